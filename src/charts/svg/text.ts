import { breakableWords } from '../../typography/words.ts';

/** Widths in ems of the widest common interface faces (Arial, Segoe UI, Roboto, Public Sans). */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!’]/u, 0.28],
  [/[ frt()[\]\-/"“”„‚‘‹›]/u, 0.38],
  [/[mw—]/u, 0.85],
  [/[MW%@]/u, 0.95],
  [/[A-Z&]/u, 0.7],
  [/[\p{M}\p{Cf}]/u, 0],
  [/[‰←-⇿∀-⋿]/u, 1.25],
  [/\p{Lu}|\p{Sc}|\p{No}/u, 0.95],
  [/[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}]/u, 0.8],
  [/\p{Script=Hebrew}/u, 0.65],
  [
    /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]|\p{Extended_Pictographic}/u,
    1.1,
  ],
];
const OTHER = 0.58;
const BOLD = 1.06;

/**
 * Width of a text in pixels, rather too wide than too narrow: the reader's font is not
 * known when a chart is drawn.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) {
    ems += WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  }
  return ems * size * (bold ? BOLD : 1);
}

/** The widest of several texts in pixels; 0 for none. */
export function widest(texts: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));
}

/** Breaks a text where it may into lines of at most `width` pixels (a longer word stays whole). */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const { text: word, gap } of breakableWords(text)) {
    const line = lines.at(-1);
    const longer = `${line ?? ''}${gap}${word}`;
    if (line === undefined || textWidth(longer, size, bold) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
