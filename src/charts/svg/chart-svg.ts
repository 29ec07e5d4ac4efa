import { chartDescription } from '../description.ts';
import type { ChartModel } from '../model.ts';
import { svgElement, serialiseSvg } from './element.ts';
import { formats, type Format } from './format.ts';
import { drawNamed } from './named.ts';
import { drawOrdered, type Drawing } from './ordered.ts';

export interface SvgOptions {
  /** Prefix of every `id` inside, unique on its page. */
  readonly id: string;
  readonly format: 'wide' | 'narrow';
}

/**
 * Draws a chart as one `<svg>` without script, style or outer reference: colours come
 * from `currentColor` under the classes `chart-series-1` to `-6`, `chart-grid`,
 * `chart-axis`, `chart-band`, `chart-annotation`, `chart-name` and `chart-value`.
 * The same model and options give the same bytes.
 */
export function chartSvg(model: ChartModel, { id, format }: SvgOptions): string {
  const name = `${id}-${format}`;
  const drawing = drawChart(model, formats[format], name);
  const { width, text } = formats[format];
  return serialiseSvg(
    svgElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: `chart-svg chart-${format}`,
        viewBox: `0 0 ${width} ${drawing.height}`,
        width,
        height: drawing.height,
        role: 'img',
        'aria-labelledby': `${name}-title ${name}-desc`,
        fill: 'currentColor',
        'font-size': text,
      },
      svgElement('title', { id: `${name}-title` }, model.title),
      svgElement('desc', { id: `${name}-desc` }, chartDescription(model)),
      ...drawing.elements,
    ),
  );
}

/** The marks of a chart in a format. */
export function drawChart(model: ChartModel, format: Format, id: string): Drawing {
  const { x } = model;
  return x.kind === 'category'
    ? drawNamed(model, x.values, format, id)
    : drawOrdered(model, x, format, id);
}
