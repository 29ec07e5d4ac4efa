import { compare } from '../../src/compare.ts';
import type { ReadContent } from '../../src/loader/content.ts';
import type { FileReading } from '../../src/loader/read-files.ts';
import { frontmatterProblems } from '../../src/loader/references.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { statusOf, type Article } from '../../src/publication/article.ts';
import type { Looked } from './memory.ts';

/** All articles together, for what only shows beside the others. */
export interface Archive {
  readonly content: ReadContent;
  readonly contentDir: string;
  /** How problems name the content folder. */
  readonly label: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** By article id. */
  readonly looked: ReadonlyMap<string, Looked>;
}

/** One thing the desk looks for across articles. */
export interface ArchiveRule {
  readonly id: string;
  readonly summary: string;
  readonly look: (archive: Archive) => Problem[];
}

/** A warning at a field of an article's frontmatter. */
export function atField(
  reading: FileReading,
  path: readonly PropertyKey[],
  message: string,
  rule: string,
): Problem[] {
  return frontmatterProblems(reading.file, [{ path, message, rule }]).map((problem) => ({
    ...problem,
    level: 'warning',
  }));
}

/** A warning at a place of a file. */
export function atPlace(
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
  message: string,
  rule: string,
): Problem {
  return { file, line, column, level: 'warning', message, rule };
}

/** When an article is out: undefined for drafts. */
export function publishedAt(article: Article): number | undefined {
  return statusOf(article, 0) === 'draft' ? undefined : article.date.at;
}

/** Oldest first, so that of two alike the newer one is told. */
export function byDate(readings: readonly FileReading[]): FileReading[] {
  const at = ({ reading }: FileReading): number => reading.frontmatter?.date.at ?? Infinity;
  return [...readings].sort((a, b) => at(a) - at(b) || compare(a.file.id, b.file.id));
}
