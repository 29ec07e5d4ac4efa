import { columnHead } from './column.ts';
import { formatDataDate } from './date.ts';
import type { ChartModel, Series } from './model.ts';
import { formatValue } from './unit.ts';
import { counted, fill, formatCount } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** The data of a chart as words, for a table under it and in feeds. */
export interface ChartTable {
  readonly caption: string;
  /** Column heads: the axis, then the series. */
  readonly columns: readonly string[];
  /** As many cells as `columns`; a gap is a dash. The first cell heads its row. */
  readonly rows: readonly (readonly string[])[];
  /** Says that rows were left out, where they were. */
  readonly note: string | undefined;
}

/** Most rows of a table: a longer one costs the page more than the article. */
const MOST_ROWS = 260;

/** The table of a chart; of a longer series every n-th row and the last, which its note says. */
export function chartTable(model: ChartModel): ChartTable {
  const { charts } = wordsOf(model.language);
  const count = model.x.values.length;
  const every = Math.ceil(count / MOST_ROWS);
  const kept = Array.from({ length: count }, (_, row) => row).filter(
    (row) => row % every === 0 || row === count - 1,
  );
  return {
    caption:
      model.subtitle === undefined
        ? model.title
        : fill(charts.caption, { title: model.title, subtitle: model.subtitle }),
    columns: [
      columnHead(model.x.name, model.language),
      ...model.series.map((series) => series.name),
    ],
    rows: kept.map((row) => [
      positionText(model, row),
      ...model.series.map((one) => cell(model, one, row)),
    ]),
    note:
      every === 1
        ? undefined
        : counted(charts.rowsShown, count, model.language, {
            shown: formatCount(kept.length, model.language),
          }),
  };
}

/** A position on the axis in words: a date, a number, a name. */
export function positionText(model: ChartModel, row: number): string {
  const { x, language } = model;
  if (x.kind === 'category') return x.values[row] ?? '';
  const value = x.values[row] ?? 0;
  if (x.kind === 'time') return formatDataDate(value, x.precision, language);
  return formatValue(value, { kind: 'number' }, x.decimals, language);
}

/** A value of a series in words, with the decimals of its data; money has none or two. */
export function valueText(model: ChartModel, series: Series, value: number): string {
  const { unit, language } = model;
  const isMoney = unit.kind === 'currency';
  const decimals = isMoney && series.decimals === 1 ? 2 : series.decimals;
  return formatValue(value, unit, decimals, language);
}

function cell(model: ChartModel, series: Series, row: number): string {
  const value = series.values[row] ?? null;
  return value === null ? '–' : valueText(model, series, value);
}
