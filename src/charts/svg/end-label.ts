import type { ChartModel } from '../model.ts';
import { valueText } from '../table.ts';
import { lineHeight, type Box, type Format } from './format.ts';
import { widest } from './text.ts';

/** A label to the right of the last point of a line. */
export interface EndLabel {
  readonly series: number;
  readonly text: string;
  readonly y: number;
}

const LINES: readonly ChartModel['type'][] = ['line', 'step', 'area', 'range'];
/** Most of the width that labels beside the plot may take. */
const SHARE = 0.34;

/**
 * What stands at the ends of the lines: the last value of a single line or a range, the
 * names of several. `undefined` when the type has no lines, a line ends early, or names are too long.
 */
export function endTexts(model: ChartModel, format: Format): string[] | undefined {
  if (!LINES.includes(model.type)) return undefined;
  const last = model.series.map((series) => series.values.at(-1));
  if (last.some((value) => value === null)) return undefined;
  if (model.series.length === 1 || model.type === 'range') {
    return model.series.map((series, index) => valueText(model, series, last[index] ?? 0));
  }
  const names = model.series.map((series) => series.name);
  return widest(names, format.text, true) > format.width * SHARE ? undefined : names;
}

/**
 * Moves labels apart until none overlaps, inside the plot; `undefined` when one would
 * land so far from its line that it could be read as another's.
 */
export function spreadLabels(
  texts: readonly string[],
  ys: readonly number[],
  format: Format,
  plot: Box,
): EndLabel[] | undefined {
  const height = lineHeight(format);
  const sorted = texts
    .map((text, series) => ({ text, series, wanted: ys[series] ?? 0, y: ys[series] ?? 0 }))
    .toSorted((a, b) => a.wanted - b.wanted || a.series - b.series);
  let limit = plot.top;
  for (const label of sorted) {
    label.y = Math.max(label.y, limit);
    limit = label.y + height;
  }
  limit = plot.bottom;
  for (const label of sorted.toReversed()) {
    label.y = Math.min(label.y, limit);
    limit = label.y - height;
  }
  if (sorted.some((label) => Math.abs(label.y - label.wanted) > height * 1.3)) return undefined;
  return sorted.map(({ series, text, y }) => ({ series, text, y }));
}
