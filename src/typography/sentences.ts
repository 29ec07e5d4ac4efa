import { QUOTES } from './signs.ts';

/**
 * Lines that stand below each other on a page as one line of text: each but the last ends
 * in a stop, so that they do not run together where nothing else keeps them apart.
 */
export function sentences(lines: readonly string[]): string {
  return lines
    .map((line, at) => (at === lines.length - 1 || ENDS.test(line) ? line : `${line}.`))
    .join(' ');
}

/**
 * A line as a sentence of its own: it ends in a stop and begins with a capital, unless its
 * first word is a name that is written another way (`eToro`).
 */
export function sentence(line: string): string {
  const text = line.replace(/^\p{Ll}+(?![\p{L}\p{N}])/u, (word) =>
    word.replace(/^./u, (letter) => letter.toUpperCase()),
  );
  if (ENDS.test(text)) return text;
  return `${text}${FULL_WIDTH.test(text) ? '。' : '.'}`;
}

/** A name that ends in a stop (`Acme Inc.`) without it, where the stop of a sentence follows. */
export function beforeStop(name: string): string {
  return name.replace(/\.$/u, '');
}

const FULL_WIDTH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}）」』]$/u;

/** A mark that ends a sentence or leads on, within quotation marks and brackets or not. */
const ENDS = new RegExp(`[.!?…:;。！？؟؛][\\s'‘’${QUOTES})\\]]*$`, 'u');
