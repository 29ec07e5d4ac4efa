import type { LanguagePlace } from './urls.ts';

/** Names of the forms in which every feed is published. */
export type FeedFormName = 'rss' | 'json';

/** A form of feeds, as a file in the feed's folder. */
export interface FeedForm {
  readonly id: FeedFormName;
  readonly file: string;
  /** Media type without its character set, which is UTF-8. */
  readonly type: string;
  readonly name: string;
  /** Where many stand in a row. */
  readonly shortName: string;
}

/** By name: addresses, media types, headers, redirects and links of pages follow. */
export const feedForms = {
  rss: { id: 'rss', file: 'feed.xml', type: 'application/rss+xml', name: 'RSS', shortName: 'RSS' },
  json: {
    id: 'json',
    file: 'feed.json',
    type: 'application/feed+json',
    name: 'JSON Feed',
    shortName: 'JSON',
  },
} as const satisfies { readonly [Name in FeedFormName]: FeedForm & { readonly id: Name } };

/** In the order in which pages name them. */
export const feedFiles: readonly FeedForm[] = Object.values(feedForms);

/** The list of all feeds. */
export const feedList = { url: '/feeds.opml', type: 'text/x-opml' } as const;

/** Its address in a language. */
export const feedListUrl = ({ prefix }: LanguagePlace): string => prefix + feedList.url;

/** Whether a path is that of a feed's file. */
export function isFeedFile(path: string): boolean {
  return feedFiles.some(({ file }) => path === file || path.endsWith(`/${file}`));
}
