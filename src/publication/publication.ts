import { compare } from '../compare.ts';
import type { Author } from '../schema/author.ts';
import type { CalendarEvent } from '../schema/event.ts';
import type { Front } from '../schema/front.ts';
import type { Promo } from '../schema/promo.ts';
import type { RedirectEntry } from '../schema/redirect.ts';
import type { Section } from '../schema/section.ts';
import type { StorySeries } from '../schema/series.ts';
import { symbolPart } from '../schema/symbol.ts';
import type { Tag } from '../schema/tag.ts';
import { formerSymbolsOf, presentSymbol, type Ticker } from '../schema/ticker.ts';
import { monthOf } from '../time/zone.ts';
import { statusOf, type Article } from './article.ts';
import { asOf } from './as-of.ts';
import { inOrderOfTime } from './calendar.ts';
import type { FrontFigure } from './front-figure.ts';
import type { Prices } from './prices.ts';
import type { StandingPage } from './standing-page.ts';
import { runsOf } from './tally.ts';
import type { Version } from './translations.ts';
import { hasArrived, listsAhead, periodsAhead, storiesAhead } from './waiting.ts';

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
  /** By list of an index, the places of its stories among `articles`. */
  readonly places: ReadonlyMap<readonly Article[], readonly number[]>;
  /**
   * Root-relative addresses, old ones included, of stories that are not out, of lists that wait for
   * them, and of entries of live stories that are not out.
   */
  readonly waiting: ReadonlySet<string>;
  readonly bySection: Index;
  /** By `markets/2024`. */
  readonly bySectionYear: Index;
  readonly byTag: Index;
  readonly bySeries: Index;
  /** By present symbol. */
  readonly byTicker: Index;
  readonly byAuthor: Index;
  /** By `2024-07`. */
  readonly byMonth: Index;
  /** In the masthead's order. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly tags: ReadonlyMap<string, Tag>;
  readonly series: ReadonlyMap<string, StorySeries>;
  /** By present symbol. */
  readonly tickers: ReadonlyMap<string, Ticker>;
  /** Present symbol by its part of an address. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Former symbol to present symbol. */
  readonly formerSymbols: ReadonlyMap<string, string>;
  /** Those that began and whose story is out; in development all. */
  readonly promos: ReadonlyMap<string, Promo>;
  /** In the order in which they begin. */
  readonly calendar: readonly CalendarEvent[];
  /** By present symbol, of instruments that have a file of them. */
  readonly prices: ReadonlyMap<string, Prices>;
  /** Those of the front page that an editor chose; undefined where none did. */
  readonly figures: readonly FrontFigure[] | undefined;
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
  readonly series: readonly StorySeries[];
  readonly tickers: readonly Ticker[];
  readonly promos: readonly Promo[];
  readonly calendar: readonly CalendarEvent[];
  readonly front: Front;
  readonly redirects: readonly RedirectEntry[];
}

export interface RegistryEntries extends Registries {
  readonly pages: readonly StandingPage[];
  readonly prices: readonly Prices[];
  readonly figures?: readonly FrontFigure[] | undefined;
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
  const waitingStories = storiesAhead(all, shown, byId);
  const promos = registries.promos.filter(
    ({ starts, url }) =>
      unpublished || (starts.at <= now && hasArrived(url, { waiting: waitingStories })),
  );
  return {
    now,
    timeZone,
    language,
    prefix,
    articles,
    expired,
    byId,
    waiting: new Set([
      ...waitingStories,
      ...listsAhead(all, articles, [registries.promos.length, promos.length], { prefix }),
      ...periodsAhead(all, articles, { prefix, timeZone }),
    ]),
    ...indexesOf(articles, formerSymbols, timeZone),
    sections: byIdOf(
      registries.sections.toSorted((a, b) => a.order - b.order || compare(a.id, b.id)),
    ),
    authors: byIdOf(registries.authors),
    tags: byIdOf(registries.tags),
    series: byIdOf(registries.series),
    tickers: new Map(registries.tickers.map((ticker) => [ticker.symbol, ticker])),
    symbols: new Map(registries.tickers.map(({ symbol }) => [symbolPart(symbol), symbol])),
    formerSymbols,
    promos: byIdOf(promos),
    calendar: inOrderOfTime(registries.calendar),
    prices: new Map(registries.prices.map((prices) => [prices.symbol, prices])),
    figures: registries.figures,
    front: registries.front,
    redirects: registries.redirects,
    pages: byIdOf(registries.pages),
    versions: new Map(),
  };
}

/** Every index of some stories, which are in the order of lists. */
function indexesOf(
  articles: readonly Article[],
  formerSymbols: Publication['formerSymbols'],
  timeZone: string,
) {
  const places = new Map<readonly Article[], number[]>();
  const months = runsOf(articles, ({ date }) => monthOf(date.at, timeZone)).flatMap(
    ([month, count]) => Array<string>(count).fill(month),
  );
  const listed = (keysOf: (article: Article, place: number) => readonly string[]): Index =>
    index(articles, keysOf, places);
  return {
    places,
    bySection: listed((article) => [article.section]),
    bySectionYear: listed(({ section }, place) => [`${section}/${months[place]?.slice(0, 4)}`]),
    byTag: listed((article) => article.tags),
    bySeries: listed(({ series }) => (series === undefined ? [] : [series])),
    byTicker: listed((article) => presentSymbols(article, { formerSymbols })),
    byAuthor: listed((article) => article.authors),
    byMonth: listed((_, place) => months.slice(place, place + 1)),
  };
}

/** Entries by their ids, in their order. */
function byIdOf<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Newest first; articles of the same instant by id, so that the order is always the same. */
function newestFirst(a: Article, b: Article): number {
  return b.date.at - a.date.at || compare(a.id, b.id);
}

/** Symbols that a story is about, as they are now, each once. */
export function presentSymbols(
  { tickers }: Pick<Article, 'tickers'>,
  { formerSymbols }: Pick<Publication, 'formerSymbols'>,
): readonly string[] {
  const present = tickers.map((symbol) => presentSymbol(symbol, formerSymbols));
  const isEachOnce = present.every((symbol, at) => present.indexOf(symbol) === at);
  return isEachOnce ? present : [...new Set(present)];
}

/**
 * Articles by each of their keys, in the order given.
 *
 * @param places takes the places of each list's articles among all.
 */
export function index(
  articles: readonly Article[],
  keysOf: (article: Article, place: number) => readonly string[],
  places?: Map<readonly Article[], number[]>,
): Map<string, Article[]> {
  const lists = new Map<string, readonly [list: Article[], placesOfList: number[]]>();
  // Not by pairs of place and article, which cost as much as all the rest.
  articles.forEach((article, place) => {
    for (const key of keysOf(article, place)) {
      let found = lists.get(key);
      if (found === undefined) lists.set(key, (found = [[], []]));
      found[0].push(article);
      found[1].push(place);
    }
  });
  for (const [list, placesOfList] of lists.values()) places?.set(list, placesOfList);
  return new Map(Array.from(lists, ([key, [list]]) => [key, list]));
}
