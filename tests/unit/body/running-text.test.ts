import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '../../../src/body/running-text.ts';

it('counts the words between white space of every kind', () => {
  const parts = fc.constantFrom('a', 'être', ' ', '  ', '\n', '\t', '\r', '\v', '\f', '\u00a0');
  fc.assert(
    fc.property(fc.array(parts), fc.boolean(), (written, spacesOnly) => {
      const text = written.join('').replaceAll(/\s/gu, (space) => (spacesOnly ? ' ' : space));
      expect(countWords(text)).toBe(text.split(/\s+/u).filter((word) => word !== '').length);
    }),
  );
});
