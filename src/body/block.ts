import type { Element, ElementContent } from 'hast';
import type { EmbedTarget } from './embed-providers.ts';
import type { Recording } from '../schema/recording.ts';

/**
 * Article text after parsing: prose runs (safe hast) and allow-listed components,
 * in reading order. Everything that reaches a page, a feed or the search index is
 * made from these blocks.
 */
export type Block = Prose | ComponentBlock;

/** Markdown between components. `nodes` hold only elements that `element.ts` makes. */
export interface Prose {
  readonly type: 'prose';
  readonly nodes: readonly ElementContent[];
}

/** `<Aside title="…">…</Aside>` and its kind; attributes are checked literal strings. */
export type ComponentBlock =
  | { readonly type: 'key-points'; readonly children: readonly Block[] }
  | {
      readonly type: 'figure';
      /** As written, relative to the article's folder. */
      readonly src: string;
      readonly alt: string;
      readonly caption: string | undefined;
      readonly credit: string | undefined;
      /** An `<a>` without content, when the picture is a link. */
      readonly link: Element | undefined;
    }
  | {
      readonly type: 'gallery';
      readonly caption: string | undefined;
      /** Figures, two or more. */
      readonly children: readonly Block[];
    }
  | ({
      readonly type: 'embed';
      /** What it shows, in the writer's words. */
      readonly title: string;
      readonly caption: string | undefined;
      /** A picture beside the article that stands there until it is loaded. */
      readonly poster: string | undefined;
    } & EmbedTarget)
  | ({
      readonly type: 'recording';
      /** A `.vtt` beside the article. */
      readonly captions: string | undefined;
      /** What is said, in words. */
      readonly children: readonly Block[];
    } & Recording)
  | { readonly type: 'chart'; readonly spec: ChartAttributes }
  | {
      readonly type: 'pull-quote';
      readonly cite: string | undefined;
      readonly children: readonly Block[];
    }
  | {
      readonly type: 'aside';
      readonly title: string | undefined;
      readonly children: readonly Block[];
    }
  | {
      readonly type: 'details';
      /** What stands there while the rest is folded away. */
      readonly summary: string;
      readonly children: readonly Block[];
    }
  | {
      readonly type: 'update';
      /** ISO 8601 date-time with offset, as written. */
      readonly time: string;
      readonly title: string | undefined;
      /** Anchor of the entry, unique in the article, made from the time. */
      readonly id: string;
      readonly children: readonly Block[];
    }
  | { readonly type: 'promo'; readonly id: string }
  | {
      readonly type: 'table';
      /** Undefined for a table in plain Markdown, outside `<Table>`. */
      readonly caption: string | undefined;
      readonly source: string | undefined;
      readonly children: readonly Block[];
    };

/** A component that holds no blocks. */
export type Inset = Extract<ComponentBlock, { type: 'figure' | 'embed' | 'chart' | 'promo' }>;

/** The attributes of `<Chart />` as written; `charts/` gives them meaning. */
export interface ChartAttributes {
  /** A `.csv` beside the article, or `/data/name.csv` for a shared series. */
  readonly data: string;
  readonly type: 'line' | 'step' | 'bar' | 'stacked' | 'area' | 'dot' | 'range';
  /** Column of the horizontal axis. */
  readonly x: string;
  /** One or more columns, separated by commas (`range`: low,high). */
  readonly y: string;
  readonly title: string;
  readonly source: string;
  readonly subtitle: string | undefined;
  readonly note: string | undefined;
  /** `number` (default), `percent` (5.5 is 5.5 %), `index`, or an ISO 4217 code. */
  readonly unit: string | undefined;
  /** Display names of the `y` columns, separated by commas. */
  readonly series: string | undefined;
  /** `2022-03-16: First increase; 2024-09-18: First cut` */
  readonly annotations: string | undefined;
  /** `2020-02-01/2020-04-30: Recession` */
  readonly bands: string | undefined;
}
