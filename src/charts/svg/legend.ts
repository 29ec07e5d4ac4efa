import type { Element } from 'hast';
import type { ChartModel } from '../model.ts';
import { svgElement, pixel } from './element.ts';
import { lineHeight, type Format } from './format.ts';
import { dashes, dotFill, dotPath, seriesClass, seriesFill } from './paint.ts';
import { textWidth } from './text.ts';

export interface Legend {
  readonly height: number;
  readonly elements: readonly Element[];
}

/** Width of a sample line; dots and boxes are narrower. */
const KEY = 24;

/** The names of the series beside samples of their marks, in rows from the top of the drawing. */
export function drawLegend(model: ChartModel, format: Format, id: string): Legend {
  const line = lineHeight(format) + 2;
  const beside = sampleWidth(model);
  let [x, row] = [0, 0];
  const elements = model.series.map((series, index) => {
    const width = beside + 6 + textWidth(series.name, format.text) + 16;
    if (x > 0 && x + width > format.width) [x, row] = [0, row + 1];
    const [left, middle] = [x, row * line + line / 2];
    x += width;
    const name = svgElement(
      'text',
      { x: left + beside + 6, y: middle + format.text * 0.35 },
      series.name,
    );
    return svgElement('g', {}, sample(model, index, left, middle, id), name);
  });
  return { height: (row + 1) * line + 4, elements };
}

function sampleWidth({ type, x }: ChartModel): number {
  if (type === 'bar' || type === 'stacked') return 16;
  return type === 'dot' || (type === 'range' && x.kind === 'category') ? 10 : KEY;
}

function sample(model: ChartModel, index: number, x: number, y: number, id: string): Element {
  const className = seriesClass(index);
  const { type } = model;
  if (type === 'dot' || (type === 'range' && model.x.kind === 'category')) {
    const d = dotPath(index, String(pixel(x + 5)), String(pixel(y)));
    return svgElement('path', { class: className, d, ...dotFill(index) });
  }
  if (type === 'bar' || type === 'stacked') {
    const box = { x: x + 0.5, y: y - 6, width: 15, height: 12 };
    return svgElement('rect', { class: className, ...box, ...seriesFill(index, id) });
  }
  return svgElement('path', {
    class: className,
    d: `M${pixel(x)},${pixel(y)}h${KEY}`,
    stroke: 'currentColor',
    'stroke-width': 2.2,
    'stroke-dasharray': dashes[index],
  });
}
