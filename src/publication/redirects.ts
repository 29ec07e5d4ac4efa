import type { Article } from './article.ts';
import { feedFiles, isFeedFile } from './feed-forms.ts';
import { feedSubjects } from './feeds.ts';
import { compare, type Publication } from './publication.ts';
import { archiveMonthUrl, archiveYearUrl, articleUrl, tagUrl, tickerUrl } from './urls.ts';

/** A permanent redirect; both are root-relative. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A former address and who says so. */
export interface Claim extends Redirect {
  readonly by: Claimant;
}

export type Claimant =
  | { readonly type: 'article'; readonly id: string; readonly at: number }
  | { readonly type: 'tag'; readonly id: string; readonly at: number }
  | { readonly type: 'ticker'; readonly symbol: string; readonly at: number }
  /** The folder of a year or month in stories' addresses. */
  | { readonly type: 'cut' };

interface Claiming {
  readonly articles: Iterable<Pick<Article, 'id' | 'aliases'>>;
  readonly tags: Iterable<{ readonly id: string; readonly aliases: readonly string[] }>;
  readonly tickers: Iterable<{ readonly symbol: string; readonly formerly: readonly string[] }>;
}

/**
 * Every former address: aliases of articles, former symbols and former tags, the latter
 * two with their feeds. Registries come first, then articles in the order given.
 */
export function claimsOf({ articles, tags, tickers }: Claiming): Claim[] {
  const claims: Claim[] = [];
  const lists = (from: string, to: string, by: Claimant): void => {
    for (const file of ['', ...feedFiles.map((form) => form.file)]) {
      claims.push({ from: from + file, to: to + file, by });
    }
  };
  for (const { symbol, formerly } of tickers) {
    const page = tickerUrl(symbol);
    formerly.forEach((old, at) => {
      // `GSPC` and `^GSPC` have one address.
      if (tickerUrl(old) === page) return;
      lists(tickerUrl(old), page, { type: 'ticker', symbol, at });
    });
  }
  for (const { id, aliases } of tags) {
    aliases.forEach((old, at) => {
      lists(tagUrl(old), tagUrl(id), { type: 'tag', id, at });
    });
  }
  for (const { id, aliases } of articles) {
    aliases.forEach((from, at) => {
      claims.push({ from, to: articleUrl(id), by: { type: 'article', id, at } });
    });
  }
  return claims;
}

/** Where a former address is written, for messages. */
export function claimantName(by: Claimant): string {
  switch (by.type) {
    case 'article':
      return `an alias of ${by.id}`;
    case 'tag':
      return `an alias of the tag ${by.id}`;
    case 'ticker':
      return `a former symbol of ${by.symbol}`;
    case 'cut':
      return 'what addresses of stories are cut to';
  }
}

/**
 * The redirects in force, by address: former addresses of what is published, and of its feeds
 * while those are there. Then, for the hosts that do not read so many, what stories' addresses
 * are cut to.
 */
export function redirectsIn(publication: Publication): Claim[] {
  const { byId, tags, tickers, byMonth } = publication;
  const articles = byId.values();
  const feeds = new Set(
    feedSubjects(publication).flatMap(({ url }) => feedFiles.map(({ file }) => url + file)),
  );
  const former = claimsOf({ articles, tags: tags.values(), tickers: tickers.values() }).filter(
    ({ to }) => !isFeedFile(to) || feeds.has(to),
  );
  const cut = cutAddresses(byMonth.keys()).map((redirect): Claim => ({
    ...redirect,
    by: { type: 'cut' },
  }));
  const byAddress = (a: Redirect, b: Redirect): number => compare(a.from, b.from);
  return [...former.sort(byAddress), ...cut.sort(byAddress)];
}

/**
 * Readers cut the address of a story for more of its month or year: `/2024/07/` and `/2024/` lead
 * to the archive.
 *
 * @param months `2024-07` of each month with a page.
 */
export function cutAddresses(months: Iterable<string>): Redirect[] {
  const cut = new Map<string, string>();
  for (const month of months) {
    const [year = ''] = month.split('-');
    cut.set(`/${year}/`, archiveYearUrl(year));
    cut.set(`/${month.replace('-', '/')}/`, archiveMonthUrl(month));
  }
  return Array.from(cut, ([from, to]) => ({ from, to }));
}
