import { typesetQuotes } from '../typography/quotes.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { Csv } from './csv.ts';
import type { ChartFaults } from './fault.ts';
import { shown } from './shown.ts';

/** Index of a named column, or `undefined` after a fault that names the nearest one. */
export function columnIndex(
  csv: Csv,
  name: string,
  attribute: 'x' | 'y',
  faults: ChartFaults,
): number | undefined {
  const index = csv.columns.indexOf(name);
  if (index >= 0) return index;
  faults.atChart(
    'chart-column',
    `${attribute}=${shown(name)} names no column of ${csv.file}, ` +
      `which has ${csv.columns.join(', ')}${didYouMean(name, csv.columns)}`,
  );
  return undefined;
}

/** Parts of a list attribute, trimmed: `low, high` -> `['low', 'high']`. */
export function partsOf(text: string, separator: ',' | ';'): string[] {
  return text.split(separator).map((part) => part.trim());
}

/** `trade_date` -> `Trade date`: a column's name as words of a language. */
export function columnHead(name: string, language: string): string {
  const words = name.replaceAll('_', ' ');
  return typesetQuotes(words.charAt(0).toUpperCase() + words.slice(1), language);
}
