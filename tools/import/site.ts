import type { JsonObject } from './json.ts';
import type { SourceKind } from './model.ts';

/** A file of Markdown, read. */
export interface SourcePage {
  /** Below the folder of the site, with slashes. */
  readonly path: string;
  /** What it says above its text, and what the site says of all in its folder. */
  readonly fields: JsonObject;
  /** What it says itself. */
  readonly own: JsonObject;
  readonly hasFields: boolean;
  /** Epoch milliseconds; undefined without a date that can be read. */
  readonly at: number | undefined;
  readonly title: string;
}

export type PageRole = 'story' | 'draft' | 'page' | 'nothing';

/** What a kind of site decides: which files are stories, and where they stood. */
export interface SourceSite {
  readonly kind: SourceKind;
  readonly title: string;
  /** As in `https://old.example/`. */
  readonly address: string | undefined;
  /** The path below which the site stood, as in `/blog`; empty at the root. */
  readonly base: string;
  /** IANA name; undefined when the site does not say it. */
  readonly timeZone: string | undefined;
  readonly templates: 'liquid' | 'hugo' | 'none';
  /** What `{{ site.name }}` stands for. */
  readonly settings: JsonObject;
  /** Who signs what nobody signed. */
  readonly author: unknown;
  readonly role: (path: string, fields: JsonObject, hasFields: boolean) => PageRole;
  /** Fields that the site gives to a file that does not have them. */
  readonly defaults: (path: string) => JsonObject;
  /** Path on the old site, with `base`; undefined when only a program knows it. */
  readonly addressOf: (page: SourcePage) => string | undefined;
  /** Names of the fields that hold tags, beside `tags`. */
  readonly tagFields: readonly string[];
  /** What a story without a category is filed under; empty for none. */
  readonly desk: (path: string) => string;
  /** Folders whose files stood at the root of the site. */
  readonly roots: readonly string[];
  /** Between names in one text. */
  readonly separator: RegExp;
}

/** What all of them read their settings with. */
export interface SourceFiles {
  readonly faultOf: (path: string) => string;
  readonly texts: readonly string[];
  readonly others: ReadonlySet<string>;
  readonly text: (path: string) => string | undefined;
}
