import type { Version } from '../translations.ts';
import type { EventFacts } from './calendar.ts';
import type { Instrument } from './facts.ts';
import type { Link } from './link.ts';
import type { AuthorView, Listing, SeriesView } from './listing.ts';

/** The `<head>` of a page: what machines that fetch pages read first. */
export interface Head {
  /** Without the site's name; the layout adds it. */
  readonly title: string;
  readonly description: string;
  /** Root-relative path of the page; made absolute for canonical and og:url. */
  readonly path: string;
  /** Absolute canonical URL when it is not this page (syndicated text). */
  readonly canonical: string | undefined;
  /** False adds `noindex`. */
  readonly indexable: boolean;
  /** Feeds of what is on the page, most specific first; the site's own is always added. */
  readonly feeds: readonly FeedLink[];
  readonly type: 'website' | 'article' | 'profile';
  /** Root-relative path of the social card. */
  readonly card: string | undefined;
  readonly article: ArticleHead | undefined;
  /** In which languages the page can be read, itself included; empty where in one alone. */
  readonly versions: readonly Version[];
  /** One JSON-LD graph, not yet serialised. */
  readonly graph: object | undefined;
}

export interface ArticleHead {
  /** ISO 8601 with offset. */
  readonly publishedTime: string;
  readonly modifiedTime: string | undefined;
  readonly section: string | undefined;
  readonly tags: readonly string[];
}

/** RSS and JSON Feed of one subject: `${url}feed.xml` and `${url}feed.json`. */
export interface FeedLink {
  readonly name: string;
  /** Root-relative folder of the feeds, with a trailing slash. */
  readonly url: string;
}

/** What a page that is no story says of itself in its head; `seo/head.ts` makes a head of it. */
export interface HeadWords {
  readonly title: string;
  readonly description: string;
  /** Root-relative. */
  readonly path: string;
  /** Default `WebPage`. */
  readonly kind?: PageType;
  /** Pages above it, from the top down, without the front page and itself. Default none. */
  readonly trail?: readonly Link[];
  /** Default true. */
  readonly indexable?: boolean;
  /** Default none but the site's. */
  readonly feeds?: readonly FeedLink[];
  /** Root-relative address of the social card. Default the site's. */
  readonly card?: string;
  /** What the page is about, where that is a thing of its own. */
  readonly about?: About;
}

/** Types of schema.org for whole pages. */
export type PageType =
  'WebPage' | 'AboutPage' | 'CollectionPage' | 'ProfilePage' | 'SearchResultsPage';

/** A thing that structured data describes. */
export type About =
  | { readonly thing: 'series'; readonly series: SeriesFacts }
  | { readonly thing: 'list'; readonly list: ListFacts }
  | { readonly thing: 'events'; readonly events: readonly EventFacts[] }
  | { readonly thing: 'instrument'; readonly instrument: Instrument }
  | { readonly thing: 'author'; readonly author: AuthorFacts };

export interface ListFacts {
  /** All of the list. */
  readonly total: number;
  /** Root-relative addresses of its newest stories. */
  readonly urls: readonly string[];
}

export interface SeriesFacts extends Link {
  readonly description: string;
  /** Root-relative addresses of its first stories, in their order. */
  readonly urls: readonly string[];
}

export type AuthorFacts = Pick<
  AuthorView,
  'name' | 'url' | 'description' | 'type' | 'role' | 'website' | 'email'
>;

/** Stories named of a list: enough to tell what it holds, not to repeat it. */
const NAMED = 10;

/** The head of a list of stories about one thing, with its feed. */
export function listHead(view: Listing): HeadWords {
  const { name, description, url, feed, total, stories } = view;
  return {
    title: name,
    description,
    path: url,
    kind: 'CollectionPage',
    indexable: total > 0,
    feeds: feed === undefined ? [] : [feed],
    about: aboutStories(total, stories),
  };
}

/** A list of stories, of which search engines are told the newest. */
export function aboutStories(total: number, stories: readonly { readonly url: string }[]): About {
  const urls = stories.slice(0, NAMED).map(({ url }) => url);
  return { thing: 'list', list: { total, urls } };
}

/** The page of a series is about the series. */
export function seriesHead(view: SeriesView, trail: readonly Link[]): HeadWords {
  const { name, url, description, stories } = view;
  const urls = stories.slice(0, NAMED).map((story) => story.url);
  const about = { thing: 'series', series: { name, url, description, urls } } as const;
  return { ...listHead(view), trail, about };
}

/** An author's page is about the author. */
export function authorHead(view: AuthorView, trail: readonly Link[]): HeadWords {
  const { name, url, description, type, role, website, email } = view;
  const author = { name, url, description, type, role, website, email };
  return { ...listHead(view), kind: 'ProfilePage', trail, about: { thing: 'author', author } };
}
