/** A number with decimals: groups of three digits may stand before its last separator. */
const FIGURE = /(?<![\p{L}\d.,])\d{1,3}(?:[.,]?\d{3})*[.,](?:\d{1,2}|\d{4,})(?![\d\p{L}]|[.,]\d)/gu;

/**
 * Words for the figures of a text that the index would take for whole numbers: it drops
 * what stands between digits, so that `3.3` and `33` are one word to it. `3.3%` gives
 * `3dot3`; each is named once, in the order of the text.
 */
export function figureWords(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(FIGURE), ([figure]) => figureWord(figure)))];
}

function figureWord(figure: string): string {
  const at = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
  return `${figure.slice(0, at).replace(/[.,]/gu, '')}dot${figure.slice(at + 1)}`;
}
