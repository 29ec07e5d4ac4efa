import { articleKinds, type ArticleKind } from '../../schema/article.ts';
import type { ClientWords } from '../../words/search-words.ts';
import { wordsOf } from '../../words/words.ts';
import type { Publication } from '../publication.ts';
import { has, stockOf } from '../stock.ts';
import { tallyYears } from '../tally.ts';
import { soleUrl, archiveYearUrl } from '../urls.ts';
import { tagsView } from './directory.ts';
import type { CountedLink, Link } from './link.ts';
import { teaserOf, type Teaser } from './teaser.ts';

/** `/search/` before anything is typed, and `/404.html`. */
export interface SearchView {
  /** Whether there is anything to search: development makes no index. */
  readonly indexed: boolean;
  readonly newest: readonly Teaser[];
  readonly topics: readonly CountedLink[];
  readonly years: readonly CountedLink[];
  /** Ways to every story. */
  readonly ways: readonly Link[];
  /** What stories can be told apart by. */
  readonly filters: readonly Filter[];
  /** Those that stories are of. */
  readonly kinds: readonly ArticleKind[];
}

type Filter = keyof ClientWords<'other'>['filters'];

/** Topics offered before anything is typed. */
const TOPICS = 12;
/** Stories offered where there is nothing else to show. */
const NEWEST = 6;

export function searchView(publication: Publication, indexed: boolean): SearchView {
  const { articles, timeZone } = publication;
  const topics = [...tagsView(publication).tags].sort((a, b) => b.count - a.count).slice(0, TOPICS);
  const kinds = articleKinds.filter((kind) => articles.some((article) => article.kind === kind));
  return {
    indexed,
    newest: articles.slice(0, NEWEST).map((article) => teaserOf(article, publication)),
    topics: topics.map(({ name, url, count }) => ({ name, url, count })),
    years: tallyYears(articles, timeZone).map(([year, count]) => ({
      name: String(year),
      url: archiveYearUrl(year, publication),
      count,
    })),
    ways: waysIn(publication),
    filters: filtersIn(publication, kinds),
    kinds,
  };
}

function waysIn(publication: Publication): Link[] {
  const stock = stockOf(publication);
  const { links } = wordsOf(publication.language).searchPage;
  return [
    { name: links.archive, url: soleUrl('archive', publication) },
    ...(has.tags(stock) ? [{ name: links.topics, url: soleUrl('tags', publication) }] : []),
    ...(has.tickers(stock) ? [{ name: links.tickers, url: soleUrl('tickers', publication) }] : []),
  ];
}

function filtersIn(publication: Publication, kinds: readonly ArticleKind[]): Filter[] {
  const { byTag, byTicker } = publication;
  const stock = stockOf(publication);
  const offered: Readonly<Record<Filter, boolean>> = {
    section: has.sections(stock),
    kind: kinds.length > 1,
    ticker: byTicker.size > 0,
    tag: byTag.size > 0,
    author: has.authors(stock),
    year: true,
  };
  const all = ['section', 'kind', 'ticker', 'tag', 'author', 'year'] as const;
  return all.filter((name) => offered[name]);
}
