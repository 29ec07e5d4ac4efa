import type { PageName } from '../schema/page-paths.ts';
import { symbolPart } from '../schema/symbol.ts';
import type { NameWords } from '../words/site-words.ts';
import { isListed, lastChange } from './change.ts';
import {
  ofAll,
  ofNewest,
  ofWhole,
  pageKind,
  undated,
  type PageKind,
  type PageSource,
} from './page-kind.ts';
import { hasYear, yearOf } from './tally.ts';
import { archiveMonthView, archiveView, archiveYearView } from './view/archive.ts';
import { authorsView, tagsView, tickersView } from './view/directory.ts';
import { instrumentOf } from './view/facts.ts';
import { frontView } from './view/front.ts';
import {
  authorView,
  latestView,
  sectionView,
  sectionYearView,
  tagView,
  tickerView,
} from './view/listing.ts';
import { correctionsView, feedsView, searchView, sponsorsView } from './view/register.ts';
import { statusOf } from './article.ts';

const house = <Name extends keyof NameWords>(name: Name) => ({ group: 'house', name }) as const;
const find = <Name extends keyof NameWords>(name: Name) => ({ group: 'find', name }) as const;
/** A page written by maintainers as a file of its own, in `src/pages`. */
const standing = (name: PageName & keyof NameWords): PageKind<string> =>
  pageKind(name, { view: () => '', told: undated, menu: house(name) });

/**
 * Every kind of page. Keys of builds, routes, sitemaps, addresses that links may have and the
 * links on every page follow from it; `schema/page-paths.ts` has the addresses.
 */
