import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scriptJson } from '../../../src/seo/script-json.ts';

it('cannot end the script or open a comment, whatever the text', () => {
  const hostile = fc.constantFrom('</script>', '<!--', '<script', '\u2028', '\u2029', ']]>');
  const text = fc
    .array(fc.oneof(hostile, fc.string({ unit: 'binary' })))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (headline) => {
      const json = scriptJson({ headline, nested: [headline] });
      expect(json).not.toMatch(/[<\u2028\u2029]/u);
      expect(JSON.parse(json)).toEqual({ headline, nested: [headline] });
    }),
  );
});
