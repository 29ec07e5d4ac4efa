import type { ArticleView } from '../publication/view/article.ts';
import type { FeedLink, Head } from '../publication/view/head.ts';
import type { ExpiredView } from '../publication/view/register.ts';
import type { Listing } from '../publication/view/listing.ts';
import { isoInZone } from '../time/zone.ts';

/** The head of a page that is neither an article nor a list of stories. */
export function pageHead(
  title: string,
  description: string,
  path: string,
  options: { readonly indexable?: boolean; readonly feeds?: readonly FeedLink[] } = {},
): Head {
  return {
    title,
    description,
    path,
    canonical: undefined,
    indexable: options.indexable ?? true,
    feeds: options.feeds ?? [],
    type: 'website',
    card: undefined,
    article: undefined,
    graph: undefined,
  };
}

/** The head of a list of stories about one thing, with its feed. */
export function listingHead(view: Listing, type: Head['type'] = 'website'): Head {
  return {
    ...pageHead(view.name, view.description, view.url, { feeds: [view.feed] }),
    indexable: view.total > 0,
    type,
  };
}

/** The head of an article. @param timeZone in which its times are written. */
export function articleHead(view: ArticleView, timeZone: string): Head {
  const iso = (at: number): string => isoInZone(at, timeZone);
  return {
    ...pageHead(view.title, view.description, view.url, { feeds: articleFeeds(view) }),
    canonical: view.canonical,
    indexable: view.withdrawn === undefined && view.state === 'published',
    type: 'article',
    article: {
      publishedTime: iso(view.published.at),
      modifiedTime: view.updated === undefined ? undefined : iso(view.updated.at),
      section: view.section.name,
      tags: view.tags.map((tag) => tag.name),
    },
  };
}

export function expiredHead(view: ExpiredView): Head {
  const description = `This story in ${view.section.name} is no longer available.`;
  return pageHead(view.title, description, view.url, { indexable: false });
}

function articleFeeds(view: ArticleView): FeedLink[] {
  return [view.section, ...view.tickers.slice(0, 3)].map(({ name, url }) => ({ name, url }));
}
