import type { ValueReference } from '../body/value.ts';
import type { Csv } from '../charts/csv.ts';
import { figureOf } from '../charts/value.ts';
import type { Problem } from '../problem/problem.ts';

/** Data by the name that a text has for them, each read once; undefined where none are at hand. */
type DataReader = (src: string) => { readonly csv: Csv } | Problem[] | undefined;

/**
 * What is wrong with the figures that an article takes from data, which must be known to exist;
 * what is wrong with the data themselves is told once for each file.
 *
 * @param file of the article, as problems name it.
 */
export function valueProblems(
  file: string,
  values: readonly ValueReference[],
  language: string,
  dataOf: DataReader,
): Problem[] {
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const { spec, places, line, column } of values) {
    const data = dataOf(spec.data);
    if (data === undefined) continue;
    if (Array.isArray(data)) {
      if (!told.has(spec.data)) problems.push(...data);
      told.add(spec.data);
      continue;
    }
    const found = figureOf(spec, data.csv, language);
    if ('text' in found) continue;
    const { at, rule, message } = found;
    const place =
      typeof at === 'object'
        ? { file: data.csv.file, ...at }
        : { file, ...(places[at] ?? { line, column }) };
    problems.push({ ...place, level: 'error', rule, message });
  }
  return problems;
}
