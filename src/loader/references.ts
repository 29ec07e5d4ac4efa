import { presentSymbol } from '../schema/ticker.ts';
import { readFileSync } from 'node:fs';
import { limits } from '../body/limits.ts';
import type { Problem } from '../problem/problem.ts';
import { suggestionBudget } from '../problem/nearest.ts';
import { meantEntry, unknownName } from './unknown.ts';
import { calendarProblems } from './calendar-problems.ts';
import { frontProblems } from './front-problems.ts';
import { frontmatterOf, type ArticleReading } from './article.ts';
import {
  isKnown,
  isPromo,
  isSymbol,
  knownNames,
  tagFault,
  tickerFault,
  type KnownNames,
} from './known-names.ts';
import type { NamedEntries } from './named.ts';
import type { Registries } from '../publication/publication.ts';
import { entryPlaces, type RegistryPlaces } from './registry.ts';
import type { ArticleFile } from './walk.ts';

interface Read {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
}

/**
 * Holds every article and standing page against the registries, and the registries against each other
 * and the articles: ids that nobody defined, holdings without a disclosure.
 */
export function verifyReferences(
  readings: readonly Read[],
  pages: readonly Read[],
  registries: Registries,
  places: RegistryPlaces,
): Problem[] {
  const known = knownNames(registries, places, suggestionBudget());
  const problems: Problem[] = [];
  for (const { file, reading } of readings) {
    const named = reading.frontmatter ?? reading.named;
    const faults = named === undefined ? [] : namedFaults(named, reading, known);
    if (faults.length > 0) problems.push(...newProblems(file, faults, reading.problems));
    problems.push(...bodyProblems(file, reading, known));
  }
  for (const { file, reading } of pages) problems.push(...bodyProblems(file, reading, known));
  problems.push(...holdingProblems(registries, known, places));
  problems.push(...frontProblems(registries, readings, places));
  const judges = {
    tag: (tag: string) => tagFault(tag, known),
    ticker: (symbol: string) => tickerFault(symbol, known),
    articles: new Set(readings.map(({ file }) => file.id)),
  };
  problems.push(...calendarProblems(registries, places, judges));
  return problems;
}

const PAID_IN_OPINION = 'an opinion piece places no promo that was paid for; take it out';

export interface ReferenceFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly rule: string;
  /** Default an error. */
  readonly level?: Problem['level'];
}

/** Fields that name several entries, each once. */
const LISTS = ['authors', 'tags', 'tickers'] as const;

function namedFaults(
  article: NamedEntries,
  reading: ArticleReading,
  known: KnownNames,
): ReferenceFault[] {
  const { entries } = known;
  const faults: ReferenceFault[] = [];
  const refuse = (path: readonly PropertyKey[], message: string, rule: string): void => {
    faults.push({ path, message, rule });
  };
  if (!isKnown('sections', article.section, known.sections, known)) {
    const message = unknownName('section', article.section, entries.sections, 'sections.yaml');
    refuse(['section'], message, 'section-unknown');
  }
  article.authors.forEach((author, at) => {
    if (isKnown('authors', author, known.authors, known)) return;
    const message = unknownName('author', author, entries.authors, 'authors.yaml');
    refuse(['authors', at], message, 'author-unknown');
  });
  article.tags.forEach((tag, at) => {
    const message = tagFault(tag, known);
    if (message !== undefined) refuse(['tags', at], message, 'tag-unknown');
  });
  article.tickers.forEach((symbol, at) => {
    const message = tickerFault(symbol, known);
    if (message !== undefined) refuse(['tickers', at], message, 'ticker-unknown');
  });
  const { series = '' } = article;
  if (!isKnown('series', series, known.series, known)) {
    const message = unknownName('series', series, entries.series, 'series.yaml');
    refuse(['series'], message, 'series-unknown');
  }
  for (const field of LISTS) {
    const values = article[field];
    values.forEach((value, at) => {
      if (value === '' || values.indexOf(value) === at) return;
      refuse([field, at], `"${value}" is listed twice; delete one`, 'duplicate-entry');
    });
  }
  const { promo } = article;
  if (typeof promo === 'string' && !isPromo(promo, known)) {
    const message = /^(?:false|no|none|off)$/iu.test(promo)
      ? `there is no promo "${promo}"; for none write false`
      : unknownName('promo', promo, entries.promos, 'promos.yaml');
    refuse(['promo'], message, 'promo-unknown');
  }
  const isOpinion = reading.frontmatter?.kind === 'opinion';
  if (isOpinion && typeof promo === 'string' && known.paidPromos.has(promo)) {
    refuse(['promo'], PAID_IN_OPINION, 'promo-opinion');
  }
  if (article.disclosures.length === 0) {
    const held = heldSymbols(article, reading, known);
    const message = `an author of this article holds ${held.join(', ')}: add a disclosure`;
    if (held.length > 0) refuse(['authors'], message, 'holding-undisclosed');
  }
  return faults;
}

