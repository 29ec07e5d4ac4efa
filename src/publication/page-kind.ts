import { addresses, pagePaths, partNames, type PageName } from '../schema/page-paths.ts';
import type { Article } from './article.ts';
import { newestChange } from './change.ts';
import type { Publication } from './publication.ts';
import type { NameWords } from '../words/site-words.ts';
import type { StoryPage } from './view/story.ts';

/** What pages are made of. */
export interface PageSource {
  readonly publication: Publication;
  /** Stories that a list page shows, at most. */
  readonly listSize: number;
  readonly storyPage: (article: Article) => StoryPage;
  /** Root-relative address of the social card that a section's pages share. */
  readonly sectionCard: (id: string) => string;
}

/** What there are pages of: of a publication, or of all that is written. */
export interface Stock {
  readonly sections: Iterable<string>;
  readonly authors: Iterable<string>;
  readonly tags: Iterable<string>;
  readonly tickers: Iterable<string>;
  /** Ids of articles. */
  readonly articles: Iterable<string>;
  /** `2024-07` of each month with an article. */
  readonly months: ReadonlySet<string>;
  /** Years with an article, by section. */
  readonly sectionYears: Iterable<readonly [section: string, year: number]>;
}

/** What sitemaps are told of a page. */
export interface Told {
  /** Whether sitemaps list it: search engines may show it under its own address. */
  readonly listed: boolean;
  /** When what it shows last changed, epoch milliseconds; undefined where no record says. */
  readonly changed: number | undefined;
  /** Set for the page of a story: the year it is filed under. */
  readonly year?: number;
}

/** One HTML page of the site. */
export interface SitePage {
  readonly kind: PageName;
  /** Root-relative: `/2024/07/slug/`. */
  readonly url: string;
  /** All that the page shows besides the chrome: its fingerprint is the page's key. */
  readonly view: () => unknown;
  readonly told: () => Told;
}

/** Groups of links that stand on every page. */
export type Menu = 'find' | 'house';

/** What a kind of page says of itself, once. */
export interface KindOptions<View> {
  /** Differing parts of the address of each page there is; default one page without any. */
  readonly all?: (stock: Stock) => Iterable<readonly (string | number)[]>;
  /**
   * What the page of the given parts shows, itself and its head.
   *
   * @returns undefined where there is no such page, if a part can be unknown.
   */
  readonly view: (source: PageSource, parts: readonly string[]) => View;
  readonly told: (source: PageSource, parts: readonly string[]) => Told;
  /** Whether its stories, or what stands in their place, are also a feed. Default false. */
  readonly feed?: boolean;
  /** Where every page links to it, and by which of the words for names. Default nowhere. */
  readonly menu?: { readonly group: Menu; readonly name: keyof NameWords };
}

/** A kind of page as all that know pages ask it. */
export interface PageKind<View> {
  readonly name: PageName;
  readonly feed: boolean;
  readonly menu: KindOptions<View>['menu'];
  /** Root-relative addresses of its pages. */
  readonly urls: (stock: Stock) => Iterable<string>;
  /**
   * The view of one page, for its route.
   *
   * @param params parts of its address by name, as Astro finds them.
   */
  readonly at: (source: PageSource, params?: Readonly<Record<string, string | undefined>>) => View;
  readonly pages: (source: PageSource, stock: Stock) => Iterable<SitePage>;
}

export function pageKind<View>(name: PageName, options: KindOptions<View>): PageKind<View> {
  const { all = () => [[]], view, told, feed = false, menu } = options;
  const path = pagePaths[name];
  const names = partNames(path);
  const address = addresses(path);
  return {
    name,
    feed,
    menu,
    *urls(stock) {
      for (const parts of all(stock)) yield address(...parts);
    },
    at: (source, params = {}) =>
      view(
        source,
        names.map((part) => params[part] ?? ''),
      ),
    *pages(source, stock) {
      for (const found of all(stock)) {
        const parts = found.map(String);
        const url = address(...parts);
        yield { kind: name, url, view: () => view(source, parts), told: () => told(source, parts) };
      }
    },
  };
}

/** Of a page that no record dates. */
export const undated = (): Told => ({ listed: true, changed: undefined });

/** Of a page that any story may change. */
export const ofAll = ({ publication: { articles, now } }: PageSource): Told => ({
  listed: true,
  changed: newestChange(articles, now),
});

/** Of a list of the newest stories, which may be empty. */
export function ofNewest(
  stories: readonly Article[] = [],
  { publication, listSize }: PageSource,
): Told {
  const changed = newestChange(stories.slice(0, listSize), publication.now);
  return { listed: stories.length > 0, changed };
}

/** Of a page that shows all of some stories. */
export function ofWhole(stories: readonly Article[] = [], { publication }: PageSource): Told {
  return { listed: true, changed: newestChange(stories, publication.now) };
}
