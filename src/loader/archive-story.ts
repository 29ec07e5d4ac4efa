import type { Problem } from '../problem/problem.ts';
import type { ArticleReading } from './article.ts';
import type { FileReading } from './read-files.ts';

/**
 * Whether a story is older than the line that `archive.yaml` draws.
 *
 * @param before epoch milliseconds; undefined where there is no archive.
 */
export function isArchived(
  { frontmatter, named }: Pick<ArticleReading, 'frontmatter' | 'named'>,
  before: number | undefined,
): boolean {
  const at = frontmatter?.date.at ?? named?.at;
  return before !== undefined && at !== undefined && at < before;
}

/** A story's problems as they are told. */
export function judged<Found extends Pick<Problem, 'level' | 'inArchive'>>(
  problems: readonly Found[],
  isOld: boolean,
): Omit<Found, 'inArchive'>[] {
  return problems.flatMap((problem) => {
    const { inArchive, ...told } = problem;
    if (inArchive === undefined || !isOld) return [told];
    return inArchive === 'silent' ? [] : [{ ...told, level: inArchive }];
  });
}

/** Readings of stories whose problems are as they are told. */
export function judgedReadings(
  readings: readonly FileReading[],
  before: number | undefined,
): FileReading[] {
  return readings.map((item) => {
    const { reading } = item;
    if (reading.problems.every(({ inArchive }) => inArchive === undefined)) return item;
    const problems = judged(reading.problems, isArchived(reading, before));
    return { ...item, reading: { ...reading, problems } };
  });
}
