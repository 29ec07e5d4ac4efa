import { SKETCH_BOX } from '../publication/sketch.ts';
import type { Sketch } from '../publication/sketch.ts';
import type { SketchMark } from '../publication/sketch.ts';
import { fitted } from './fitted.ts';
import { line, WIDTH, MARGIN, type Sheet } from './sheet.ts';

/** Pixels of the column of a chart, and of the gap before it. */
const COLUMN = 330;
const GAP = 48;

/** Pixels that a chart takes of the width of a title. */
export const SKETCH_ROOM = COLUMN + GAP;

/** Pixels: where the value stands, and the top and size of the drawing. */
const VALUE = { y: 196, size: 52 } as const;
const PLACE = { y: 238, size: 22 } as const;
const DRAWING = { top: 262, height: 240 } as const;
const STROKE = { line: 5, dots: 14 } as const;

/** A chart of a card: its value, what that is, and its marks, at the far side of the title. */
export function cardSketch(sketch: Sketch, sheet: Sheet): string[] {
  const { typesetter, isMirrored } = sheet;
  const from = WIDTH - MARGIN - COLUMN;
  const left = isMirrored ? MARGIN : from;
  const writable = (text: string): string => (typesetter.lacks(text).length === 0 ? text : '');
  const value = writable(sketch.value);
  // A figure is set smaller rather than cut.
  const size = Math.min(VALUE.size, (VALUE.size * COLUMN) / typesetter.width(value, VALUE.size));
  const place = fitted(writable(sketch.place.at(-1) ?? ''), PLACE.size, COLUMN, typesetter);
  const scale = [COLUMN / SKETCH_BOX.width, DRAWING.height / SKETCH_BOX.height];
  const marks = sketch.marks.map((mark) => drawn(mark, sheet, sketch)).join('');
  return [
    line({ text: value, size, from, y: VALUE.y, role: 'series-1' }, sheet),
    line({ text: place, size: PLACE.size, from, y: PLACE.y, role: 'muted' }, sheet),
    `<g transform="translate(${left} ${DRAWING.top}) scale(${scale.join(' ')})">${marks}</g>`,
  ];
}

function drawn({ series, form, d }: SketchMark, { colour }: Sheet, { marks }: Sketch): string {
  const paint = colour(`series-${series + 1}`);
  if (form === 'surface') {
    const isGround = marks.some((mark) => mark.form === 'line');
    return `<path fill="${paint}"${isGround ? ' fill-opacity=".2"' : ''} d="${d}"/>`;
  }
  return (
    `<path fill="none" stroke="${paint}" stroke-width="${STROKE[form]}" stroke-linejoin="round" ` +
    `stroke-linecap="round" vector-effect="non-scaling-stroke" d="${d}"/>`
  );
}
