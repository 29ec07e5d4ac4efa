import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import type { ChartModel } from '../model.ts';
import { valueText } from '../table.ts';
import { barEnds, drawRects, type Rect } from './bar.ts';
import { svgElement, pixel } from './element.ts';
import { lineHeight, type Box, type Format } from './format.ts';
import { drawLegend } from './legend.ts';
import type { Drawing } from './ordered.ts';
import { dotFill, dotPath, seriesClass } from './paint.ts';
import { textWidth, widest } from './text.ts';
import { valueScale, type ValueScale } from './value-scale.ts';
import { wordsOf } from '../../words/words.ts';

type ToPixels = (value: number) => number;

/** Where the rows stand: `top` of each row's marks, and the plot between the margins. */
interface Rows {
  readonly plot: Box;
  readonly tops: readonly number[];
  readonly thickness: number;
  /** Names stand on a line of their own above the marks. */
  readonly isStacked: boolean;
}

/** Of the width: longer names stand above their marks, and so do all where values leave less. */
const LABEL_SHARE = 0.36;
const PLOT_SHARE = 0.1;

/** Draws a chart on names: one row a name, values to the right, so that names are read level. */
export function drawNamed(
  model: ChartModel,
  names: readonly string[],
  format: Format,
  id: string,
): Drawing {
  const scale = valueScale(model, format.ticks.y);
  const legend = model.series.length > 1 ? drawLegend(model, format, id) : undefined;
  const rows = layOut(model, names, format, legend?.height ?? 0);
  const at = scaleLinear(scale.domain, [rows.plot.left, rows.plot.right]);
  return {
    height: Math.ceil(rows.plot.bottom + (valuesTell(model) ? 4 : 8 + lineHeight(format))),
    elements: [
      ...(legend?.elements ?? []),
      ...(valuesTell(model) ? drawZero(scale, at, rows) : drawGrid(scale, at, rows, format)),
      ...drawNames(names, rows, format),
      ...drawRowMarks(model, rows, at, id),
      ...drawValues(model, rows, at, format),
    ],
  };
}

function layOut(model: ChartModel, names: readonly string[], format: Format, above: number): Rows {
  const beside = Math.ceil(widest(names, format.text)) + 10;
  const room = roomForValues(model, format);
  const right = Math.floor(format.width - Math.max(room.right, 14));
  const isStacked =
    beside - 10 > format.width * LABEL_SHARE ||
    right - beside - room.left < format.width * PLOT_SHARE;
  const isGrouped = model.type === 'bar' && model.series.length > 1;
  const thickness = isGrouped ? format.bar * 0.7 * model.series.length : format.bar;
  const line = isStacked ? lineHeight(format) : 0;
  const step = thickness + line + format.bar / 2;
  const top = above + 4;
  const left = Math.max((isStacked ? 0 : beside) + room.left, 1);
  return {
    plot: { left: Math.min(left, right - 1), right, top, bottom: top + names.length * step },
    tops: names.map((_, row) => top + row * step + line + 3),
    thickness,
    isStacked,
  };
}

/** What values take beside the plot: those below zero on the left of their marks, all others on the right. */
function roomForValues(model: ChartModel, format: Format): { left: number; right: number } {
  const values = model.series[0]?.values ?? [];
  const room = (isLeft: boolean): number => {
    const texts = valueLabels(model).filter((_, row) => (values[row] ?? 0) < 0 === isLeft);
    return (
      widest(
        texts.map((text) => text ?? ''),
        format.text,
      ) + 8
    );
  };
  const hasNegative = values.some((value) => value !== null && value < 0);
  return { left: hasNegative ? room(true) : 0, right: room(false) };
}

/** The value beside each row's mark where there is one series; gaps say so. */
function valueLabels(model: ChartModel): (string | undefined)[] {
  const [series] = model.series;
  if (series === undefined || model.series.length > 1) return [];
  return series.values.map((value) =>
    value === null ? wordsOf(model.language).charts.noData : valueText(model, series, value),
  );
}

