import type { Thing } from 'schema-dts';
import type { ArticleView } from '../publication/view/article.ts';
import type { ArticleFacts, Instrument } from '../publication/view/facts.ts';
import type { FeedLink, Head } from '../publication/view/head.ts';
import type { AuthorView, Listing } from '../publication/view/listing.ts';
import type { Link } from '../publication/view/link.ts';
import type { ExpiredView } from '../publication/view/register.ts';
import { isoInZone } from '../time/zone.ts';
import { articleGraph } from './graph/article.ts';
import { pageGraph } from './graph/page.ts';
import { authorNode, instrumentNode, listNode } from './graph/things.ts';
import type { SchemaPageType, SeoSite } from './seo-site.ts';
import { fill } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** What a head says of a page beyond its words; everything has a default. */
export interface PageOptions {
  /** Default `WebPage`. */
  readonly kind?: SchemaPageType;
  /** Pages above it without the front page. Default none. */
  readonly trail?: readonly Link[];
  /** Default true. */
  readonly indexable?: boolean;
  /** Default none but the site's. */
  readonly feeds?: readonly FeedLink[];
  /** Root-relative address of the social card. Default the site's. */
  readonly card?: string;
  readonly type?: Head['type'];
  /** What the page is about, for its graph. */
  readonly main?: Thing;
}

/** The head of a page that is neither an article nor a list of stories about one thing. */
export function pageHead(
  title: string,
  description: string,
  path: string,
  site: SeoSite,
  options: PageOptions = {},
): Head {
  const { kind = 'WebPage', trail = [], indexable = true, feeds = [], card = site.card } = options;
  const page = { title, description, path, kind, trail };
  return {
    title,
    description,
    path,
    canonical: undefined,
    indexable,
    feeds,
    type: options.type ?? 'website',
    card,
    article: undefined,
    graph: indexable ? pageGraph(page, site, options.main) : undefined,
  };
}

/** The head of a list of stories about one thing, with its feed. */
export function listingHead(view: Listing, site: SeoSite, options: PageOptions = {}): Head {
  return pageHead(view.name, view.description, view.url, site, {
    kind: 'CollectionPage',
    main: listNode(view, site),
    feeds: [view.feed],
    indexable: view.total > 0,
    ...options,
  });
}

/** The head of an instrument's page, which is about the instrument. */
export function tickerHead(view: Listing, instrument: Instrument, site: SeoSite): Head {
  return listingHead(view, site, {
    trail: [{ name: wordsOf(site.language).names.tickers, url: '/tickers/' }],
    main: instrumentNode(instrument, site),
  });
}

export function authorHead(view: AuthorView, site: SeoSite): Head {
  return listingHead(view, site, {
    kind: 'ProfilePage',
    type: 'profile',
    trail: [{ name: wordsOf(site.language).names.authors, url: '/authors/' }],
    main: authorNode(view, site),
  });
}

/**
 * The head of an article.
 *
 * @param entryTexts words of a live story's entries, by their anchors. Default none.
 */
export function articleHead(
  view: ArticleView,
  facts: ArticleFacts,
  site: SeoSite,
  entryTexts: ReadonlyMap<string, string> = new Map(),
): Head {
  const iso = (at: number): string => isoInZone(at, site.timeZone);
  return {
    title: view.title,
    description: view.description,
    path: view.url,
    canonical: view.canonical,
    indexable: view.withdrawn === undefined && view.state === 'published',
    feeds: articleFeeds(view),
    type: 'article',
    card: facts.card,
    article: {
      publishedTime: iso(view.published.at),
      modifiedTime: facts.changed === view.published.at ? undefined : iso(facts.changed),
      section: view.section.name,
      tags: view.tags.map((tag) => tag.name),
    },
    graph: articleGraph(view, facts, site, entryTexts),
  };
}

export function expiredHead(view: ExpiredView, site: SeoSite): Head {
  const { article } = wordsOf(site.language);
  const description = fill(article.goneShort, { section: view.section.name });
  return pageHead(view.title, description, view.url, site, { indexable: false });
}

function articleFeeds(view: ArticleView): FeedLink[] {
  return [view.section, ...view.tickers.slice(0, 3)].map(({ name, url }) => ({ name, url }));
}
