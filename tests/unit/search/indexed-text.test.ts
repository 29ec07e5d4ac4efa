import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWritten, forIndex } from '../../../src/search/indexed-text.ts';

/** What Pagefind does to a text, and the search page undoes. */
const shown = (text: string): string =>
  asWritten(
    forIndex(text)
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>'),
  );

test.each(['a < b', 'write &lt; for <', '&amp;lt;', '&gt;&lt;', 'M&A'])('%s comes back', (text) => {
  expect(shown(text)).toBe(text);
});

test('every text comes back', () => {
  const piece = fc.constantFrom('&', 'lt;', 'gt;', '<', '>', '\u2060', 'a', ' ');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(shown(pieces.join(''))).toBe(pieces.join(''));
    }),
  );
});
