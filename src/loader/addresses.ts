import { feedFiles, feedList } from '../publication/feed-forms.ts';
import { factsOf, type Stock } from '../publication/stock.ts';
import { everyKind } from '../publication/page-kinds.ts';
import { presentSymbols } from '../publication/publication.ts';
import type { PageName } from '../schema/page-paths.ts';
import { formerSymbolsOf } from '../schema/ticker.ts';
import { isPattern } from '../publication/redirect-pattern.ts';
import { aloneAddresses, cutAddresses } from '../publication/redirects.ts';
import { articleUrl, pageUrl, tagUrl, tickerUrl } from '../publication/urls.ts';
import type { ArticleReading } from './article.ts';
import type { Registries } from './registry.ts';
import type { ArticleFile } from './walk.ts';

/** Every address of the site as a writer may link to it. */
export interface Addresses {
  /** Path to the anchors of its page; undefined where a page's anchors are not known here. */
  readonly pages: ReadonlyMap<string, readonly string[] | undefined>;
  /** Feeds that there may be later: their addresses are taken, and nothing stands there. */
  readonly silent: ReadonlySet<string>;
  /** Pages that there would be, were there what they are about, and their kind. */
  readonly absent: ReadonlyMap<string, PageName>;
  /** Old path to the present one. */
  readonly moved: ReadonlyMap<string, string>;
  /** Those of a section or an author that has none beside it. */
  readonly alone: ReadonlyMap<string, string>;
}

/** Files that exist whatever the content. */
const FILES = [feedList.url, ...['/robots.txt', '/sitemap-index.xml', '/.well-known/security.txt']];

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
): Addresses {
  const pages = new Map<string, readonly string[] | undefined>();
  const moved = new Map<string, string>();
  const silent = new Set<string>();
  const absent = new Map<string, PageName>();
  const stock = stockOf(readings, registries, standing);
  const written = writtenIn(readings, registries, stock);
  const heard = new Set(everyKind.flatMap(({ feedUrls }) => [...feedUrls(stock, written)]));
  for (const path of FILES) pages.set(path, undefined);
  for (const kind of everyKind) {
    for (const url of kind.absent(stock)) absent.set(url, kind.name);
    const files = kind.hasFeed ? feedFiles.map(({ file }) => file) : [];
    for (const url of kind.urls(stock)) {
      for (const name of ['', ...files]) pages.set(url + name, undefined);
      if (!heard.has(url)) for (const name of files) silent.add(url + name);
    }
  }
  for (const { from, to } of cutAddresses(stock.months)) moved.set(from, to);
  const alone = new Map(aloneAddresses(stock).map(({ from, to }) => [from, to]));
  for (const [from, to] of alone) {
    for (const taken of [pages, silent]) taken.delete(from);
    moved.set(from, to);
  }
  for (const { from, to } of registries.redirects) if (!isPattern(from)) moved.set(from, to);
  for (const { id, aliases } of registries.tags) {
    for (const alias of aliases) moved.set(tagUrl(alias), tagUrl(id));
  }
  for (const { symbol, formerly } of registries.tickers) {
    for (const old of formerly) moved.set(tickerUrl(old), tickerUrl(symbol));
  }
  for (const { file, reading } of standing) {
    const { references } = reading;
    if (references !== undefined) pages.set(pageUrl(file.id), references.anchors);
  }
  for (const { file, reading } of readings) {
    const path = articleUrl(file.id);
    const { frontmatter, references } = reading;
    if (references !== undefined) pages.set(path, anchorsOf(references));
    for (const alias of frontmatter?.aliases ?? []) moved.set(alias, path);
  }
  return { pages, silent, absent, moved, alone };
}

/** What there would be pages of, were everything published: dates are those of the paths. */
function stockOf(
  readings: readonly Read[],
  registries: Registries,
  standing: readonly Read[],
): Stock {
  const sectionYears = new Map<string, readonly [string, number]>();
  for (const { file, reading } of readings) {
    const section = reading.frontmatter?.section;
    const year = Number(file.id.slice(0, 4));
    if (section !== undefined) sectionYears.set(`${section}/${year}`, [section, year]);
  }
  return {
    sections: registries.sections.map(({ id }) => id),
    authors: registries.authors.map(({ id }) => id),
    tags: registries.tags.map(({ id }) => id),
    tickers: registries.tickers.map(({ symbol }) => symbol),
    articles: readings.map(({ file }) => file.id),
    pages: standing.map(({ file }) => file.id),
    months: new Set(readings.map(({ file }) => file.id.split('/').slice(0, 2).join('-'))),
    sectionYears: [...sectionYears.values()],
    ...factsOf(headsOf(readings), registries.promos.length),
  };
}

/** The part of the stock that articles are about. */
function writtenIn(readings: readonly Read[], { tickers }: Registries, stock: Stock): Stock {
  const formerSymbols = formerSymbolsOf(tickers);
  const heads = headsOf(readings);
  return {
    ...stock,
    sections: unique(heads.map(({ section }) => section)),
    authors: unique(heads.flatMap(({ authors }) => authors)),
    tags: unique(heads.flatMap(({ tags }) => tags)),
    tickers: unique(heads.flatMap((head) => presentSymbols(head, { formerSymbols }))),
  };
}

function headsOf(readings: readonly Read[]) {
  return readings.flatMap(({ reading: { frontmatter } }) => frontmatter ?? []);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

function anchorsOf(references: NonNullable<ArticleReading['references']>): readonly string[] {
  if (references.updates.length === 0) return references.anchors;
  return [...references.anchors, ...references.updates.map((update) => update.id)];
}
