import type { FileUse } from '../schema/file-types.ts';
import type { Recording } from '../schema/recording.ts';
import type { Problem } from '../problem/problem.ts';
import type { Block, ChartAttributes } from './block.ts';
import type { Place } from './line-index.ts';
import type { ValueReference } from './value.ts';

/** The text of one article, checked. With an error among the problems it must not be published. */
export interface ParsedBody {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
  readonly references: BodyReferences;
}

/** What the text refers to, in reading order, with where it stands in the file. */
export interface BodyReferences {
  /** Words of the text, those of tables, notes and captions included. */
  readonly words: number;
  readonly symbols: readonly SymbolReference[];
  /** Words behind a dollar sign that are no cashtag, and may be a slip of one. */
  readonly dollarWords: readonly DollarWord[];
  readonly images: readonly (Place & { readonly src: string })[];
  readonly charts: readonly (Place & { readonly spec: ChartAttributes })[];
  readonly values: readonly ValueReference[];
  /** Files that the text offers or plays. */
  readonly files: readonly (Place & { readonly src: string; readonly use: FileUse })[];
  readonly recordings: readonly Recording[];
  readonly promos: readonly (Place & { readonly id: string })[];
  /** Links within the site. */
  readonly links: readonly LinkReference[];
  /** Ids of headings. */
  readonly anchors: readonly string[];
  readonly updates: readonly UpdateReference[];
}

export interface LinkReference extends Place {
  /** From the site's root: `/2024/07/small-caps/`. */
  readonly href: string;
  /** The site's address, when the link was written with it. */
  readonly site?: string;
  /** The whole of it as it was written, where that is something else than `site` and `href`. */
  readonly written?: string;
}

export interface SymbolReference extends Place {
  readonly written: string;
  /** The present symbol that `written` leads to. */
  readonly symbol: string;
}

export interface DollarWord extends Place {
  /** With its sign: `$aapl`, `＄AAPL`. */
  readonly written: string;
  /** What the ledger may have: `AAPL`. */
  readonly symbol: string;
}

export interface UpdateReference {
  readonly id: string;
  /** ISO 8601 date-time with offset, as written. */
  readonly time: string;
  readonly title: string | undefined;
  /** Where it begins and ends in the file, in UTF-16 code units; the end is none of it. */
  readonly span: readonly [start: number, end: number];
}
