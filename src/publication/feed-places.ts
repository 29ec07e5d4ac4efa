import { feedForms } from './feed-forms.ts';
import { has, type Stock } from './stock.ts';
import { authorUrl, sectionUrl, type LanguagePlace } from './urls.ts';

/** Where other systems (WordPress, Hugo, Jekyll, Ghost) have a feed, in the folder of its page. */
const PLACES = ['feed/', 'rss/', 'index.xml', 'rss.xml', 'atom.xml'];
/** Where they have that of the whole site besides. */
const OF_SITE = ['feed/rss/', 'feed/rss2/', 'feed/atom/'];
const { file } = feedForms.rss;

/** Former places of the feeds of the site, of sections and of authors, and where these are. */
export function formerFeeds({ prefix, sections, authors }: Written): Former[] {
  const ids = [...sections];
  const folders = [
    ...ids.map((id) => sectionUrl(id, { prefix })),
    ...Array.from(authors, (id) => authorUrl(id, { prefix })),
  ];
  const site = [...PLACES, ...OF_SITE]
    .filter((place) => !ids.includes(place.slice(0, -1)))
    .map((place) => ({ from: `${prefix}/${place}`, to: `${prefix}/${file}` }));
  return [
    ...site,
    ...folders.flatMap((to) => PLACES.map((place) => ({ from: to + place, to: to + file }))),
  ];
}

/** The same in folders that `redirects.yaml` moves whole: in one step, and not by way of the new folder. */
export function movedFeeds(redirects: readonly Former[]): Former[] {
  return redirects.flatMap(({ from, to }) => {
    const [folder, target] = [from.slice(0, -1), to.slice(0, -':splat'.length)];
    const isWhole = from.endsWith('/*') && to.endsWith('/:splat') && !/[:*]/u.test(folder + target);
    return isWhole ? PLACES.map((place) => ({ from: folder + place, to: target + file })) : [];
  });
}

interface Written extends LanguagePlace {
  readonly sections: Iterable<string>;
  readonly authors: Iterable<string>;
}

interface Former {
  readonly from: string;
  readonly to: string;
}

/** The same of what there may be thousands of, as patterns. */
export function formerFeedPatterns(stock: Stock): readonly Former[] {
  const { prefix } = stock;
  return PATTERNS.filter(({ of }) => has[of](stock)).map(({ from, to }) => ({
    from: prefix + from,
    to: prefix + to,
  }));
}

const PATTERNS: readonly (Former & { readonly of: keyof typeof has })[] = [
  { of: 'sections', from: '/category/:section/feed/', to: `/:section/${file}` },
  { of: 'tags', from: '/tag/:tag/feed/', to: `/tags/:tag/${file}` },
  { of: 'authors', from: '/author/:author/feed/', to: `/authors/:author/${file}` },
  { of: 'tags', from: '/tags/:tag/feed/', to: `/tags/:tag/${file}` },
  { of: 'tags', from: '/tags/:tag/index.xml', to: `/tags/:tag/${file}` },
  { of: 'series', from: '/series/:series/feed/', to: `/series/:series/${file}` },
  { of: 'series', from: '/series/:series/index.xml', to: `/series/:series/${file}` },
  { of: 'tickers', from: '/tickers/:symbol/feed/', to: `/tickers/:symbol/${file}` },
];
