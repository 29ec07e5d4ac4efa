import type { Problem } from '../problem/problem.ts';
import type { FileReading } from './read-files.ts';
import { frontmatterProblems, type ReferenceFault } from './references.ts';
import type { Languages } from './translations.ts';

/**
 * Holds the parts of each series against each other, in each language: all have a number of their
 * own, or none has one.
 */
export function seriesProblems(
  readings: readonly FileReading[],
  { language: first }: Pick<Languages, 'language'>,
): Problem[] {
  return [...membersOf(readings, first)].flatMap(([, members]) => {
    const numbered = new Map<number, string>();
    for (const { file, part } of members) {
      if (part !== undefined && !numbered.has(part)) numbered.set(part, file.id);
    }
    if (numbered.size === 0) return [];
    const free = Math.max(...numbered.keys()) + 1;
    return members.flatMap(({ file, series, part }) => {
      const fault = faultOf(file.id, series, part, numbered, free);
      return fault === undefined ? [] : frontmatterProblems(file, [fault]);
    });
  });
}

interface Member {
  readonly file: FileReading['file'];
  readonly series: string;
  readonly part: number | undefined;
}

/** The stories of each series, those of each language for themselves. */
function membersOf(
  readings: readonly FileReading[],
  first: string | undefined,
): ReadonlyMap<string, readonly Member[]> {
  const members = readings.flatMap(({ file, reading }) => {
    const { series, part, language = first } = reading.frontmatter ?? {};
    return series === undefined ? [] : [{ file, series, part, language }];
  });
  return Map.groupBy(members, ({ series, language }) => `${series} ${String(language)}`);
}

function faultOf(
  id: string,
  series: string,
  part: number | undefined,
  numbered: ReadonlyMap<number, string>,
  free: number,
): ReferenceFault | undefined {
  if (part === undefined) {
    const [number, other] = [...numbered][0] ?? [];
    const message = `"${String(other)}" is part ${String(number)} of "${series}", and this has no number; write "part: ${free}", or take "part" out of all`;
    return { path: ['series'], message, rule: 'part-missing' };
  }
  const other = numbered.get(part);
  if (other === id) return undefined;
  const message = `"${String(other)}" is part ${part} of "${series}" already; write another number: ${free} is free`;
  return { path: ['part'], message, rule: 'part-taken' };
}