/** Symbols that the article is about and one of its authors holds. */
function heldSymbols(article: NamedEntries, reading: ArticleReading, known: KnownNames): string[] {
  const held = article.authors.flatMap((author) => known.authors.get(author) ?? []);
  if (held.length === 0) return [];
  const present = (symbol: string): string => presentSymbol(symbol, known.formerSymbols);
  const cashtags =
    reading.plain?.symbols ?? reading.references?.symbols.map(({ written }) => written) ?? [];
  const covered = new Set([...article.tickers, ...cashtags].map(present));
  return held.filter((symbol) => covered.has(present(symbol)));
}

/** A field that the schema refuses is not refused again for what it names. */
function newProblems(
  file: ArticleFile,
  faults: readonly ReferenceFault[],
  told: readonly Problem[],
): Problem[] {
  const places = new Set(told.map(({ line, column }) => `${line}:${column}`));
  return frontmatterProblems(file, faults).filter(
    ({ line, column }) => !places.has(`${line}:${column}`),
  );
}

/** Only now is the file read again, to find where the faulty fields stand. */
export function frontmatterProblems(
  file: ArticleFile,
  faults: readonly ReferenceFault[],
): Problem[] {
  const yaml = frontmatterOf(readFileSync(file.path, 'utf8').replace(/^\ufeff/u, ''), file.file);
  return faults.map(({ path, message, rule, level = 'error' }) =>
    'value' in yaml
      ? yaml.problem(yaml.placeOf(path), message, rule, level)
      : { file: file.file, line: 1, column: 1, level, message, rule },
  );
}

function bodyProblems(file: ArticleFile, reading: ArticleReading, known: KnownNames): Problem[] {
  const { plain } = reading;
  const isClear =
    plain?.promos.length === 0 && plain.symbols.every((written) => isSymbol(written, known));
  if (isClear) return [];
  const problems: Problem[] = [];
  const { symbols = [], dollarWords = [], promos = [] } = reading.references ?? {};
  for (const { written, line, column } of symbols) {
    if (isSymbol(written, known)) continue;
    if (problems.length >= limits.problems) break;
    const meant = meantEntry(written, known.entries.tickers);
    const otherwise = 'add it to tickers.yaml, or write "\\$" for a dollar sign';
    const message =
      known.symbols.size === 0 && !known.isPartial
        ? `this publication has no tickers; write "\\$${written}" for a dollar sign, or the name without it`
        : `unknown ticker "${written}"; ${meant === undefined ? otherwise : `did you mean "${meant}"?`}`;
    const place = { file: file.file, line, column };
    problems.push({ ...place, level: 'error', message, rule: 'ticker-unknown' });
  }
  for (const { written, symbol, line, column } of dollarWords) {
    if (!known.symbols.has(symbol) && !known.formerSymbols.has(symbol)) continue;
    const message = `"${written}" is no link to a symbol as it is written; did you mean "$${symbol}"?`;
    const place = { file: file.file, line, column };
    problems.push({ ...place, level: 'warning', message, rule: 'ticker-spelling' });
  }
  for (const { id, line, column } of promos) {
    if (problems.length >= limits.problems) break;
    const place = { file: file.file, line, column, level: 'error' as const };
    if (!isPromo(id, known)) {
      const message = unknownName('promo', id, known.entries.promos, 'promos.yaml');
      problems.push({ ...place, message, rule: 'promo-unknown' });
    } else if (reading.frontmatter?.kind === 'opinion' && known.paidPromos.has(id)) {
      problems.push({ ...place, message: PAID_IN_OPINION, rule: 'promo-opinion' });
    }
  }
  return problems;
}

function holdingProblems(
  registries: Registries,
  known: KnownNames,
  places: RegistryPlaces,
): Problem[] {
  const yaml = places.authors;
  if (yaml === undefined) return [];
  const at = entryPlaces(yaml, 'id');
  return registries.authors.flatMap((author) =>
    author.holdings.slice(0, limits.problems).flatMap((symbol, holding) => {
      const message = tickerFault(symbol, known);
      if (message === undefined) return [];
      const place = yaml.placeOf([at.get(author.id) ?? 0, 'holdings', holding]);
      return [yaml.problem(place, message, 'ticker-unknown')];
    }),
  );
}
