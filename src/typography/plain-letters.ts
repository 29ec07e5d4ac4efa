/** Letters of Latin that are no plain letter with a mark, as keyboards without them write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', å: 'a', ß: 'ss', þ: 'th', ð: 'd' },
  ...{ đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'n', ŧ: 't' },
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * A text without case and accents, in plain letters: `Ørsted` is `orsted`, `Łódź` is `lodz`, `CO₂`
 * is `co2`, `ＡＳＭＬ` is `asml`, and two letters in one, as they come from a PDF, are two.
 */
export function inPlainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/**
 * What an index would not know by the letters and signs of every keyboard, once each, in plain
 * letters: words with other letters or signs, and those around a hyphen at which no line breaks.
 */
export function plainWords(text: string): string[] {
  const words =
    text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return [
    ...new Set(
      words.flatMap((word) => {
        const parts = word.split(/[\u2010\u2011]/u);
        return parts.length > 1 || isOther(word) ? parts.map(inPlainLetters) : [];
      }),
    ),
  ];
}

/** Figures stay what they are: `½` is no `12`, and `10²` no `102`. */
function isOther(word: string): boolean {
  if (word.search(LETTER) !== -1) return true;
  return /^\p{L}/u.test(word) && word.normalize('NFKC') !== word.normalize('NFC');
}
