export type Level = 'error' | 'warning';

/** A rule as the list of rules shows it. */
export interface ListedRule {
  /** In kebab case; stable, because reports and editors name it. */
  readonly id: string;
  readonly level: Level;
  /** What is looked for, and what to do, in a sentence or two of Markdown. */
  readonly summary: string;
}

/** Rules of one level from pairs of id and summary. */
export function listedRules(
  level: Level,
  rules: readonly (readonly [id: string, summary: string])[],
): ListedRule[] {
  return rules.map(([id, summary]) => ({ id, level, summary }));
}
