import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import type { ChartModel, Ordered } from '../model.ts';
import { columnHead } from '../column.ts';
import { formatTicks } from '../unit.ts';
import { svgElement, pixel } from './element.ts';
import { lineHeight, type Box, type Format } from './format.ts';
import { textWidth } from './text.ts';
import { timeTicks, type TimeTick } from './time-ticks.ts';
import type { ValueScale } from './value-scale.ts';

type ToPixels = (value: number) => number;

/** Grid lines across the plot with their labels on the left; zero is drawn stronger. */
export function drawValueAxis(
  scale: ValueScale,
  at: ToPixels,
  plot: Box,
  format: Format,
): Element[] {
  const across = (tick: number): string => `M${plot.left},${pixel(at(tick))}H${pixel(plot.right)}`;
  const grid = scale.ticks.filter((tick) => tick !== 0).map(across);
  const labels = scale.ticks.map((tick, index) =>
    svgElement(
      'text',
      { x: plot.left - 8, y: at(tick) + format.text * 0.35 },
      scale.labels[index] ?? '',
    ),
  );
  return [
    svgElement('path', { class: 'chart-grid', d: grid.join(''), stroke: 'currentColor' }),
    ...(scale.ticks.includes(0)
      ? [svgElement('path', { class: 'chart-axis', d: across(0), stroke: 'currentColor' })]
      : []),
    svgElement('g', { class: 'chart-axis', 'text-anchor': 'end' }, ...labels),
  ];
}

/** What stands under the plot, and its height in pixels. */
export interface OrderedAxis {
  readonly elements: readonly Element[];
  readonly height: number;
}

/** Ticks and labels of dates or numbers under the plot, as many as fit. */
export function drawOrderedAxis(
  model: ChartModel,
  x: Ordered,
  at: ToPixels,
  plot: Box,
  format: Format,
): OrderedAxis {
  const ticks = ticksOf(x, at, model.language, format);
  const marks = ticks.map((tick) => `M${pixel(at(tick.at))},${pixel(plot.bottom)}v5`).join('');
  const baseline = plot.bottom + 6 + format.text;
  const labels = ticks.flatMap((tick) => [
    label(tick.label, at(tick.at), baseline, format),
    ...(tick.year === undefined
      ? []
      : [label(tick.year, at(tick.at), baseline + lineHeight(format), format)]),
  ]);
  const isTwoLines = x.kind === 'number' || ticks.some((tick) => tick.year !== undefined);
  return {
    height: 10 + (isTwoLines ? 2 : 1) * lineHeight(format),
    elements: [
      svgElement('path', { class: 'chart-axis', d: marks, stroke: 'currentColor' }),
      svgElement('g', { class: 'chart-axis', 'text-anchor': 'middle' }, ...labels),
      ...(x.kind === 'number'
        ? [axisName(columnHead(x.name, model.language), baseline, plot, format)]
        : []),
    ],
  };
}

function ticksOf(x: Ordered, at: ToPixels, language: string, format: Format): TimeTick[] {
  const first = Math.min(...x.values);
  const last = Math.max(...x.values);
  return x.kind === 'time'
    ? timeTicks(first, last, x.precision, language, (ticks) => fit(ticks, at, format))
    : numberTicks(first, last, language, at, format);
}

function axisName(name: string, baseline: number, plot: Box, format: Format): Element {
  const y = baseline + lineHeight(format);
  return svgElement('text', { class: 'chart-axis', x: plot.right, y, 'text-anchor': 'end' }, name);
}

function numberTicks(
  first: number,
  last: number,
  language: string,
  at: ToPixels,
  format: Format,
): TimeTick[] {
  for (let wanted = format.ticks.x; wanted > 1; wanted--) {
    const ats = scaleLinear([first, last], [0, 1]).ticks(wanted);
    const labels = formatTicks(ats, { kind: 'number' }, language);
    const ticks = ats.map((tick, index) => ({
      at: tick === 0 ? 0 : tick,
      label: labels[index] ?? '',
      year: undefined,
    }));
    if (ticks.length > 0 && fit(ticks, at, format)) return ticks;
  }
  return [
    {
      at: first,
      label: formatTicks([first], { kind: 'number' }, language)[0] ?? '',
      year: undefined,
    },
  ];
}

function label(text: string, x: number, y: number, format: Format): Element {
  return svgElement('text', { x: centre(text, x, format), y }, text);
}

/** Middle of a label that stays inside the drawing. */
function centre(text: string, x: number, format: Format): number {
  const half = textWidth(text, format.text) / 2;
  return Math.max(half, Math.min(x, format.width - half));
}

function fit(ticks: readonly TimeTick[], at: ToPixels, format: Format): boolean {
  if (ticks.length > format.ticks.x) return false;
  let limit = -Infinity;
  return ticks.every((tick) => {
    const texts = [tick.label, tick.year ?? ''];
    const width = Math.max(...texts.map((text) => textWidth(text, format.text)));
    const middle = Math.max(width / 2, Math.min(at(tick.at), format.width - width / 2));
    const isFree = middle - width / 2 >= limit;
    limit = middle + width / 2 + format.text * 0.6;
    return isFree;
  });
}
