/** Has no width and breaks no word. */
const JOINER = '\u2060';

/**
 * A text as Pagefind is given it. Of the text it gives back, it escapes `<` and `>` alone, so
 * that a written `&lt;` could not be told from a `<`: a joiner keeps them apart.
 */
export function forIndex(text: string): string {
  return text.replace(/&(?=\u2060*[lg]t;)/gu, `&${JOINER}`);
}

/** The text of which `forIndex` made this, once `<` and `>` are no longer escaped. */
export function asWritten(text: string): string {
  return text.replace(/&\u2060(?=\u2060*[lg]t;)/gu, '&');
}
