import type { Problem } from './problem.ts';

/** What a problem is one of: its rule, and of a field which one: `field-length "description"`. */
export function kindOfProblem({ rule, message }: Pick<Problem, 'rule' | 'message'>): string {
  const field = rule.startsWith('field-')
    ? /^"[a-z]+"(?: of "[a-z]+")?/iu.exec(message)?.[0]
    : undefined;
  return field === undefined ? rule : `${rule} ${field}`;
}
