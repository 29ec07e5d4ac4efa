import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsComment, neutralText } from '../../../src/body/neutral-text.ts';

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

it('knows a comment and each part of one, also in an address, where it is percent-encoded', () => {
  const { text } = neutralText('{/* a */}');
  for (const part of [text, text.slice(0, 1), text.slice(1)]) {
    expect(holdsComment(`/${part}`)).toBe(true);
    expect(holdsComment(encodeURI(`/${part}`))).toBe(true);
  }
  const { text: braces, marked } = neutralText('{a}');
  expect([marked, holdsComment(`/${braces}`), holdsComment(encodeURI(`/${braces}`))]).toEqual([
    true,
    false,
    false,
  ]);
});
