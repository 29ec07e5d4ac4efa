/**
 * Lines that stand below each other on a page as one line of text: each but the last ends
 * in a stop, so that they do not run together where nothing else keeps them apart.
 */
export function sentences(lines: readonly string[]): string {
  return lines
    .map((line, at) => (at === lines.length - 1 || ENDS.test(line) ? line : `${line}.`))
    .join(' ');
}

/** A mark that ends a sentence or leads on, within quotation marks and brackets or not. */
const ENDS = /[.!?…:;。！？]["'”’)\]]*$/u;
