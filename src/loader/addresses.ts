import { pathOf } from '../schema/site-address.ts';
import { feedFiles, feedListUrl } from '../publication/feed-forms.ts';
import { calendarParts, calendarStock, calendarUrl } from '../publication/calendar.ts';
import { daysOf, factsOf, NOTHING, type Stock } from '../publication/stock.ts';
import { everyKind } from '../publication/page-kinds.ts';
import { presentSymbols, type Registries } from '../publication/publication.ts';
import { prefixOf, type PageName } from '../schema/page-paths.ts';
import { formerSymbolsOf } from '../schema/ticker.ts';
import { isPattern } from '../publication/redirect-pattern.ts';
import { cutAddresses, oddCutAddresses } from '../publication/cut-addresses.ts';
import { aloneAddresses, type Redirect } from '../publication/redirects.ts';
import {
  articleUrl,
  pageUrl,
  tagUrl,
  tickerUrl,
  type LanguagePlace,
  ROOT,
} from '../publication/urls.ts';
import type { Languages } from './translations.ts';
import type { ArticleReading } from './article.ts';
import type { ArticleFile } from './walk.ts';

/** Ids within a page that a link may lead to; many are never asked for. */
type Anchors = () => readonly string[];

/** Every address of the site as a writer may link to it. */
export interface Addresses {
  /** Path to the anchors of its page; undefined where a page's anchors are not known here. */
  readonly pages: ReadonlyMap<string, Anchors | undefined>;
  /** Feeds that there may be later: their addresses are taken, and nothing stands there. */
  readonly silent: ReadonlySet<string>;
  /** Pages that there would be, were there what they are about, and their kind. */
  readonly absent: ReadonlyMap<string, PageName>;
  /** Old path, decoded, to the present one. */
  readonly moved: ReadonlyMap<string, string>;
  /** Redirects that stand for many addresses, in their order. */
  readonly patterns: readonly Redirect[];
  /** Those of a section or an author that has none beside it. */
  readonly alone: ReadonlyMap<string, string>;
  /** Of the lists of each language: empty, `/de`. */
  readonly prefixes: readonly string[];
}

/** Files that exist whatever the content. */
const FILES = [
  feedListUrl(ROOT),
  ...['/robots.txt', '/sitemap-index.xml', '/.well-known/security.txt'],
];

/** Pages that there are whatever is written: to find one of them, nobody need make all addresses. */
export const lastingPages: ReadonlySet<string> = new Set(
  everyKind.flatMap(({ urls }) => [...urls(NOTHING)]),
);

interface Read {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
}

/**
 * The addresses that content has, by the contract of the site's URLs. Drafts and
 * articles of the future count: what is not yet published is for who knows the clock.
 */
export function addressesOf(
  readings: readonly Read[],
  registries: Registries,
  standing: readonly Read[],
  { language: first, languages = [], timeZone = 'UTC' }: Partial<Languages & Clock> = {},
): Addresses {
  const pages = new Map<string, Anchors | undefined>();
  const moved = new Map<string, string>();
  const found = { pages, moved, silent: new Set<string>(), absent: new Map<string, PageName>() };
  const alone = new Map<string, string>();
  const prefixes: string[] = [];
  for (const path of FILES) pages.set(path, undefined);
  for (const language of [first, ...languages]) {
    const isIn = ({ reading: { frontmatter, page } }: Read): boolean =>
      ((frontmatter ?? page)?.language ?? first) === language;
    const those = (all: readonly Read[]): readonly Read[] =>
      languages.length === 0 ? all : all.filter(isIn);
    const prefix = language === undefined || language === first ? '' : prefixOf(language);
    prefixes.push(prefix);
    const written = { readings: those(readings), standing: those(standing) };
    for (const [from, to] of enterLists(written, registries, { prefix, timeZone }, found))
      alone.set(from, to);
  }
  for (const { from, to } of registries.redirects)
    if (!isPattern(from)) moved.set(pathOf(from), to);
  for (const { file, reading } of standing) {
    const { references } = reading;
    if (references !== undefined) pages.set(pageUrl(file.id), () => references.anchors);
  }
  for (const { file, reading } of readings) {
    const path = articleUrl(file.id);
    const { frontmatter, plain } = reading;
    const isRead = plain !== undefined || reading.references !== undefined;
    pages.set(path, isRead ? () => anchorsOf(reading) : undefined);
    for (const alias of frontmatter?.aliases ?? []) moved.set(pathOf(alias), path);
  }
  const patterns = registries.redirects.filter(({ from }) => isPattern(from));
  return { ...found, alone, prefixes, patterns };
}

interface Clock {
  /** IANA time zone of the publication. */
  readonly timeZone: string;
}

