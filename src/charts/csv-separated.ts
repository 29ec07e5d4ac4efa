import { CsvError, parse } from 'csv-parse/sync';
import { plainNumber } from './number.ts';

/** Digits in groups of three, with what spreadsheets put between them. */
const GROUPED = /^[+-]?\d{1,3}(?:[.\s'’]\d{3})+(?:,\d+)?$/u;
const DECIMAL = /^[+-]?\d+,\d+$/u;

/**
 * Data as spreadsheets of many languages save them, cells apart by semicolons or tabs and numbers
 * with a decimal comma, as they are read here.
 *
 * @param text without a byte-order mark.
 * @returns undefined where a number could mean two things (`1.234` and no decimal comma beside it,
 *   `1,234` everywhere), or the text is not of this form.
 */
export function commaSeparated(text: string): string | undefined {
  const [header = ''] = text.split(/\r\n|\r|\n/u, 1);
  const delimiter = [';', '\t'].find((sign) => header.includes(sign));
  if (delimiter === undefined || header.includes(',')) return undefined;
  const rows = cellsOf(text, delimiter);
  const cells = rows?.slice(1).flat() ?? [];
  if (rows === undefined || isAmbiguous(cells)) return undefined;
  return `${rows.map((row) => row.map((cell) => quoted(plain(cell))).join(',')).join('\n')}\n`;
}

function isAmbiguous(cells: readonly string[]): boolean {
  const commas = cells.filter((cell) => DECIMAL.test(cell));
  const isDecimal =
    commas.some((cell) => !/^[+-]?\d{1,3},\d{3}$/u.test(cell)) ||
    cells.some((cell) => GROUPED.test(cell) && cell.includes(','));
  if (commas.length > 0 && !isDecimal) return true;
  const points = cells.filter((cell) => plainNumber(cell) !== undefined && cell.includes('.'));
  // Beside a decimal comma a point parts thousands; without one it may be either.
  return isDecimal
    ? points.some((cell) => !GROUPED.test(cell))
    : points.length > 0 && points.every((cell) => GROUPED.test(cell));
}

function plain(cell: string): string {
  if (!DECIMAL.test(cell) && !GROUPED.test(cell)) return cell;
  const isOfPoint = plainNumber(cell) !== undefined && !GROUPED.test(cell);
  return isOfPoint ? cell : cell.replaceAll(/[.\s'’]/gu, '').replace(',', '.');
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function cellsOf(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
