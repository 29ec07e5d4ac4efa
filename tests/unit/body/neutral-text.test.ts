import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neutralText } from '../../../src/body/neutral-text.ts';

it('finds keywords of modules at the start of every line, whatever ends the one before', () => {
  const parts = fc.constantFrom(
    'import',
    'export',
    ' ',
    'x',
    '\n',
    '\r',
    '\r\n',
    '\u2028',
    '\u2029',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (written) => {
      const text = written.join('');
      expect(neutralText(text).marked).toBe(/^(?:im|ex)port/mu.test(text));
    }),
  );
});
