import { breakableWords, type Word } from '../typography/words.ts';
import type { Typesetter } from '../faces/typeset.ts';

/** A title broken into lines, with the size it is set in. */
export interface SetTitle {
  /** Pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Sizes from large to small, pixels, with the lines that fit at each. */
const SIZES: readonly (readonly [size: number, lines: number])[] = [
  [92, 3],
  [80, 4],
  [70, 4],
  [62, 5],
  [54, 6],
];

/**
 * Sets a title in the largest size at which it fits, in lines of like width. What does
 * not fit in the smallest ends in an ellipsis.
 *
 * @param width of the column, pixels.
 */
export function setTitle(title: string, width: number, typesetter: Typesetter): SetTitle {
  const words = breakableWords(title);
  for (const [size, most] of SIZES) {
    const lines = breakLines(words, size, width, typesetter);
    const fits = lines.every((line) => typesetter.width(line, size) <= width);
    if (fits && lines.length <= most)
      return { size, lines: balanced(words, size, width, typesetter) };
  }
  const [size, most] = SIZES.at(-1) ?? [54, 6];
  const cut = words.flatMap((word) => pieces(word, size, width, typesetter));
  const lines = breakLines(cut, size, width, typesetter);
  if (lines.length <= most) return { size, lines };
  const last = `${lines.slice(0, most).at(-1) ?? ''} …`;
  return { size, lines: [...lines.slice(0, most - 1), shortened(last, size, width, typesetter)] };
}

/** Fills each line as far as it goes. */
function breakLines(
  words: readonly Word[],
  size: number,
  width: number,
  typesetter: Typesetter,
): string[] {
  const lines: string[] = [];
  for (const { text, gap } of words) {
    const line = lines.at(-1);
    const longer = `${line ?? ''}${gap}${text}`;
    if (line !== undefined && typesetter.width(longer, size) <= width) {
      lines[lines.length - 1] = longer;
    } else lines.push(text);
  }
  return lines;
}

/** The narrowest column that takes no more lines: no word stands alone on the last one. */
function balanced(
  words: readonly Word[],
  size: number,
  width: number,
  typesetter: Typesetter,
): string[] {
  let best = breakLines(words, size, width, typesetter);
  for (let narrow = width - 40; narrow >= width / 2; narrow -= 40) {
    const lines = breakLines(words, size, narrow, typesetter);
    if (lines.length > best.length) break;
    if (lines.some((line) => typesetter.width(line, size) > narrow)) break;
    best = lines;
  }
  return best;
}

/** A word that is wider than the column, cut where it must be. */
function pieces({ text, gap }: Word, size: number, width: number, typesetter: Typesetter): Word[] {
  const cut: Word[] = [];
  let rest = '';
  for (const { segment } of graphemes.segment(text)) {
    if (rest !== '' && typesetter.width(rest + segment, size) > width) {
      cut.push({ text: rest, gap: cut.length === 0 ? gap : '' });
      rest = '';
    }
    rest += segment;
  }
  return [...cut, { text: rest, gap: cut.length === 0 ? gap : '' }];
}

/** The line with its ellipsis, words dropped until it fits. */
function shortened(line: string, size: number, width: number, typesetter: Typesetter): string {
  let words = line.split(' ');
  while (words.length > 2 && typesetter.width(words.join(' '), size) > width) {
    words = [...words.slice(0, -2), '…'];
  }
  return words.join(' ');
}
