import type { ElementContent } from 'hast';
import type { LossKind } from './losses.ts';
import type { SourceSeries } from './source-series.ts';

/** What every reader makes of its source, whatever system it comes from. */
export interface SourceArchive {
  readonly kind: SourceKind;
  /** What the paper is called there. */
  readonly title: string;
  /** Its address, as in `https://example.com/`; undefined when the source has none. */
  readonly address: string | undefined;
  readonly posts: readonly SourcePost[];
  /** What the source holds and no article can be made of. */
  readonly left: readonly LeftOut[];
  /** Descriptions of sections and tags, and what authors say of themselves, by name in small letters. */
  readonly descriptions: ReadonlyMap<string, string>;
}

export const sourceKinds = {
  ...{ wordpress: 'WordPress', ghost: 'Ghost', jekyll: 'Jekyll', hugo: 'Hugo' },
  ...{ eleventy: 'Eleventy', astro: 'Astro', markdown: 'Markdown' },
} as const;
export type SourceKind = keyof typeof sourceKinds;

/** A published story. Every text but the body is plain words. */
export interface SourcePost {
  /** What it is at the source, whatever is changed of it: its number or its file. */
  readonly key: string;
  readonly title: string;
  /** The last part of its address there. */
  readonly slug: string;
  /** RFC 3339 with an offset, or a day. */
  readonly date: string;
  /** Reads its HTML, or its tree where the source has another form: a text is held by who asks alone. */
  readonly html: () => string | readonly ElementContent[];
  /** `lines`: paragraphs are blank lines, as the old editor of WordPress kept them. */
  readonly paragraphs: 'tags' | 'lines';
  /** `commands`: words in brackets may be commands of WordPress. */
  readonly brackets: 'commands' | 'words';
  readonly excerpt: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly series: SourceSeries | undefined;
  /** Where it stood: whole addresses, or paths with their query; the present one first. */
  readonly addresses: readonly string[];
  readonly cover: SourcePicture | undefined;
  readonly canonical: string | undefined;
  /** What it has besides, and this house has no place for. */
  readonly told: readonly Loss[];
}

export interface SourcePicture {
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  /** Whose it is; nothing where the source does not say it. */
  readonly credit?: string;
}

export interface LeftOut extends Loss {
  /** How the source names it. */
  readonly name: string;
}

/** One thing that could not be taken over as it was. */
export interface Loss {
  readonly kind: LossKind;
  /** The words, the address or the name that it is about. */
  readonly example: string;
}

/** A source that is refused; the message is one line for who typed the command. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
