import type { ChartModel, ChartType, Series } from './model.ts';
import { columnHead } from './column.ts';
import { positionText, valueText } from './table.ts';

const NAMES: Record<ChartType, string> = {
  line: 'Line chart',
  step: 'Step chart',
  area: 'Area chart',
  bar: 'Bar chart',
  stacked: 'Stacked bar chart',
  dot: 'Dot plot',
  range: 'Range chart',
};

/**
 * The long description: what the chart spans, and for each series its first, last,
 * highest and lowest value with their positions. Only what the data says.
 */
export function chartDescription(model: ChartModel): string {
  const sentences = model.series.map((series) => describeSeries(model, series));
  return [`${NAMES[model.type]}, ${span(model)}.`, ...sentences].join(' ');
}

function span(model: ChartModel): string {
  const { x } = model;
  const count = x.values.length;
  if (x.kind === 'category') return count === 1 ? '1 row' : `${count} rows`;
  if (count === 1) return positionText(model, 0);
  const order = x.values
    .map((value, row) => ({ value, row }))
    .toSorted((a, b) => a.value - b.value);
  const [first, last] = [order[0]?.row ?? 0, order.at(-1)?.row ?? 0];
  const range = `${positionText(model, first)} to ${positionText(model, last)}`;
  return x.kind === 'time' ? range : `${columnHead(x.name)} ${range}`;
}

interface Spot {
  readonly row: number;
  readonly value: number;
}

function describeSeries(model: ChartModel, series: Series): string {
  const spots = series.values.flatMap((value, row) => (value === null ? [] : [{ row, value }]));
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined) return '';
  const highest = spots.reduce((best, spot) => (spot.value > best.value ? spot : best));
  const lowest = spots.reduce((best, spot) => (spot.value < best.value ? spot : best));
  const named = (spot: Spot): string =>
    `${valueText(model, series, spot.value)} (${positionText(model, spot.row)})`;
  if (first.row === last.row) return `${series.name}: ${named(first)}.`;
  const ends = `highest ${extreme(highest, spots, named)}, lowest ${extreme(lowest, spots, named)}`;
  if (highest.value === lowest.value)
    return `${series.name}: ${valueText(model, series, first.value)} throughout.`;
  if (model.x.kind !== 'time') return `${series.name}: ${ends}.`;
  return `${series.name}: from ${valueText(model, series, first.value)} to ${valueText(model, series, last.value)}; ${ends}.`;
}

/** A value reached more than once is told with its first position. */
function extreme(spot: Spot, spots: readonly Spot[], named: (spot: Spot) => string): string {
  const again = spots.some((other) => other.value === spot.value && other.row !== spot.row);
  return again ? named(spot).replace('(', '(first ') : named(spot);
}
