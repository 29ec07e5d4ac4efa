import { nearest } from '../problem/nearest.ts';
import type { Csv } from './csv.ts';
import { datesMeant, parseChartDate } from './date.ts';
import { shown } from './shown.ts';

/**
 * Index of the row whose cell in a column holds a name, or a sentence on why there is none.
 *
 * @param attribute that names it. @param key index of the column.
 */
export function rowNamed(name: string, attribute: string, key: number, csv: Csv): number | string {
  const names = csv.rows.map((row) => row.cells[key] ?? '');
  const at = names.indexOf(name);
  const again = names.indexOf(name, at + 1);
  const head = shown(csv.columns[key] ?? '');
  if (at !== -1 && again === -1) return at;
  if (at !== -1) {
    const lines = [at, again].map((index) => csv.rows[index]?.line ?? 0);
    return `two rows of ${csv.file} have ${shown(name)} in their column ${head}, on lines ${lines.join(' and ')}; name in key="…" a column that tells them apart`;
  }
  const meant = rowMeant(name, names);
  const advice =
    meant === undefined
      ? `it goes from ${shown(names[0] ?? '')} to ${shown(names.at(-1) ?? '')}`
      : `did you mean ${shown(meant)}?`;
  return `${attribute}=${shown(name)} names no row of ${csv.file}, in whose column ${head} it would stand; ${advice}`;
}

/** The row that was meant: the same day otherwise written, the nearest day, or the nearest words. */
function rowMeant(name: string, names: readonly string[]): string | undefined {
  const dates = [name, ...datesMeant(name)].filter((text) => parseChartDate(text) !== undefined);
  const [date] = dates;
  if (date === undefined) return nearest(name, names);
  const same = names.find((other) =>
    dates.some(
      (meant) => `${other}-`.startsWith(`${meant}-`) || `${meant}-`.startsWith(`${other}-`),
    ),
  );
  if (same !== undefined) return same;
  const wanted = parseChartDate(date)?.at ?? 0;
  const placed = names.flatMap((other) => {
    const at = parseChartDate(other)?.at;
    return at === undefined ? [] : [{ other, far: Math.abs(at - wanted) }];
  });
  return placed.toSorted((a, b) => a.far - b.far)[0]?.other;
}
