import { columnHead } from './column.ts';
import type { ChartModel, Series } from './model.ts';
import type { Sketch } from '../publication/sketch.ts';
import { sketchMarks } from './sketch-marks.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';
import { positionText, valueText } from './table.ts';

export function sketchOf(model: ChartModel): Sketch {
  return { marks: sketchMarks(model), ...figureIn(model) };
}

function figureIn(model: ChartModel): Omit<Sketch, 'marks'> {
  const { title, subtitle: subject = title, type } = model;
  const [first, second] = model.series;
  if (first === undefined) return { value: '', subject, place: [] };
  const row = rowOf(model, first);
  const text = (series: Series): string => valueText(model, series, series.values[row] ?? 0);
  const isRange = type === 'range' && second !== undefined;
  return {
    value: isRange ? spanOf(text(first), text(second), model.language) : text(first),
    subject,
    place: [...(isRange || second === undefined ? [] : [first.name]), rowText(model, row)],
  };
}

/** A number says nothing without the name of its axis. */
function rowText(model: ChartModel, row: number): string {
  const { x, language } = model;
  const position = positionText(model, row);
  return x.kind === 'number' ? `${columnHead(x.name, language)} ${position}` : position;
}

function spanOf(first: string, last: string, language: string): string {
  return first === last ? first : fill(wordsOf(language).charts.span, { first, last });
}

/** The last row with a value, or of rows with names that of the largest. */
function rowOf({ x }: ChartModel, { values }: Series): number {
  const isThere = (value: number | null): value is number => value !== null;
  if (x.kind !== 'category') return values.findLastIndex(isThere);
  return values.indexOf(Math.max(...values.filter(isThere)));
}
