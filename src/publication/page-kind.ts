import { addresses, pagePaths, partNames, type PageName } from '../schema/page-paths.ts';
import type { PageFrontmatter } from '../schema/page.ts';
import type { Article } from './article.ts';
import { lastChange } from './change.ts';
import type { FeedGroup, FeedSubject } from './feed-subject.ts';
import type { Publication } from './publication.ts';
import { stockOf, type Stock } from './stock.ts';
import { isThin, type ListSubject } from './subject.ts';
import type { Version } from './translations.ts';
import type { LanguagePlace } from './urls.ts';
import { fingerprint } from './fingerprint.ts';
import { shownOnce, type LastShown } from './last-shown.ts';
import type { Prints } from './prints.ts';
import type { NameWords } from '../words/site-words.ts';
import type { HeadWords } from './view/head.ts';
import type { StoryPage } from './view/story.ts';

/** What pages are made of. */
export interface PageSource {
  readonly publication: Publication;
  /** Shows drafts and scheduled stories, and has no index for the search, as development does. */
  readonly unpublished: boolean;
  readonly name: string;
  readonly tagline: string;
  /** Every feed that there is. */
  readonly feedSubjects: () => readonly FeedSubject[];
  /** Stories that a list page shows, at most. */
  readonly listSize: number;
  lastShown?: LastShown;
  readonly storyPage: (article: Article) => StoryPage;
  readonly prints: Prints;
  /** Root-relative address of the social card that a section's pages share. */
  readonly sectionCard: (id: string) => string;
}

/** What sitemaps are told of a page. */
export interface Told {
  /** Whether sitemaps list it: search engines may show it under its own address. */
  readonly listed: boolean;
  /** When what it shows last changed, epoch milliseconds; undefined where no record says. */
  readonly changed: number | undefined;
  /** In which languages it can be read, itself included. Default in one alone. */
  readonly versions?: readonly Version[];
  /** Set for the page of a story: the year it is filed under. */
  readonly year?: number;
}

/** One HTML page of the site. */
export interface SitePage {
  readonly kind: PageName;
  /** Root-relative: `/2024/07/slug/`. */
  readonly url: string;
  /** All that the page shows besides the chrome: its fingerprint is the page's key. */
  readonly shown: () => unknown;
  /** Of what that is made of: where it is what it was, so is that. */
  readonly print: () => string;
  readonly told: () => Told;
}

/** Groups of links that stand on every page. */
export type Menu = NonNullable<PageFrontmatter['footer']>['group'];

interface MenuPlace {
  readonly group: Menu;
  /** Ascending; standing pages stand between the others. */
  readonly order: number;
}

/** What a page shows. */
export interface Shown<View> {
  readonly view: View;
  /** Undefined for stories alone, of whose head the text is a part. */
  readonly head: HeadWords | undefined;
  /** In which languages it can be read, itself included; empty where in one alone. */
  readonly versions: readonly Version[];
}

type Parts = readonly string[];

/** What a kind of page says of itself, once. */
export interface KindOptions<View> {
  /** Whether there are pages of it at all. Default always. */
  readonly when?: (stock: Stock) => boolean;
  /**
   * Differing parts of the address of each page there is, several of them also as one with its
   * slashes; default one page without any.
   */
  readonly all?: (stock: Stock) => Iterable<Parts>;
  /** @returns undefined where there is no such page, if a part can be unknown. */
  readonly view: (source: PageSource, parts: Parts) => View | undefined;
  /**
   * Whether its addresses are the same in every language: those of files that are in one. Default
   * no: each language has pages of its own.
   */
  readonly shared?: true;
  readonly head?: (view: View, source: PageSource, parts: Parts) => HeadWords;
  /** Of what view and head are made of. Default of all that is published in the language. */
  readonly print?: (source: PageSource, parts: Parts) => string;
  readonly told: (source: PageSource, parts: Parts) => Told;
  /** Its stories, or what stands in their place, as a feed. Default none. */
  readonly feed?: KindFeed;
  /** Where every page links to it, and by which of the words for names. Default nowhere. */
  readonly menu?: MenuPlace & {
    readonly name: keyof NameWords;
    /** Set for what stands below the name of the paper too. */
    readonly masthead?: true;
  };
}

export interface KindFeed {
  /** Whether its pages have feeds of their own. Default always. */
  readonly when?: (stock: Stock) => boolean;
  readonly group: FeedGroup;
  readonly subject: (publication: Publication, parts: Parts) => ListSubject | undefined;
  /** When a story changed what is in the feed. Default when the story changed. */
  readonly changeOf?: (story: Article, now: number) => number;
  /** Set for the feed that is there before anything is in it. */
  readonly always?: true;
}

