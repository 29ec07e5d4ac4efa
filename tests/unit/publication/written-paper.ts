import fc from 'fast-check';
import type { Article } from '../../../src/publication/article.ts';
import { feedPrint } from '../../../src/publication/feed-subject.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { fingerprint } from '../../../src/publication/fingerprint.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { feedViews } from '../../../src/publication/view/feed.ts';
import { entryOf } from '../../../src/search/index-entry.ts';
import type { CalendarEvent } from '../../../src/schema/event.ts';
import type { Promo } from '../../../src/schema/promo.ts';
import { sampleEvent } from './sample-event.ts';
import type { FrontFigure } from '../../../src/publication/front-figure.ts';
import type { Prices } from '../../../src/publication/prices.ts';
import { dayOf } from '../../../src/time/zone.ts';
import { NOW, registries, sampleArticle, sampleSource, ZONE } from './sample.ts';

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A clock may go on by any of these; dates of stories lie around them. */
export const steps = [0, 1000, HOUR, 2 * HOUR, DAY, 2 * DAY, 400 * DAY];
/** Places for stories, an hour apart; the model leaves every second one free. */
export const SLOTS = 90;

/** The story of a slot. */
export const idOf = (slot: number): string => `2024/07/story-${slot}`;
const some = <Name extends string>(...names: Name[]): fc.Arbitrary<Name[]> => fc.subarray(names);

/** What is written of a story. Most are plain. */
export const written = fc.record({
  title: fc.constantFrom('One', 'Two'),
  section: fc.constantFrom('markets', 'policy'),
  tags: some('small-caps', 'rates'),
  tickers: some('META', 'RUT', 'FB'),
  /** Those that the text names. */
  symbols: some('META', 'RUT', 'FB'),
  series: fc.constantFrom(undefined, 'how-money-works'),
  part: fc.constantFrom(undefined, 1, 2, 30),
  authors: some('markets-desk', 'jane-doe'),
  kind: fc.constantFrom('news', 'news', 'news', 'live', 'opinion', 'sponsored'),
  /** Of the publication, from the one that its place gives it. */
  later: fc.constantFrom(0, 0, 0, ...steps),
  expires: fc.constantFrom(...[undefined, undefined, undefined], HOUR, 2 * DAY),
  updated: fc.constantFrom(...[undefined, undefined], 0, HOUR),
  correction: fc.constantFrom(...[undefined, undefined, undefined], -DAY, 0, HOUR),
  grade: fc.constantFrom('correction', 'clarification', 'withdrawal'),
  precision: fc.constantFrom('day', 'minute'),
  entries: fc.subarray([0, HOUR, DAY]),
  promo: fc.constantFrom(...([undefined, undefined, false, 'notice'] as const)),
  link: fc.option(fc.nat(2 * SLOTS - 1), { nil: undefined, freq: 3 }),
  source: fc.option(fc.nat(2 * SLOTS - 1), { nil: undefined, freq: 2 }),
  cover: fc.constantFrom(undefined, 'a'.repeat(32), 'b'.repeat(32)),
});
/** One such story. */
export type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

function storyOf(slot: number, made: Written): Article {
  const { title, section, tags, tickers, authors, kind, promo, precision, grade, series, part } =
    made;
  const sample = sampleArticle(idOf(slot));
  const at = NOW + (slot - 2 * SLOTS + 12) * HOUR + made.later;
  const cover =
    made.cover === undefined
      ? undefined
      : { src: 'a.png', digest: made.cover, format: 'png' as const, width: 900, height: 600 };
  return {
    ...sample,
    ...{ title, section, tags, tickers, authors, kind },
    date: { at, precision: 'minute' },
    ...(series !== undefined && { series }),
    ...(series !== undefined && part !== undefined && { part }),
    ...(promo !== undefined && { promo }),
    ...(made.expires !== undefined && { expires: { at: at + made.expires, precision: 'minute' } }),
    ...(made.updated !== undefined && { updated: { at: at + made.updated, precision } }),
    corrections:
      made.correction === undefined
        ? []
        : [{ date: { at: at + made.correction, precision }, note: 'It was wrong.', grade }],
    sources:
      made.source === undefined ? [] : [{ title: 'A source', url: `/${idOf(made.source)}/` }],
    ...(kind === 'sponsored' && {
      sponsor: { name: 'A Bank', url: 'https://bank.example', paidBy: 'A Bank' },
    }),
    ...(cover !== undefined && {
      cover: { src: cover.src, alt: 'What it shows', credit: 'A. Person' },
    }),
    text: {
      ...sample.text,
      digest: fingerprint(made),
      symbols: made.symbols,
      cover,
      links: made.link === undefined ? [] : [`/${idOf(made.link)}/`],
      updates:
        kind === 'live'
          ? made.entries.map((after, place) => ({ id: `e${place}`, at: at + after, title: '' }))
          : [],
    },
  };
}

