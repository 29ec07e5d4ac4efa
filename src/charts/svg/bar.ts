import type { Element } from 'hast';
import type { ChartModel } from '../model.ts';
import { svgElement, pixel } from './element.ts';
import { seriesClass, seriesFill, texture } from './paint.ts';

/** A rectangle from a corner with signed sides. */
export type Rect = readonly [x: number, y: number, width: number, height: number];

/** All rectangles of one series as one path. */
export function drawRects(rects: readonly Rect[], index: number, id: string): Element {
  const d = rects
    .map(([x, y, width, height]) => {
      const [w, h] = [pixel(width), pixel(height)];
      return `M${pixel(x)},${pixel(y)}h${w}v${h}h${-w}z`;
    })
    .join('');
  return svgElement(
    'g',
    { class: seriesClass(index) },
    ...texture(index, id),
    svgElement('path', { d, ...seriesFill(index, id) }),
  );
}

/** Ends of every bar in values: from zero, from the bar below in a stack, or low to high. */
export function barEnds(model: ChartModel): ([number, number] | null)[][] {
  const tops = model.x.values.map(() => 0);
  if (model.type === 'range') return [tops.map((_, row) => rangeOf(model, row))];
  return model.series.map((series) =>
    series.values.map((value, row) => {
      if (value === null) return null;
      if (model.type !== 'stacked') return [0, value];
      const from = tops[row] ?? 0;
      tops[row] = from + value;
      return [from, from + value];
    }),
  );
}

function rangeOf({ series: [low, high] }: ChartModel, row: number): [number, number] | null {
  const [from = null, to = null] = [low?.values[row], high?.values[row]];
  return from === null || to === null ? null : [from, to];
}
