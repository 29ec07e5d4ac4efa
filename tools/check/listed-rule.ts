import type { Problem } from '../../src/problem/problem.ts';

export type Level = 'error' | 'warning';

/** A rule as the list of rules shows it. */
export interface ListedRule {
  /** In kebab case; stable, because reports and editors name it. */
  readonly id: string;
  readonly level: Level;
  /** What is looked for, and what to do, in a sentence or two of Markdown. */
  readonly summary: string;
  /** What it is in stories of the archive, at least of some fields; as elsewhere when left out. */
  readonly inArchive?: Problem['inArchive'];
}

/** Rules of one level from pairs of id and summary, the third what they are in the archive. */
export function listedRules(
  level: Level,
  rules: readonly (readonly [id: string, summary: string, inArchive?: ListedRule['inArchive']])[],
): ListedRule[] {
  return rules.map(([id, summary, inArchive]) => ({
    ...{ id, level, summary },
    ...(inArchive === undefined ? {} : { inArchive }),
  }));
}
