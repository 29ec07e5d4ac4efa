import type { z } from 'zod';
import { didYouMean } from '../problem/nearest.ts';
import { valueIn } from './value-words.ts';

/**
 * What is wrong with a value that may be fields or one of some words, as what it was meant to be: of
 * fields each fault at its place, of a word near one of the words that, of all else that it is no fields.
 * Other issues stay as they are.
 *
 * @param root the value in which the issue was found.
 */
export function issuesMeant(root: unknown): (issue: z.core.$ZodIssue) => z.core.$ZodIssue[] {
  return (issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const branches = issue.errors.map((branch) =>
      branch.map((each) => ({ ...each, path: [...issue.path, ...each.path] })),
    );
    const isWithin = (each: z.core.$ZodIssue): boolean =>
      each.path.length > issue.path.length || each.code === 'unrecognized_keys';
    const within = branches.find((branch) => branch.length > 0 && branch.every(isWithin));
    if (within !== undefined) return within;
    const all = branches.flat();
    const fields = all.find((each) => each.code === 'invalid_type' && each.expected === 'object');
    if (fields === undefined) return [issue];
    const words = all.find((each) => each.code === 'invalid_value');
    const found = valueIn(root, issue.path);
    const isNear =
      words !== undefined &&
      typeof found === 'string' &&
      didYouMean(found, words.values.map(String)) !== '';
    return [isNear ? words : fields];
  };
}