function drawGrid(scale: ValueScale, at: ToPixels, rows: Rows, format: Format): Element[] {
  const y = rows.plot.bottom + 4 + format.text;
  let limit = -Infinity;
  const labels = scale.ticks.flatMap((tick, index) => {
    const text = scale.labels[index] ?? '';
    const half = textWidth(text, format.text) / 2;
    const x = Math.max(half, Math.min(at(tick), format.width - half));
    if (x - half < limit) return [];
    limit = x + half + format.text * 0.6;
    return [svgElement('text', { x, y }, text)];
  });
  const grid = scale.ticks.filter((tick) => tick !== 0).map((tick) => upright(at(tick), rows));
  return [
    svgElement('path', { class: 'chart-grid', d: grid.join(''), stroke: 'currentColor' }),
    ...drawZero(scale, at, rows),
    svgElement('g', { class: 'chart-axis', 'text-anchor': 'middle' }, ...labels),
  ];
}

function drawZero(scale: ValueScale, at: ToPixels, rows: Rows): Element[] {
  if (!scale.ticks.includes(0)) return [];
  const d = upright(at(0), rows);
  return [svgElement('path', { class: 'chart-axis', d, stroke: 'currentColor' })];
}

/** A vertical line through the marks; it makes way for names that stand above them. */
function upright(x: number, { plot, tops, thickness, isStacked }: Rows): string {
  if (!isStacked) return `M${pixel(x)},${plot.top}V${pixel(plot.bottom)}`;
  return tops.map((top) => `M${pixel(x)},${pixel(top - 2)}v${thickness + 4}`).join('');
}

/** Single bars carry their values; a grid would say them twice. */
function valuesTell(model: ChartModel): boolean {
  return model.type === 'bar' && model.series.length === 1;
}

function drawNames(names: readonly string[], rows: Rows, format: Format): Element[] {
  const labels = names.map((name, row) => {
    const top = rows.tops[row] ?? 0;
    const y = rows.isStacked ? top - 5 : top + rows.thickness / 2 + format.text * 0.35;
    return svgElement('text', { x: 0, y }, name);
  });
  return [svgElement('g', { class: 'chart-name' }, ...labels)];
}

function drawRowMarks(model: ChartModel, rows: Rows, at: ToPixels, id: string): Element[] {
  const middles = rows.tops.map((top) => top + rows.thickness / 2);
  if (model.type === 'bar' || model.type === 'stacked') return drawRowBars(model, rows, at, id);
  const dots = model.series.map((series, index) => {
    const d = series.values
      .map((value, row) =>
        value === null
          ? ''
          : dotPath(index, String(pixel(at(value))), String(pixel(middles[row] ?? 0))),
      )
      .join('');
    return svgElement('path', { class: seriesClass(index), d, ...dotFill(index) });
  });
  return model.type === 'range' ? [drawSpans(model, middles, at), ...dots] : dots;
}

function drawRowBars(model: ChartModel, rows: Rows, at: ToPixels, id: string): Element[] {
  const isStack = model.type === 'stacked';
  const height = isStack ? rows.thickness : rows.thickness / model.series.length;
  return barEnds(model).map((ends, index) => {
    const rects = ends.flatMap((end, row): Rect[] => {
      if (end === null) return [];
      const [from, to] = [at(end[0]), at(end[1])];
      const y = (rows.tops[row] ?? 0) + (isStack ? 0 : index * height);
      return [[from, y, to - from, height]];
    });
    return drawRects(rects, index, id);
  });
}

/** The line from low to high of each row. */
function drawSpans(model: ChartModel, middles: readonly number[], at: ToPixels): Element {
  const [low, high] = model.series;
  const d = middles
    .map((middle, row) => {
      const [from, to] = [low?.values[row], high?.values[row]];
      if (typeof from !== 'number' || typeof to !== 'number') return '';
      return `M${pixel(at(from))},${pixel(middle)}H${pixel(at(to))}`;
    })
    .join('');
  return svgElement('path', { class: 'chart-axis', d, stroke: 'currentColor', 'stroke-width': 2 });
}

function drawValues(model: ChartModel, rows: Rows, at: ToPixels, format: Format): Element[] {
  const labels = valueLabels(model).map((text, row) => {
    const value = model.series[0]?.values[row] ?? null;
    const isLeft = value !== null && value < 0;
    const mark = at(value ?? 0);
    const start = Math.max(rows.plot.left, Math.min(mark, rows.plot.right));
    const offset = model.type === 'dot' ? 10 : 6;
    const place = {
      x: isLeft ? start - offset : start + offset,
      y: (rows.tops[row] ?? 0) + rows.thickness / 2 + format.text * 0.35,
    };
    return svgElement('text', { ...place, 'text-anchor': isLeft ? 'end' : undefined }, text ?? '');
  });
  return labels.length === 0 ? [] : [svgElement('g', { class: 'chart-value' }, ...labels)];
}
