import { join } from 'node:path';
import { parseChartDate, type ChartDate } from '../charts/date.ts';
import { cellColumn, type Csv, type CsvRow } from '../charts/csv.ts';
import { decimalsWritten, numberFault, plainNumber } from '../charts/number.ts';
import { parseUnit } from '../charts/unit.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import type { FrontFigure } from '../publication/front-figure.ts';
import type { Front } from '../schema/front.ts';
import { readDataFile } from './asset.ts';
import { readCsv } from './data.ts';
import type { RegistryPlaces } from './registry.ts';

type Written = NonNullable<Front['figures']>[number];

/** Why there is no figure: at a field of `front.yaml`, or at a place in the series. */
interface Fault {
  readonly at: keyof Written | { readonly line: number; readonly column: number };
  readonly message: string;
}

/**
 * The figures that `front.yaml` names, each the last of its series.
 *
 * @param now the build instant, epoch milliseconds: what is stated is of no later time.
 * @param problems takes what is wrong; such a figure is left out.
 * @returns undefined where `front.yaml` has none, and not even an empty list of them.
 */
export function readFigures(
  contentDir: string,
  label: string,
  {
    front: { figures },
    places: { front: yaml },
    now,
  }: { readonly front: Front; readonly places: RegistryPlaces; readonly now: number },
  problems: Problem[],
): FrontFigure[] | undefined {
  if (figures === undefined || yaml === undefined) return undefined;
  const file = { file: `${label}/front.yaml`, path: join(contentDir, 'front.yaml') };
  return figures.flatMap((written, index): FrontFigure[] => {
    const tell = (field: keyof Written, message: string, rule: string): void => {
      problems.push(yaml.problem(yaml.placeOf(['figures', index, field]), message, rule));
    };
    const found = readDataFile(file.path, contentDir, written.data);
    if ('rule' in found) {
      tell('data', found.message, found.rule);
      return [];
    }
    const read = readCsv(file, contentDir, written.data);
    if (Array.isArray(read)) {
      problems.push(...read);
      return [];
    }
    const figure = figureOf(written, read.csv, now);
    if (!('message' in figure)) return [figure];
    const { at, message } = figure;
    if (typeof at === 'string') tell(at, message, 'front-figure');
    else
      problems.push({ file: read.csv.file, ...at, level: 'error', rule: 'front-figure', message });
    return [];
  });
}

function figureOf(written: Written, csv: Csv, now: number): FrontFigure | Fault {
  const { name, translations, unit = 'number', story } = written;
  const parsed = parseUnit(unit);
  if (typeof parsed === 'string') return { at: 'unit', message: parsed };
  const column = csv.columns.indexOf(written.column);
  if (column < 1) {
    const others = csv.columns.slice(1);
    const why =
      column === 0
        ? `"${written.column}" is the column of the dates; write ${others.join(' or ')}`
        : `${csv.file} has no column "${written.column}"${didYouMean(written.column, others) || `; write ${others.join(' or ')}`}`;
    return { at: 'column', message: why };
  }
  const last = lastRow(csv, column);
  if ('message' in last) return last;
  const { row, date } = last;
  const day = row.cells[0] ?? '';
  if (date.at > now) {
    const message = `the last figure of "${written.column}" is of ${day}, which is yet to come; name a series that ends with what is known`;
    return { at: 'data', message };
  }
  const cell = row.cells[column] ?? '';
  const value = plainNumber(cell);
  if (value === undefined)
    return {
      at: { line: row.line, column: cellColumn(row, column) },
      message: numberFault(cell),
    };
  const decimals = written.decimals ?? Math.min(6, decimalsWritten(cell));
  return { name, translations, value, unit, decimals, date: day, story };
}

/** The row of the latest date that has a figure in a column. */
function lastRow(
  csv: Csv,
  column: number,
): { readonly row: CsvRow; readonly date: ChartDate } | Fault {
  let last: { readonly row: CsvRow; readonly date: ChartDate } | undefined;
  for (const row of csv.rows) {
    if (row.cells[column] === '') continue;
    const date = parseChartDate(row.cells[0] ?? '');
    if (date === undefined) {
      const message = `"${row.cells[0] ?? ''}" is no date, and a figure of the front page has one; name a series whose first column holds days, months or years, as in 2024-07`;
      return { at: { line: row.line, column: 1 }, message };
    }
    if (last === undefined || date.at >= last.date.at) last = { row, date };
  }
  const message = `the column holds no figure; write ${csv.columns.slice(1).join(' or ')}`;
  return last ?? { at: 'column', message };
}