interface Found extends Pick<Addresses, 'pages'> {
  readonly pages: Map<string, Anchors | undefined>;
  readonly moved: Map<string, string>;
  readonly silent: Set<string>;
  readonly absent: Map<string, PageName>;
}

/**
 * Enters the lists of a language, and where former ones lead.
 *
 * @returns addresses of a section or an author that has none beside it.
 */
function enterLists(
  {
    readings,
    standing,
  }: { readonly readings: readonly Read[]; readonly standing: readonly Read[] },
  registries: Registries,
  place: LanguagePlace & Clock,
  { pages, moved, silent, absent }: Found,
): ReadonlyMap<string, string> {
  const heads = headsOf(readings);
  const stock = stockOf(readings, heads, registries, standing, place);
  const written = writtenIn(heads, registries, stock);
  const heard = new Set(everyKind.flatMap(({ feedUrls }) => [...feedUrls(stock, written)]));
  if (place.prefix !== '') pages.set(feedListUrl(place), undefined);
  for (const kind of everyKind) {
    for (const url of kind.absent(stock)) absent.set(url, kind.name);
    const files = kind.hasFeed ? feedFiles.map(({ file }) => file) : [];
    for (const url of kind.urls(stock)) {
      for (const name of ['', ...files]) pages.set(url + name, undefined);
      if (!heard.has(url)) for (const name of files) silent.add(url + name);
    }
  }
  for (const part of calendarParts(stock)) pages.set(calendarUrl(part, place), undefined);
  const aliases = heads.flatMap((head) => head.aliases);
  for (const { from, to } of [
    ...cutAddresses(stock.months, place),
    ...oddCutAddresses(stock.months, aliases, place),
  ]) {
    if (!moved.has(from)) moved.set(from, to);
  }
  const alone = new Map(aloneAddresses(stock).map(({ from, to }) => [from, to]));
  for (const [from, to] of alone) {
    for (const taken of [pages, silent]) taken.delete(from);
    moved.set(from, to);
  }
  for (const { id, aliases } of registries.tags) {
    for (const alias of aliases) moved.set(tagUrl(alias, place), tagUrl(id, place));
  }
  for (const { symbol, formerly } of registries.tickers) {
    for (const old of formerly) moved.set(tickerUrl(old, place), tickerUrl(symbol, place));
  }
  return alone;
}

/**
 * What there would be pages of but stories, were everything published: dates are those of the paths.
 */
function stockOf(
  readings: readonly Read[],
  heads: readonly Head[],
  registries: Registries,
  standing: readonly Read[],
  { prefix, timeZone }: LanguagePlace & Clock,
): Stock {
  const sectionYears = new Map<string, readonly [string, number]>();
  for (const { file, reading } of readings) {
    const section = reading.frontmatter?.section;
    const year = Number(file.id.slice(0, 4));
    if (section !== undefined) sectionYears.set(`${section}/${year}`, [section, year]);
  }
  return {
    prefix,
    sections: registries.sections.map(({ id }) => id),
    authors: registries.authors.map(({ id }) => id),
    tags: registries.tags.map(({ id }) => id),
    series: registries.series.map(({ id }) => id),
    tickers: registries.tickers.map(({ symbol }) => symbol),
    articles: [],
    pages: standing.map(({ file }) => file.id),
    months: new Set(
      readings.map(({ file }) => file.id.slice(0, '2024/07'.length).replace('/', '-')),
    ),
    days: daysOf(heads, timeZone),
    sectionYears: [...sectionYears.values()],
    ...factsOf(heads, registries.promos.length),
    ...calendarStock(registries.calendar, timeZone, {
      tickers: registries.tickers.map(({ symbol }) => symbol),
      formerSymbols: formerSymbolsOf(registries.tickers),
    }),
  };
}

/** The part of the stock that articles are about. */
function writtenIn(heads: readonly Head[], { tickers }: Registries, stock: Stock): Stock {
  const formerSymbols = formerSymbolsOf(tickers);
  return {
    ...stock,
    sections: unique(heads.map(({ section }) => section)),
    authors: unique(heads.flatMap(({ authors }) => authors)),
    tags: unique(heads.flatMap(({ tags }) => tags)),
    series: unique(heads.flatMap(({ series = [] }) => series)),
    tickers: unique(heads.flatMap((head) => presentSymbols(head, { formerSymbols }))),
  };
}

type Head = NonNullable<ArticleReading['frontmatter']>;

function headsOf(readings: readonly Read[]): Head[] {
  return readings.flatMap(({ reading: { frontmatter } }) => frontmatter ?? []);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function anchorsOf({ references }: ArticleReading): readonly string[] {
  if (references === undefined) return [];
  return [...references.anchors, ...references.updates.map((update) => update.id)];
}
