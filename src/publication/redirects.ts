import type { Article } from './article.ts';
import { cutAddresses, oddCutAddresses } from './cut-addresses.ts';
import { tickerCalendarUrl } from './calendar.ts';
import { feedFiles, isFeedFile } from './feed-forms.ts';
import { formerFeedPatterns, formerFeeds, movedFeeds } from './feed-places.ts';
import { feedSubjects } from './feeds.ts';
import { compare } from '../compare.ts';
import type { Publication } from './publication.ts';
import { hasArrived } from './waiting.ts';
import { filled, isPattern, patternReader, takenBy } from './redirect-pattern.ts';
import { has, stockOf, type Stock } from './stock.ts';
import {
  archiveYearUrl,
  articleUrl,
  authorUrl,
  soleUrl,
  sectionUrl,
  sectionYearUrl,
  tagUrl,
  tickerUrl,
  type LanguagePlace,
} from './urls.ts';

/** A permanent redirect. */
export interface Redirect {
  /** Root-relative; a pattern where many are meant. */
  readonly from: string;
  /** Root-relative, or a web address. */
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
  | { readonly type: 'cut' }
  /** An entry of `redirects.yaml`. */
  | { readonly type: 'entry'; readonly from: string }
  /** What follows from an entry or from how other systems name feeds; without its target it is none. */
  | { readonly type: 'implied' };

interface Claiming extends Partial<LanguagePlace> {
  readonly articles: Iterable<Pick<Article, 'id' | 'aliases'>>;
  readonly tags: Iterable<{ readonly id: string; readonly aliases: readonly string[] }>;
  readonly tickers: Iterable<{ readonly symbol: string; readonly formerly: readonly string[] }>;
  readonly redirects: readonly Redirect[];
}

/**
 * Every former address: entries of `redirects.yaml` that are no patterns, aliases of articles,
 * former symbols and former tags, the latter two with their feeds. Registries come first, then
 * articles in the order given.
 */
export function claimsOf({ prefix = '', articles, tags, tickers, redirects }: Claiming): Claim[] {
  const claims: Claim[] = redirects
    .filter(({ from }) => !isPattern(from))
    .map(({ from, to }) => ({ from, to, by: { type: 'entry', from } }));
  const lists = (from: string, to: string, by: Claimant): void => {
    for (const file of ['', ...feedFiles.map((form) => form.file)]) {
      claims.push({ from: from + file, to: to + file, by });
    }
  };
  for (const { symbol, formerly } of tickers) {
    const page = tickerUrl(symbol, { prefix });
    formerly.forEach((old, at) => {
      // `GSPC` and `^GSPC` have one address.
      const former = tickerUrl(old, { prefix });
      if (former === page) return;
      lists(former, page, { type: 'ticker', symbol, at });
    });
  }
  for (const { id, aliases } of tags) {
    aliases.forEach((old, at) => {
      lists(tagUrl(old, { prefix }), tagUrl(id, { prefix }), { type: 'tag', id, at });
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
    case 'entry':
      return `redirects.yaml, "${by.from}"`;
    case 'implied':
      return 'what the build adds';
  }
}

/** What messages call a redirect that `by` asks for. */
export function redirectName({ from }: Redirect, by: string): string {
  return `the redirect from ${from} (${by})`;
}

/**
 * The redirects in force, by address: former addresses of what is published and of its feeds while
 * those are there, and where feeds stand in other systems as far as nothing else claims that. Then,
 * for the hosts that do not read so many, what stories' addresses are cut to.
 *
 * @param publications of each language, the first before the others.
 */
export function redirectsIn(...publications: readonly Publication[]): Claim[] {
  const byAddress = new Map<string, Claim>();
  const cuts = [new Map<string, Claim>(), new Map<string, Claim>()] as const;
  for (const publication of publications) {
    for (const claim of claimsIn(publication)) {
      if (!byAddress.has(claim.from)) byAddress.set(claim.from, claim);
    }
  }
  for (const { byMonth, byId, prefix } of publications) {
    const aliases = [...byId.values()].flatMap((article) => article.aliases);
    const months = [...byMonth.keys()];
    for (const [cut, redirects] of [
      [cuts[0], cutAddresses(months, { prefix })],
      [cuts[1], oddCutAddresses(months, aliases, { prefix })],
    ] as const) {
      for (const redirect of redirects) {
        const { from } = redirect;
        if (!byAddress.has(from) && !cut.has(from))
          cut.set(from, { ...redirect, by: { type: 'cut' } });
      }
    }
  }
  const sorted = (list: Iterable<Claim>): Claim[] =>
    [...list].sort((a, b) => compare(a.from, b.from));
  return [byAddress, ...cuts].flatMap((redirects) => sorted(redirects.values()));
}

function claimsIn(publication: Publication): Claim[] {
  const { prefix, byId, sections, authors, tags, tickers, redirects } = publication;
  const feeds = new Set(
    feedSubjects(publication).flatMap(({ url }) => feedFiles.map(({ file }) => url + file)),
  );
  const claims = claimsOf({
    prefix,
    articles: byId.values(),
    tags: tags.values(),
    tickers: tickers.values(),
    redirects,
  });
  const implied = [
    ...redirects.flatMap(folderOf).filter(({ from }) => !isPattern(from)),
    ...formerCalendars(publication),
    ...movedFeeds(redirects),
    ...formerFeeds({ prefix, sections: sections.keys(), authors: authors.keys() }),
    ...aloneAddresses(stockOf(publication)),
  ].map((redirect): Claim => ({ ...redirect, by: { type: 'implied' } }));
  return [...claims, ...implied].filter(
    ({ to }) => hasArrived(to, publication) && (!isFeedFile(to) || feeds.has(to)),
  );
}

/** Where the calendars of symbols that are called otherwise now have gone. */
function formerCalendars(publication: Publication): Redirect[] {
  return stockOf(publication).eventTickers.flatMap((symbol) => {
    const to = tickerCalendarUrl(symbol, publication);
    const former = publication.tickers.get(symbol)?.formerly ?? [];
    return former
      .map((old) => ({ from: tickerCalendarUrl(old, publication), to }))
      .filter(({ from }) => from !== to);
  });
}

/**
 * Where the pages are that the one section and the one author of a publication would have, were
 * there others: links to them and their feeds go on.
 */
export function aloneAddresses(stock: Stock): Redirect[] {
  const feedsOf = (page: string): Redirect[] =>
    feedFiles.map(({ file }) => ({ from: page + file, to: soleUrl('front', stock) + file }));
  const sections = has.sections(stock) ? [] : stock.sections.map((id) => sectionUrl(id, stock));
  const authors = has.authors(stock) ? [] : stock.authors.map((id) => authorUrl(id, stock));
  const years = has.sections(stock) ? [] : stock.sectionYears;
  return [
    ...sections.flatMap((from) => [{ from, to: soleUrl('latest', stock) }, ...feedsOf(from)]),
    ...years.map(([id, year]) => ({
      from: sectionYearUrl(id, year, stock),
      to: archiveYearUrl(year, stock),
    })),
    ...authors.flatMap((to) => [{ from: soleUrl('authors', stock), to }, ...feedsOf(to)]),
  ];
}

/** What stands for many addresses, in the order in which hosts ask. */
export function patternsIn(publication: Publication): Redirect[] {
  const own = publication.redirects.filter(
    ({ from, to }) => isPattern(from) && hasArrived(to, publication),
  );
  const folders = own.flatMap(folderOf).filter(({ from }) => isPattern(from));
  return [...own, ...folders, ...formerFeedPatterns(stockOf(publication))];
}

/** The folder itself of `/old/*`, which hosts see otherwise. */
function folderOf({ from, to }: Redirect): Redirect[] {
  if (!from.endsWith('/*')) return [];
  return [{ from: from.slice(0, -1), to: to.replaceAll(':splat', '') }];
}

/** Most pages that one pattern has, for hosts that know no redirects. */
const MAX_PAGES = 1000;

/**
 * Former addresses that patterns stand for and that are known: those of the pages there are. None
 * of a pattern that takes what its target lacks, or that stands for very many.
 *
 * @param urls addresses of all pages.
 */
export function patternPages(patterns: readonly Redirect[], urls: readonly string[]): Redirect[] {
  return patterns.flatMap(({ from, to }) => {
    const names = takenBy(to.replaceAll(':splat', '*'));
    if (!takenBy(from).every((name) => names.includes(name))) return [];
    const read = patternReader(to.replace(/:splat$/u, '*'));
    const pages = urls.flatMap((url) => {
      const parts = read(url);
      if (parts === undefined) return [];
      return [{ from: filled(from, (name) => parts.get(name) ?? ''), to: url }];
    });
    return pages.length > MAX_PAGES ? [] : pages;
  });
}
