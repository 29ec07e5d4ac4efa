import type { Remedy } from '../../src/problem/problem.ts';
import type { WrittenArticle } from './written-article.ts';

/** One thing the desk looks for in a single article. */
export interface Rule {
  /** In kebab case; stable, because reports and editors name it. */
  readonly id: string;
  readonly level: 'error' | 'warning';
  /** True for what only makes sense while a story is written: of the archive nothing is told. */
  readonly whenWritten?: true;
  /** The only language whose prose it judges, without a region; every language when it is left out. */
  readonly language?: string;
  /** What is looked for and why, in one sentence, for the list of rules. */
  readonly summary: string;
  /** Bodies or frontmatter changes of an article, for the list of rules and its tests. */
  readonly example: Example;
  readonly look: (article: WrittenArticle, tell: Tell) => void;
}

/** An article of which only this is told, and one of which nothing is. */
export interface Example {
  readonly bad: Sample;
  readonly good: Sample;
}

/** Frontmatter lines that replace or join those of a right article, and its text. */
export interface Sample {
  readonly fields?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Rows of `data.csv` beside it. */
  readonly data?: string;
}

/** @param offset where in the file, in UTF-16 code units. */
export type Tell = (offset: number, message: string, remedy?: Remedy) => void;
