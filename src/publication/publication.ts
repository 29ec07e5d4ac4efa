import { compare } from '../compare.ts';
import { pathOf } from '../schema/site-address.ts';
import type { Author } from '../schema/author.ts';
import type { CalendarEvent } from '../schema/event.ts';
import type { Front } from '../schema/front.ts';
import type { Promo } from '../schema/promo.ts';
import type { RedirectEntry } from '../schema/redirect.ts';
import type { Section } from '../schema/section.ts';
import { symbolPart } from '../schema/symbol.ts';
import type { Tag } from '../schema/tag.ts';
import { formerSymbolsOf, presentSymbol, type Ticker } from '../schema/ticker.ts';
import { monthOf } from '../time/zone.ts';
import { statusOf, type Article } from './article.ts';
import { asOf } from './as-of.ts';
import { inOrderOfTime } from './calendar.ts';
import type { StandingPage } from './standing-page.ts';
import { factsOf } from './stock.ts';
import type { Version } from './translations.ts';
import {
  archiveMonthUrl,
  archiveYearUrl,
  articleUrl,
  sectionYearUrl,
  soleUrl,
  type LanguagePlace,
} from './urls.ts';

/** Everything that is published at one instant, indexed the ways pages ask for it. */
export interface Publication {
  /** The build instant, epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  /** BCP 47 language of everything written. */
  readonly language: string;
  /** Before the addresses of its lists: empty, or `/de` where another language is the first. */
  readonly prefix: string;
  /** Published articles, newest first; ties by id. In development also drafts and scheduled ones. */
  readonly articles: readonly Article[];
  /** Published articles past their `expires`. */
  readonly expired: readonly Article[];
  /** `articles` and `expired` by id. */
  readonly byId: ReadonlyMap<string, Article>;
  /** Root-relative addresses, old ones included, of stories that are not out, and of lists that wait for them. */
  readonly waiting: ReadonlySet<string>;
  readonly bySection: Index;
  /** By `markets/2024`. */
  readonly bySectionYear: Index;
  readonly byTag: Index;
  /** By present symbol. */
  readonly byTicker: Index;
  readonly byAuthor: Index;
  /** By `2024-07`. */
  readonly byMonth: Index;
  /** In the masthead's order. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly tags: ReadonlyMap<string, Tag>;
  /** By present symbol. */
  readonly tickers: ReadonlyMap<string, Ticker>;
  /** Present symbol by its part of an address. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Former symbol to present symbol. */
  readonly formerSymbols: ReadonlyMap<string, string>;
  readonly promos: ReadonlyMap<string, Promo>;
  /** In the order in which they begin. */
  readonly calendar: readonly CalendarEvent[];
  readonly front: Front;
  /** Former addresses of no story's own. */
  readonly redirects: readonly RedirectEntry[];
  /** By id. */
  readonly pages: ReadonlyMap<string, StandingPage>;
  /** By address, what can be read in several languages: see `createPaper`. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
}

/** Articles by some key, each list newest first. */
export type Index = ReadonlyMap<string, readonly Article[]>;

export interface PublicationOptions {
  /** The build instant, epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  /** BCP 47 */
  readonly language: string;
  /** As `Publication` has it. Default empty. */
  readonly prefix?: string;
  /** Shows drafts, and stories and entries whose time has not come, as development does. */
  readonly unpublished: boolean;
}

/** What stands in the registries of a content folder. */
export interface Registries {
  readonly sections: readonly Section[];
  readonly authors: readonly Author[];
  readonly tags: readonly Tag[];
  readonly tickers: readonly Ticker[];
  readonly promos: readonly Promo[];
  readonly calendar: readonly CalendarEvent[];
  readonly front: Front;
  readonly redirects: readonly RedirectEntry[];
}

export interface RegistryEntries extends Registries {
  readonly pages: readonly StandingPage[];
}

/** Builds the model: sorts once, indexes once. Pure: the clock comes in as `options.now`. */
export function createPublication(
  all: readonly Article[],
  registries: RegistryEntries,
  options: PublicationOptions,
): Publication {
  const { now, timeZone, language, unpublished } = options;
  const { prefix = '' } = options;
  const formerSymbols = formerSymbolsOf(registries.tickers);
  const shown = unpublished ? all : all.map((article) => asOf(article, now));
  const visible = shown.filter((article) => {
    const status = statusOf(article, now);
    return status === 'published' || (unpublished && status !== 'expired');
  });
  const articles = visible.sort(newestFirst);
  const expired = shown.filter((article) => statusOf(article, now) === 'expired').sort(newestFirst);
  const byId = new Map([...articles, ...expired].map((article) => [article.id, article]));
  return {
    now,
    timeZone,
    language,
    prefix,
    articles,
    expired,
    byId,
    waiting: new Set([
      ...all
        .filter(({ id }) => !byId.has(id))
        .flatMap((article) => [articleUrl(article.id), ...article.aliases.map(pathOf)]),
      ...waitingLists(all, articles, registries, { prefix }),
      ...waitingPeriods(all, articles, { prefix, timeZone }),
    ]),
    bySection: index(articles, (article) => [article.section]),
    bySectionYear: index(articles, ({ section, date }) => [
      `${section}/${monthOf(date.at, timeZone).slice(0, 4)}`,
    ]),
    byTag: index(articles, (article) => article.tags),
    byTicker: index(articles, (article) => presentSymbols(article, { formerSymbols })),
    byAuthor: index(articles, (article) => article.authors),
    byMonth: index(articles, (article) => [monthOf(article.date.at, timeZone)]),
    sections: new Map(
      [...registries.sections]
        .sort((a, b) => a.order - b.order || compare(a.id, b.id))
        .map((section) => [section.id, section]),
    ),
    authors: new Map(registries.authors.map((author) => [author.id, author])),
    tags: new Map(registries.tags.map((tag) => [tag.id, tag])),
    tickers: new Map(registries.tickers.map((ticker) => [ticker.symbol, ticker])),
    symbols: new Map(registries.tickers.map(({ symbol }) => [symbolPart(symbol), symbol])),
    formerSymbols,
    promos: new Map(registries.promos.map((promo) => [promo.id, promo])),
    calendar: inOrderOfTime(registries.calendar),
    front: registries.front,
    redirects: registries.redirects,
    pages: new Map(registries.pages.map((page) => [page.id, page])),
    versions: new Map(),
  };
}

/** The archive's months and years, and sections' years, of which no story is out. */
function waitingPeriods(
  all: readonly Article[],
  out: readonly Article[],
  { timeZone, ...place }: LanguagePlace & { readonly timeZone: string },
): string[] {
  const periodsOf = ({ section, date }: Article): string[] => {
    const month = monthOf(date.at, timeZone);
    const year = month.slice(0, 4);
    return [
      archiveMonthUrl(month, place),
      archiveYearUrl(year, place),
      sectionYearUrl(section, Number(year), place),
    ];
  };
  const ids = new Set(out.map(({ id }) => id));
  const others = all.filter(({ id }) => !ids.has(id));
  if (others.length === 0) return [];
  const are = new Set(out.flatMap(periodsOf));
  return others.flatMap(periodsOf).filter((period) => !are.has(period));
}

/** Lists that there will be with a story that is not out. */
function waitingLists(
  all: readonly Article[],
  out: readonly Article[],
  { promos }: Pick<RegistryEntries, 'promos'>,
  place: LanguagePlace,
): string[] {
  const [will, is] = [factsOf(all, promos.length), factsOf(out, promos.length)];
  return [
    ...(will.isCorrected && !is.isCorrected ? [soleUrl('corrections', place)] : []),
    ...(will.isSponsored && !is.isSponsored ? [soleUrl('sponsors', place)] : []),
  ];
}

/** False for an address within the site whose story is not out. */
export function hasArrived(url: string, publication: Pick<Publication, 'waiting'>): boolean {
  return !url.startsWith('/') || !isWaiting(pathOf(url), publication);
}

/** True for the path of a link, decoded, to a story that is not out, with or without its last slash. */
export function isWaiting(path: string, { waiting }: Pick<Publication, 'waiting'>): boolean {
  return waiting.has(path) || waiting.has(`${path}/`);
}

/** Newest first; articles of the same instant by id, so that the order is always the same. */
function newestFirst(a: Article, b: Article): number {
  return b.date.at - a.date.at || compare(a.id, b.id);
}

/** Symbols that a story is about, as they are now, each once. */
export function presentSymbols(
  { tickers }: Pick<Article, 'tickers'>,
  { formerSymbols }: Pick<Publication, 'formerSymbols'>,
): string[] {
  return [...new Set(tickers.map((symbol) => presentSymbol(symbol, formerSymbols)))];
}

/** Articles by each of their keys, in the order given. */
export function index(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly string[],
): Map<string, Article[]> {
  const lists = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [article]);
      else list.push(article);
    }
  }
  return lists;
}
