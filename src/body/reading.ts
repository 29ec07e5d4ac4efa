import type { BodyContext } from './body-context.ts';
import type { LineIndex, Place } from './line-index.ts';
import type { NeutralText } from './neutral-text.ts';
import type { BodyReferences } from './parsed-body.ts';
import type { ProblemList } from './problem-list.ts';

type Mutable<List> = List extends readonly (infer Item)[] ? Item[] : never;

/** References while they are collected. */
export type Collected = {
  [Name in Exclude<keyof BodyReferences, 'words'>]: Mutable<BodyReferences[Name]>;
};

/** The state of one reading of one article, handed down the tree. */
export interface Reading {
  readonly source: string;
  /** What the parser was given; `parseTree` marks tags that cannot be read. */
  neutral: NeutralText;
  readonly context: BodyContext;
  readonly problems: ProblemList;
  readonly lines: LineIndex;
  readonly collected: Collected;
  /** Fragment as a writer may link to it -> id in the page. */
  readonly fragments: Map<string, string>;
  /** `#fragment` links, resolved when all headings are known. */
  readonly pending: PendingFragment[];
  /** Words of headings, as ids -> how many had them. */
  readonly slugs: Map<string, number>;
  /** Footnote number -> references to it so far. */
  readonly noteReferences: Map<string, number>;
  /** Hidden character of addresses -> how the source writes it. */
  readonly hidden: Map<string, 'encoded' | 'itself' | 'entity'>;
  /** True when the source holds an entity, which may decode to any character. */
  readonly decodes: boolean;
  words: number;
  /** Paragraphs of the text so far, those of entries and boxes included. */
  paragraphs: number;
  elements: number;
  /** Level of the last heading; the page's headline is 1. */
  headingLevel: number;
  /** Where the last lines end that were told to be no table. */
  noTableUntil: number;
  /** In the head of a table. */
  inHead: boolean;
  /** In a heading, which is one line. */
  inHeading: boolean;
  /** What was told of the last tag that is none of an article's, and where it is closed. */
  refused: { readonly advice: string; readonly end: number } | undefined;
  /** Set when a limit is passed: the walk stops. */
  exhausted: boolean;
}

export interface PendingFragment {
  readonly fragment: string;
  readonly offset: number;
  /** Given no id, the link is but its words. */
  readonly settle: (id: string | undefined) => void;
}

/** Offset of a node's first character; the start of the file where the parser gives none. */
export function startOf(node: {
  readonly position?: { readonly start: { readonly offset?: number | undefined } } | undefined;
}): number {
  return node.position?.start.offset ?? 0;
}

export function placeOf(reading: Reading, offset: number): Place {
  return reading.lines.place(offset);
}
