import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import type { ChartModel, Ordered } from '../model.ts';
import { drawOrderedAxis, drawValueAxis } from './axis.ts';
import { svgElement } from './element.ts';
import { endTexts, spreadLabels, type EndLabel } from './end-label.ts';
import { drawFlags, placeFlags } from './flag.ts';
import { lineHeight, type Box, type Format } from './format.ts';
import { drawLegend } from './legend.ts';
import { drawMarks, hasBars, slot } from './mark.ts';
import { seriesClass } from './paint.ts';
import { widest } from './text.ts';
import { valueScale, type ValueScale } from './value-scale.ts';

/** What a chart consists of, and its height in pixels. */
export interface Drawing {
  readonly height: number;
  readonly elements: readonly Element[];
}

type ToPixels = (value: number) => number;

/** Draws a chart on dates or numbers: values upwards, the axis below. */
export function drawOrdered(model: ChartModel, x: Ordered, format: Format, id: string): Drawing {
  const scale = valueScale(model, format.ticks.y);
  const texts = hasBars(model, x) ? undefined : endTexts(model, format);
  const labelled = layOut(model, x, format, scale, texts, id);
  const ends = texts === undefined ? undefined : endLabels(model, texts, labelled, format);
  const isNamed = ends !== undefined || !needsNames(model);
  const layout = isNamed ? labelled : layOut(model, x, format, scale, undefined, id);
  const { plot, at, y, above, stripTop, flags } = layout;
  const axis = drawOrderedAxis(model, x, at, plot, format);
  const keyTop = plot.bottom + axis.height;
  const key = flags.key.map((text, index) => {
    const baseline = keyTop + (index + 1) * lineHeight(format);
    return svgElement('text', { class: 'chart-annotation', x: 0, y: baseline }, text);
  });
  return {
    height: Math.ceil(keyTop + key.length * lineHeight(format) + (key.length > 0 ? 6 : 0)),
    elements: [
      ...above,
      ...drawBands(model, at, plot),
      ...drawValueAxis(scale, y, plot, format),
      ...axis.elements,
      ...drawMarks(model, x, layout, id),
      ...drawFlags(flags, format, stripTop, plot),
      ...(ends ?? []).map((end) => drawEnd(end, model, plot, format)),
      ...key,
    ],
  };
}

interface Layout {
  readonly plot: Box;
  readonly at: ToPixels;
  readonly y: ToPixels;
  /** Legend, where the lines carry no names. */
  readonly above: readonly Element[];
  readonly stripTop: number;
  readonly flags: ReturnType<typeof placeFlags>;
}

/** Margins, then scales, then the labels above that need the scales. */
function layOut(
  model: ChartModel,
  x: Ordered,
  format: Format,
  scale: ValueScale,
  ends: readonly string[] | undefined,
  id: string,
): Layout {
  const left = Math.ceil(widest(scale.labels, format.text)) + 8;
  const beside = ends === undefined ? 8 : widest(ends, format.text, true) + 14;
  const right = Math.floor(format.width - beside);
  const at = positions(model, x, left, right);
  const legend =
    ends === undefined && needsNames(model) ? drawLegend(model, format, id) : undefined;
  const flags = placeFlags(model, format, at);
  const stripTop = legend?.height ?? 0;
  const top = stripTop + flags.rows * lineHeight(format) + Math.ceil(format.text * 0.6);
  const plot = { left, right, top, bottom: top + format.plotHeight };
  const y = scaleLinear(scale.domain, [plot.bottom, plot.top]);
  return { plot, at, y, above: legend?.elements ?? [], stripTop, flags };
}

/** From dates or numbers to pixels; marks with a width get room at both ends. */
function positions(model: ChartModel, x: Ordered, left: number, right: number): ToPixels {
  const first = Math.min(...x.values);
  const last = Math.max(...x.values);
  if (first === last) return () => (left + right) / 2;
  const room = hasBars(model, x) ? slot(x) * 0.5 : model.type === 'dot' ? (last - first) * 0.03 : 0;
  return scaleLinear([first - room, last + room], [left, right]);
}

/** Several series need names; the two ends of a range tell themselves. */
function needsNames(model: ChartModel): boolean {
  return model.series.length > 1 && model.type !== 'range';
}

function drawBands(model: ChartModel, at: ToPixels, plot: Box): Element[] {
  const inside = (value: number): number => Math.max(plot.left, Math.min(at(value), plot.right));
  return model.bands.map((band) => {
    const [from, to] = [inside(band.from), inside(band.to)];
    const box = {
      x: from,
      y: plot.top,
      width: Math.max(1, to - from),
      height: plot.bottom - plot.top,
    };
    return svgElement('rect', { class: 'chart-band', ...box, 'fill-opacity': '.12' });
  });
}

function endLabels(
  model: ChartModel,
  texts: readonly string[],
  { plot, y }: Layout,
  format: Format,
): EndLabel[] | undefined {
  const ys = model.series.map((series) => y(series.values.at(-1) ?? 0));
  return spreadLabels(texts, ys, format, plot);
}

function drawEnd(end: EndLabel, model: ChartModel, plot: Box, format: Format): Element {
  const place = { x: plot.right + 8, y: end.y + format.text * 0.35 };
  const className = needsNames(model) ? seriesClass(end.series) : 'chart-value';
  return svgElement('text', { class: className, ...place, 'font-weight': 600 }, end.text);
}