/** A kind of page as all that know pages ask it. */
export interface PageKind<View> {
  readonly name: PageName;
  readonly menu: KindOptions<View>['menu'];
  /** Root-relative addresses of its pages. */
  readonly urls: (stock: Stock) => Iterable<string>;
  /** Those that it would have, were there what it is about. */
  readonly absent: (stock: Stock) => Iterable<string>;
  /**
   * Those of its pages that have a feed.
   *
   * @param written the part of the stock that stories are about.
   */
  readonly feedUrls: (stock: Stock, written: Stock) => Iterable<string>;
  readonly hasFeed: boolean;
  /** Whether its addresses are the same in every language. */
  readonly shared: boolean;
  /**
   * One page, for its route; undefined where there is none.
   *
   * @param params parts of its address by name, as Astro finds them.
   */
  readonly at: (
    source: PageSource,
    params?: Readonly<Record<string, string | undefined>>,
  ) => Shown<View> | undefined;
  readonly pages: (source: PageSource, stock: Stock) => Iterable<SitePage>;
  /** The feeds of its pages. */
  readonly feeds: (publication: Publication, stock: Stock) => Iterable<FeedSubject>;
}

export function pageKind<View>(name: PageName, options: KindOptions<View>): PageKind<View> {
  const { when = always, view, head, told, feed, menu, shared = false } = options;
  const all: NonNullable<typeof options.all> = options.all ?? (() => [[]]);
  const of = (stock: Stock): ReturnType<typeof all> => (when(stock) ? all(stock) : []);
  const heard = (stock: Stock): boolean => when(stock) && (feed?.when ?? always)(stock);
  const path = pagePaths[name];
  const names = partNames(path);
  const bare = addresses(path);
  const address = ({ prefix }: LanguagePlace, parts: Parts): string =>
    (shared ? '' : prefix) + bare(...parts);
  const show = (source: PageSource, parts: Parts): Shown<View> | undefined => {
    const url = address(source.publication, parts);
    return shownOnce(source, { kind: name, url }, () => {
      const found = view(source, parts);
      if (found === undefined) return undefined;
      const versions = source.publication.versions.get(url) ?? [];
      return { view: found, head: head?.(found, source, parts), versions };
    });
  };
  return {
    name,
    hasFeed: feed !== undefined,
    shared,
    menu,
    *urls(stock) {
      for (const parts of of(stock)) yield address(stock, parts);
    },
    *absent(stock) {
      if (!when(stock)) for (const parts of all(stock)) yield address(stock, parts);
    },
    *feedUrls(stock, written) {
      if (feed === undefined || !heard(stock)) return;
      for (const parts of all(feed.always ? stock : written)) yield address(stock, parts);
    },
    at(source, params = {}) {
      const parts = names.map((part) => params[part] ?? '');
      return when(stockOf(source.publication)) ? show(source, parts) : undefined;
    },
    *pages(source, stock) {
      for (const parts of of(stock)) {
        const shown = (): unknown => show(source, parts);
        const url = address(source.publication, parts);
        const versions = source.publication.versions.get(url) ?? [];
        const print = (): string => printOf(options, source, parts, versions);
        const toldAlone = (): Told => told(source, parts);
        const toldOf =
          versions.length === 0 ? toldAlone : (): Told => ({ ...toldAlone(), versions });
        yield { kind: name, url, shown, print, told: toldOf };
      }
    },
    *feeds(publication, stock) {
      for (const parts of heard(stock) ? all(stock) : []) {
        const subject = feed?.subject(publication, parts);
        if (feed === undefined || subject === undefined) continue;
        if (feed.always || !isThin(subject.stories)) yield feedOf(subject, feed, publication);
      }
    },
  };
}

const always = (): boolean => true;

function printOf<View>(
  { print }: KindOptions<View>,
  source: PageSource,
  parts: Parts,
  versions: readonly Version[],
): string {
  const made = print === undefined ? source.prints.ofAll() : print(source, parts);
  return versions.length === 0 ? made : fingerprint([made, versions]);
}

function feedOf(subject: ListSubject, feed: KindFeed, publication: Publication): FeedSubject {
  const { url, name, feedName = name, description, stories, isAbout, beside } = subject;
  const { group, changeOf = lastChange } = feed;
  const gone = publication.expired.filter(isAbout).flatMap(({ expires }) => expires?.at ?? []);
  const expired = latestOf(gone);
  let changed: number | undefined;
  return {
    ...{ url, name: feedName, description, group, stories, expired, beside },
    // Asked for when the feed is written, which few are, and then for each of its files.
    get changed() {
      if (changed !== undefined) return changed;
      changed = expired;
      for (const story of stories) {
        changed = Math.max(changed ?? -Infinity, changeOf(story, publication.now));
      }
      return changed;
    },
  };
}

function latestOf(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : times.reduce((one, other) => Math.max(one, other));
}