export const pageKinds = {
  front: pageKind('front', {
    view: ({ publication }) => frontView(publication),
    told: ofAll,
    feed: true,
  }),
  latest: pageKind('latest', {
    view: ({ publication, listSize }) => latestView(publication, listSize),
    told: (source) => ofNewest(source.publication.articles, source),
    menu: find('latest'),
  }),
  search: pageKind('search', {
    view: ({ publication }) => searchView(publication),
    told: ofAll,
    menu: find('search'),
  }),
  tickers: pageKind('tickers', {
    view: ({ publication }) => tickersView(publication),
    told: ofAll,
    menu: find('tickers'),
  }),
  tags: pageKind('tags', {
    view: ({ publication }) => tagsView(publication),
    told: ofAll,
    menu: find('topics'),
  }),
  authors: pageKind('authors', {
    view: ({ publication }) => authorsView(publication),
    told: ofAll,
    menu: find('authors'),
  }),
  archive: pageKind('archive', {
    view: ({ publication }) => archiveView(publication),
    told: ofAll,
    menu: find('archive'),
  }),
  about: standing('about'),
  standards: standing('standards'),
  corrections: pageKind('corrections', {
    view: ({ publication }) => correctionsView(publication),
    told: (source) =>
      ofWhole(
        source.publication.articles.filter(({ corrections }) => corrections.length > 0),
        source,
      ),
    feed: true,
    menu: house('corrections'),
  }),
  sponsors: pageKind('sponsors', {
    view: ({ publication }) => sponsorsView(publication),
    told: undated,
    menu: house('sponsors'),
  }),
  privacy: standing('privacy'),
  feeds: pageKind('feeds', {
    view: ({ publication }) => feedsView(publication),
    told: undated,
    menu: house('feeds'),
  }),
  section: pageKind('section', {
    all: ({ sections }) => inTurn(sections),
    view: ({ publication, listSize, sectionCard }, [id = '']) =>
      publication.sections.has(id)
        ? { view: sectionView(id, publication, listSize), card: sectionCard(id) }
        : undefined,
    told: (source, [id = '']) => ofNewest(source.publication.bySection.get(id), source),
    feed: true,
  }),
  author: pageKind('author', {
    all: ({ authors }) => inTurn(authors),
    view: ({ publication, listSize }, [id = '']) =>
      publication.authors.has(id) ? authorView(id, publication, listSize) : undefined,
    told: (source, [id = '']) => ofNewest(source.publication.byAuthor.get(id), source),
    feed: true,
  }),
  tag: pageKind('tag', {
    all: ({ tags }) => inTurn(tags),
    view: ({ publication, listSize }, [id = '']) =>
      publication.tags.has(id) ? tagView(id, publication, listSize) : undefined,
    told: (source, [id = '']) => ofNewest(source.publication.byTag.get(id), source),
    feed: true,
  }),
  ticker: pageKind('ticker', {
    all: ({ tickers }) => inTurn(tickers, symbolPart),
    view: ({ publication, listSize }, [part = '']) => {
      const symbol = publication.symbols.get(part);
      if (symbol === undefined) return undefined;
      return {
        view: tickerView(symbol, publication, listSize),
        instrument: instrumentOf(symbol, publication),
      };
    },
    told: (source, [part = '']) =>
      ofNewest(source.publication.byTicker.get(source.publication.symbols.get(part) ?? ''), source),
    feed: true,
  }),
  'archive-year': pageKind('archive-year', {
    all: ({ months }) => inTurn(new Set(Array.from(months, (month) => month.slice(0, 4)))),
    view: ({ publication }, [year = '']) =>
      hasYear(publication.articles, Number(year), publication.timeZone)
        ? archiveYearView(Number(year), publication)
        : undefined,
    told: (source, [year = '']) =>
      ofWhole(
        [...source.publication.byMonth].flatMap(([month, stories]) =>
          month.startsWith(`${year}-`) ? stories : [],
        ),
        source,
      ),
  }),
  'archive-month': pageKind('archive-month', {
    all: ({ months }) => Array.from(months, (month) => month.split('-')),
    view: ({ publication }, [year = '', month = '']) =>
      publication.byMonth.has(`${year}-${month}`)
        ? archiveMonthView(`${year}-${month}`, publication)
        : undefined,
    told: (source, [year = '', month = '']) =>
      ofWhole(source.publication.byMonth.get(`${year}-${month}`), source),
  }),
  'section-year': pageKind('section-year', {
    all: ({ sectionYears }) => sectionYears,
    view: ({ publication, sectionCard }, [id = '', year = '']) =>
      hasYear(publication.bySection.get(id) ?? [], Number(year), publication.timeZone)
        ? { view: sectionYearView(id, Number(year), publication), card: sectionCard(id) }
        : undefined,
    told: (source, [id = '', year = '']) =>
      ofWhole(source.publication.bySectionYear.get(`${id}/${year}`), source),
  }),
  article: pageKind('article', {
    all: ({ articles }) => Array.from(articles, (id) => id.split('/')),
    view: (source, parts) => {
      const article = source.publication.byId.get(parts.join('/'));
      return article === undefined ? undefined : source.storyPage(article);
    },
    told: (source, parts) => storyTold(source, parts.join('/')),
  }),
  'not-found': pageKind('not-found', {
    view: ({ publication }) => searchView(publication),
    told: () => ({ listed: false, changed: undefined }),
  }),
} as const satisfies Readonly<Record<PageName, PageKind<unknown> & { readonly name: PageName }>>;

/** Every kind, in the order in which menus name them. */
export const everyKind: readonly PageKind<unknown>[] = Object.values(pageKinds);

function inTurn(
  ids: Iterable<string>,
  part: (id: string) => string = (id) => id,
): readonly string[][] {
  return Array.from(ids, (id) => [part(id)]);
}

function storyTold({ publication }: PageSource, id: string) {
  const { now, timeZone, byId } = publication;
  const article = byId.get(id);
  if (article === undefined) return { listed: false, changed: undefined };
  return {
    listed: isListed(article) && statusOf(article, now) !== 'expired',
    changed: lastChange(article, now),
    year: yearOf(article, timeZone),
  };
}
