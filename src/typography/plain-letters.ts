/**
 * Letters of Latin that are no plain letter with a mark, as keyboards without them write them, and
 * two letters in one, as they come from a PDF.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', å: 'a', ß: 'ss', þ: 'th', ð: 'd' },
  ...{ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st', ĳ: 'ij' },
  ...{ đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'n', ŧ: 't' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** A text without case and accents, in plain letters: `Ørsted` is `orsted`, `Łódź` is `lodz`. */
export function inPlainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** Words of a text whose letters have no plain form for Unicode, once each, in plain letters. */
export function plainWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.search(LETTER) !== -1).map(inPlainLetters))];
}
