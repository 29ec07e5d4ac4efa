import { compare } from '../compare.ts';
import type { Tag } from '../schema/tag.ts';
import { collator } from '../words/intl.ts';
import { memo } from '../memo.ts';
import { dayOf } from '../time/zone.ts';
import type { Article } from './article.ts';
import { calendarStock, type CalendarStock } from './calendar.ts';
import type { Publication } from './publication.ts';
import { tallyYears } from './tally.ts';
import type { LanguagePlace } from './urls.ts';

/** What there are pages of: of a publication, or of all that is written. */
export interface Stock extends LanguagePlace, CalendarStock {
  readonly sections: readonly string[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly series: readonly string[];
  readonly tickers: readonly string[];
  /** Ids of articles. */
  readonly articles: Iterable<string>;
  /** Ids of standing pages. */
  readonly pages: Iterable<string>;
  /** `2024-07` of each month with an article. */
  readonly months: ReadonlySet<string>;
  /** `2024-07-17` of each day with an article. */
  readonly days: readonly string[];
  /** Years with an article, by section. */
  readonly sectionYears: readonly (readonly [section: string, year: number])[];
  /** Whether a story was corrected. */
  readonly isCorrected: boolean;
  /** Whether there is a promo, or a story that was paid for. */
  readonly isSponsored: boolean;
}

/** Of a publication that has nothing. */
export const NOTHING: Stock = {
  ...{ prefix: '', sections: [], authors: [], tags: [], series: [], tickers: [] },
  ...{ articles: [], pages: [], months: new Set<string>(), days: [], sectionYears: [] },
  ...factsOf([], 0),
  ...calendarStock([], 'UTC', { tickers: [], formerSymbols: new Map<string, string>() }),
};

/**
 * What a publication may do without: then it has no page, link, filter or feed of it. One section
 * parts nothing, and one author needs no list.
 */
export const has = {
  sections: ({ sections }: Stock) => sections.length > 1,
  authors: ({ authors }: Stock) => authors.length > 1,
  tags: ({ tags }: Stock) => tags.length > 0,
  series: ({ series }: Stock) => series.length > 0,
  tickers: ({ tickers }: Stock) => tickers.length > 0,
  corrections: ({ isCorrected }: Stock) => isCorrected,
  sponsors: ({ isSponsored }: Stock) => isSponsored,
  calendar: ({ eventYears }: Stock) => eventYears.length > 0,
  watchlist: (stock: Stock): boolean =>
    [has.sections, has.authors, has.tags, has.tickers].some((of) => of(stock)),
} as const satisfies Readonly<Record<string, (stock: Stock) => boolean>>;

/** What there are pages of, in the order in which lists name them. */
export const stockOf = memo(
  ({ sections, authors, tags, series, tickers, promos, ...publication }: Publication): Stock => {
    const { prefix, articles, byId, byMonth, bySection, timeZone, pages, calendar } = publication;
    const known = { tickers: tickers.keys(), formerSymbols: publication.formerSymbols };
    return {
      prefix,
      sections: [...sections.keys()],
      authors: [...authors.keys()],
      tags: inOrder(tags.values(), publication.language),
      series: inOrder(series.values(), publication.language),
      tickers: [...tickers.keys()].sort(compare),
      articles: [...byId.keys()],
      pages: [...pages.keys()],
      months: new Set(byMonth.keys()),
      days: daysOf(articles, timeZone),
      sectionYears: [...bySection].flatMap(([id, stories]) =>
        tallyYears(stories, timeZone).map(([year]) => [id, year] as const),
      ),
      ...factsOf(articles, promos.size),
      ...calendarStock(calendar, timeZone, known),
    };
  },
);

/** Days of some stories, each once. */
export function daysOf(
  stories: Iterable<Pick<Article, 'date'>>,
  timeZone: string,
): readonly string[] {
  return [...new Set(Array.from(stories, ({ date }) => dayOf(date.at, timeZone)))];
}

/** What stories say besides what they are about. */
export function factsOf(
  stories: Iterable<Pick<Article, 'kind' | 'corrections'>>,
  promos: number,
): Pick<Stock, 'isCorrected' | 'isSponsored'> {
  const all = [...stories];
  return {
    isCorrected: all.some(({ corrections }) => corrections.length > 0),
    isSponsored: promos > 0 || all.some(({ kind }) => kind === 'sponsored'),
  };
}

/** Ids by the names of their entries, as the language orders them. */
function inOrder(entries: Iterable<Pick<Tag, 'id' | 'name'>>, language: string): string[] {
  const { compare: byName } = collator(language);
  const sorted = [...entries].sort((a, b) => byName(a.name, b.name) || compare(a.id, b.id));
  return sorted.map(({ id }) => id);
}
