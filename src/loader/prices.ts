import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';
import { parseCsv, type Csv, type CsvRow } from '../charts/csv.ts';
import { datesMeant, parseChartDate } from '../charts/date.ts';
import { decimalsWritten, numberFault, plainNumber } from '../charts/number.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import type { Prices } from '../publication/prices.ts';
import { formerSymbolsOf, type Ticker } from '../schema/ticker.ts';
import { readTextFile } from './text-file.ts';

/** Folder of the content folder with a file for each instrument that has prices. */
const PRICES = 'prices';

const MAX_BYTES = 1024 * 1024;
const TOO_LONG =
  'a file of prices takes at most 5,000 days in 256 KB; let it begin with a later day';
/** Most days from one close to the next: markets close for eleven at a time at most, and do not vanish. */
const LONGEST_GAP = 14;
/** A close that is so many times the one before, or such a part of it, is as after a split. */
const SPLIT = 1.9;
/** What a third column says of a day on which a price did move so. */
const MOVED = 'moved';

/**
 * Reads `prices/SYMBOL.csv`: a line a day with its `date` and `close`, ascending.
 *
 * @param problems takes unknown symbols and all that is wrong in a file; such a file gives no prices.
 * @param now the build instant, epoch milliseconds: no close is of a later day.
 */
export function readPrices(
  contentDir: string,
  label: string,
  { tickers, now }: { readonly tickers: readonly Ticker[]; readonly now: number },
  problems: Problem[],
): Prices[] {
  const folder = join(contentDir, PRICES);
  if (!existsSync(folder)) return [];
  const known = new Set(tickers.map(({ symbol }) => symbol));
  const former = formerSymbolsOf(tickers);
  const found: Prices[] = [];
  for (const name of readdirSync(folder).sort(compare)) {
    if (name.startsWith('.')) continue;
    const file = `${label}/${PRICES}/${name}`;
    const tell = (message: string, line = 1, column = 1): void => {
      problems.push({ file, line, column, level: 'error', rule: 'prices', message });
    };
    const [, symbol = ''] = /^(.+)\.csv$/u.exec(name) ?? [];
    const fault = nameFault(name, symbol, known, former);
    if (fault !== undefined) {
      tell(fault);
      continue;
    }
    const source = readTextFile(join(folder, name), file, MAX_BYTES);
    const csv = 'rule' in source ? [source] : parseCsv(source.text, file);
    if (Array.isArray(csv)) {
      const isTooLong = csv.some(({ rule }) => rule === 'csv-size');
      problems.push(...csv.map((each) => (isTooLong ? { ...each, message: TOO_LONG } : each)));
      continue;
    }
    const prices = pricesOf(symbol, csv, now, tell);
    if (prices !== undefined) found.push(prices);
  }
  return found;
}

function nameFault(
  name: string,
  symbol: string,
  known: ReadonlySet<string>,
  former: ReadonlyMap<string, string>,
): string | undefined {
  if (symbol === '')
    return `prices stand in files of symbols, such as ${[...known][0] ?? 'XYZ'}.csv; "${name}" is none: rename or move it`;
  if (known.has(symbol)) return undefined;
  const present = former.get(symbol);
  if (present !== undefined)
    return `"${symbol}" is now called "${present}"; rename the file to ${present}.csv`;
  const advice = didYouMean(symbol, [...known]) || '; add it there, or rename the file';
  return `"${symbol}" is not in tickers.yaml${advice}`;
}

type TellOf = (message: string, line: number, column?: number) => void;

function pricesOf(symbol: string, csv: Csv, now: number, tell: TellOf): Prices | undefined {
  const [first, second, third, ...others] = csv.columns;
  if (
    first !== 'date' ||
    second !== 'close' ||
    (third !== undefined && third !== 'note') ||
    others.length > 0
  ) {
    tell(
      `a file of prices has the columns date,close; write these in place of ${csv.columns.join(',')}`,
      1,
    );
    return undefined;
  }
  const days: string[] = [];
  const closes: number[] = [];
  let decimals = 0;
  let faults = 0;
  let before: { readonly at: number; readonly close: number; readonly line: number } | undefined;
  for (const row of csv.rows) {
    const read = readRow(row, before, now);
    if ('fault' in read) {
      tell(read.fault, row.line, read.column);
      if (++faults >= MOST_FAULTS) break;
      continue;
    }
    days.push(read.day);
    closes.push(read.close);
    decimals = Math.max(decimals, read.decimals);
    before = { at: read.at, close: read.close, line: row.line };
  }
  return faults > 0 || days.length === 0 ? undefined : { symbol, days, closes, decimals };
}

const MOST_FAULTS = 20;

type ReadRow =
  | { readonly fault: string; readonly column: number }
  | {
      readonly day: string;
      readonly at: number;
      readonly close: number;
      readonly decimals: number;
    };

function readRow(
  row: CsvRow,
  before: { readonly at: number; readonly close: number; readonly line: number } | undefined,
  now: number,
): ReadRow {
  const [day = '', written = '', note = ''] = row.cells;
  const atClose = row.raw.indexOf(',') + 2;
  const fault = (text: string, column = 1): ReadRow => ({ fault: text, column });
  const date = parseChartDate(day);
  if (date?.precision !== 'day') {
    const meant = datesMeant(day).filter((each) => each.length === 10);
    const advice = meant.length === 0 ? 'a day, such as 2024-07-17' : meant.join(' or ');
    return fault(`"${day}" is no day; write ${advice}`);
  }
  if (date.at > now)
    return fault(`${day} is yet to come; write closes of days that are over alone`);
  if (/^(?:|[^\p{L}\p{N}]+|n\W?[ad]\W?|nan|nm|null|none|nil)$/iu.test(written))
    return fault(
      `there is no close for ${day}; write it, or delete the line of a day without trading`,
      atClose,
    );
  const close = plainNumber(written);
  if (close === undefined) return fault(numberFault(written), atClose);
  if (close <= 0)
    return fault(`"${written}" is not above zero; write what the day closed at`, atClose);
  if (note !== '' && note !== MOVED)
    return fault(
      `"${note}" says nothing here; the one note is ${MOVED}, of a day on which a price did move as after a split`,
      row.raw.lastIndexOf(',') + 2,
    );
  if (before !== undefined) {
    if (date.at === before.at) return fault(`${day} has a close at line ${before.line}; keep one`);
    if (date.at < before.at)
      return fault(
        `${day} comes after a later day at line ${before.line}; put the lines in the order of their days`,
      );
    const gap = Math.round((date.at - before.at) / 86_400_000);
    if (gap > LONGEST_GAP)
      return fault(
        `${gap} days are missing before ${day}; write the closes between, or begin the file with this line`,
      );
    const times = close > before.close ? close / before.close : before.close / close;
    if (times >= SPLIT && note !== MOVED) {
      const [into, from] = close < before.close ? [Math.round(times), 1] : [1, Math.round(times)];
      return fault(
        `from ${before.close} to ${close} in a day is as after a split (${into} for ${from}); write all closes before it as they are after it, or "${MOVED}" in a third column called note if the price did move so`,
        atClose,
      );
    }
  }
  return { day, at: date.at, close, decimals: decimalsWritten(written) };
}
