import type { ChartModel, Series } from './model.ts';
import { columnHead } from './column.ts';
import { counted, fill, type Message } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';
import { positionText, valueText } from './table.ts';

/**
 * The long description: what the chart spans, and for each series its first, last,
 * highest and lowest value with their positions. Only what the data says.
 */
export function chartDescription(model: ChartModel): string {
  const sentences = model.series.map((series) => describeSeries(model, series));
  const { charts } = wordsOf(model.language);
  const what = fill(charts.what, { type: charts.types[model.type], span: span(model) });
  return [what, ...sentences].join(' ');
}

function span(model: ChartModel): string {
  const { x, language } = model;
  const { charts } = wordsOf(language);
  const count = x.values.length;
  if (x.kind === 'category') return counted(charts.rows, count, language);
  if (count === 1) return positionText(model, 0);
  const order = x.values
    .map((value, row) => ({ value, row }))
    .toSorted((a, b) => a.value - b.value);
  const [first, last] = [order[0]?.row ?? 0, order.at(-1)?.row ?? 0];
  const ends = { first: positionText(model, first), last: positionText(model, last) };
  return x.kind === 'time'
    ? fill(charts.span, ends)
    : fill(charts.spanNamed, { name: columnHead(x.name, language), ...ends });
}

interface Spot {
  readonly row: number;
  readonly value: number;
}

function describeSeries(model: ChartModel, series: Series): string {
  const { charts } = wordsOf(model.language);
  const { name } = series;
  const spots = series.values.flatMap((value, row) => (value === null ? [] : [{ row, value }]));
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined) return '';
  const highest = spots.reduce((best, spot) => (spot.value > best.value ? spot : best));
  const lowest = spots.reduce((best, spot) => (spot.value < best.value ? spot : best));
  const value = (spot: Spot): string => valueText(model, series, spot.value);
  const named = (spot: Spot, message: Message<'value' | 'position'>): string =>
    fill(message, { value: value(spot), position: positionText(model, spot.row) });
  // A value reached more than once is told with its first position.
  const extreme = (spot: Spot): string =>
    named(spot, isReachedAgain(spot, spots) ? charts.firstAt : charts.at);
  if (first.row === last.row) return fill(charts.single, { name, value: named(first, charts.at) });
  if (highest.value === lowest.value) return fill(charts.throughout, { name, value: value(first) });
  const extremes = { name, highest: extreme(highest), lowest: extreme(lowest) };
  return model.x.kind === 'time'
    ? fill(charts.course, { ...extremes, first: value(first), last: value(last) })
    : fill(charts.extremes, extremes);
}

function isReachedAgain(spot: Spot, spots: readonly Spot[]): boolean {
  return spots.some((other) => other.value === spot.value && other.row !== spot.row);
}
