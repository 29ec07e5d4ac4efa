import { expect, test } from 'vitest';
import { dividedWords } from '../../../src/search/divided-words.ts';

test.each([
  ['日銀が利上げ', ['日銀', '日銀が', 'が', '利上げ']],
  ['米Apple、「最高値」', ['米', '最高値']],
  ['日本銀行が', ['銀', '行']],
  ['The Fed’s third cut', []],
  ['Złoty dziś', []],
  ['', []],
])('of %s', (text, words) => {
  const found = dividedWords(text);
  for (const word of words) expect(found).toContain(word);
  if (words.length === 0) expect(found).toEqual([]);
});