const promo = (starts: number): Promo => ({
  ...{ id: 'notice', sponsor: 'A Bank', headline: 'A notice', text: 'Read it.', kind: 'house' },
  ...{ placement: 'article', url: `/${idOf(SLOTS - 1)}/`, isSecurity: false },
  starts: { at: starts, precision: 'minute' },
  ends: { at: starts + DAY, precision: 'minute' },
});
/** Dates of a symbol before and after now, which lead to stories. */
export const dates = (title: string): CalendarEvent[] =>
  [-DAY, HOUR, 2 * DAY, 15 * DAY].map((after, place) =>
    sampleEvent(`e${place}`, new Date(NOW + after).toISOString(), {
      ...{
        title,
        tickers: ['META'],
        tags: ['small-caps'],
        coverage: [idOf(place), idOf(SLOTS + place)],
      },
    }),
  );
/** Made closes of the last days. */
const closes = (symbol: string, ...values: readonly number[]): Prices => ({
  symbol,
  days: values.map((_, at) => dayOf(NOW + (at - values.length) * DAY, ZONE)),
  closes: values,
  decimals: 0,
});
const rate = (value: number): FrontFigure => ({
  ...{ name: 'The rate', value, unit: 'percent', decimals: 2, date: '2024-07' },
  story: idOf(3),
});
const [first, ...others] = registries.tickers;
const [desk, ...people] = registries.authors;
const [tag, ...tags] = registries.tags;
const [series] = registries.series;
/** The registries of the sample, and each with an edit. */
export const papers = [
  registries,
  { ...registries, tickers: [{ ...(first ?? fail()), name: 'Another name' }, ...others] },
  { ...registries, tickers: [...others, { ...(first ?? fail()), formerly: [] }] },
  { ...registries, tickers: [{ ...(first ?? fail()), type: 'etf' as const }, ...others] },
  { ...registries, tickers: [{ ...(first ?? fail()), exchange: 'XNYS' }, ...others] },
  { ...registries, tickers: [{ ...(first ?? fail()), website: 'https://a.example' }, ...others] },
  { ...registries, tickers: others },
  { ...registries, authors: [{ ...(desk ?? fail()), name: 'Another desk' }, ...people] },
  { ...registries, authors: [{ ...(desk ?? fail()), role: 'Funds' }, ...people] },
  { ...registries, authors: [{ ...(desk ?? fail()), type: 'person' as const }, ...people] },
  { ...registries, authors: [{ ...(desk ?? fail()), bio: 'It covers funds.' }, ...people] },
  { ...registries, authors: [{ ...(desk ?? fail()), holdings: ['RUT', 'META'] }, ...people] },
  { ...registries, authors: people },
  { ...registries, tags: [{ ...(tag ?? fail()), name: 'Another name' }, ...tags] },
  { ...registries, tags: [{ ...(tag ?? fail()), aliases: ['little-ones'] }, ...tags] },
  { ...registries, tags: [{ ...(tag ?? fail()), description: 'Of little value.' }, ...tags] },
  { ...registries, tags: [] },
  { ...registries, series: [{ ...(series ?? fail()), name: 'How it works' }] },
  { ...registries, series: [{ ...(series ?? fail()), description: 'In a word.' }] },
  { ...registries, sections: registries.sections.slice(0, 1) },
  { ...registries, series: [] },
  { ...registries, promos: [promo(NOW)] },
  { ...registries, promos: [promo(NOW + HOUR)] },
  { ...registries, front: { picks: [idOf(3)] } },
  { ...registries, calendar: dates('A decision') },
  { ...registries, calendar: dates('Another') },
  { ...registries, prices: [closes('META', 10, 11, 12)] },
  { ...registries, prices: [closes('META', 10, 11, 13)] },
  { ...registries, prices: [closes('META', 9, 11, 12), closes('RUT', 1, 2, 3)] },
  { ...registries, figures: [rate(5.5)] },
  { ...registries, figures: [rate(5.25)] },
];

/** Where the sample lacks what a test edits. */
export function fail(): never {
  throw new Error('the sample has one of each');
}

/** What a page is remembered by, and what it shows. */
export interface Made {
  readonly print: string;
  readonly key: string;
}

/** Print and key of every page, feed and entry of the search of a paper. */
export function madeOf(
  stories: ReadonlyMap<number, Written>,
  paper: (typeof papers)[number],
  now: number,
): Map<string, Made> {
  const articles = Array.from(stories, ([slot, made]) => storyOf(slot, made));
  const options = { now, timeZone: ZONE, language: 'en-US', unpublished: false };
  const publication = createPublication(articles, paper, options);
  const source = sampleSource(publication, 5);
  const made = new Map<string, Made>();
  for (const { url, shown, print } of sitePages(source)) {
    made.set(url, { print: print(), key: fingerprint(shown()) });
  }
  const viewOf = feedViews(publication, { size: 5, namespace: 'paper.example' });
  for (const subject of feedSubjects(publication)) {
    const print = feedPrint(subject, source.prints);
    made.set(`${subject.url}feed.xml`, { print, key: fingerprint(viewOf(subject)) });
  }
  for (const article of publication.articles) {
    const print = source.prints.ofStories([article]);
    made.set(`${article.id} in the search`, {
      print,
      key: fingerprint(entryOf(article, publication)),
    });
  }
  return made;
}
