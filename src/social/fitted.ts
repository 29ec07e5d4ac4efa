import type { Typesetter } from '../faces/typeset.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Text cut to a width in pixels; what is cut away is marked. */
export function fitted(text: string, size: number, width: number, typesetter: Typesetter): string {
  if (typesetter.width(text, size) <= width) return text;
  let cut = Array.from(graphemes.segment(text), ({ segment }) => segment);
  while (cut.length > 1 && typesetter.width(`${cut.join('')}…`, size) > width) {
    cut = cut.slice(0, -1);
  }
  return `${cut.join('')}…`;
}
