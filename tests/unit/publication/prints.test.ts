import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
import { runs } from '../../runs.ts';
import { sampleEvent } from './sample-event.ts';
import type { FrontFigure } from '../../../src/publication/front-figure.ts';
import type { Prices } from '../../../src/publication/prices.ts';
import { dayOf } from '../../../src/time/zone.ts';
import { NOW, registries, sampleArticle, samplePublication, sampleSource, ZONE } from './sample.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A clock may go on by any of these; dates of stories lie around them. */
const steps = [0, 1000, HOUR, 2 * HOUR, DAY, 2 * DAY, 400 * DAY];
const SLOTS = 90;

const idOf = (slot: number): string => `2024/07/story-${slot}`;
const some = <Name extends string>(...names: Name[]): fc.Arbitrary<Name[]> => fc.subarray(names);

/** What is written of a story. Most are plain. */
const written = fc.record({
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
type Written = typeof written extends fc.Arbitrary<infer Value> ? Value : never;

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
const dates = (title: string): CalendarEvent[] =>
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
const papers = [
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

function fail(): never {
  throw new Error('the sample has one of each');
}

interface Made {
  readonly print: string;
  readonly key: string;
}

/** Print and key of every page, feed and entry of the search of a paper. */
function madeOf(
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

const archive = fc
  .array(written, { minLength: SLOTS, maxLength: SLOTS })
  .map((all) => new Map(all.map((made, slot) => [slot * 2, made])));
const edit = fc.record({ slot: fc.nat(2 * SLOTS), made: fc.option(written, { nil: undefined }) });
const paperAt = fc.constantFrom(...papers);

test('what has the print that it had shows what it showed, whatever was written meanwhile', () => {
  fc.assert(
    fc.property(
      archive,
      fc.array(edit, { maxLength: 4 }),
      paperAt,
      fc.option(paperAt, { nil: undefined }),
      fc.constantFrom(...steps),
      (stories, edits, paper, otherPaper, later) => {
        const before = madeOf(stories, paper, NOW);
        const edited = new Map(stories);
        for (const { slot, made } of edits) {
          if (made === undefined) edited.delete(slot);
          else edited.set(slot, made);
        }
        for (const [url, { print, key }] of madeOf(edited, otherPaper ?? paper, NOW + later)) {
          const last = before.get(url);
          if (last?.print === print) expect(key, url).toBe(last.key);
        }
      },
    ),
    runs(60),
  );
});

/** What has the print that it had, and another key. */
function unseen(before: ReadonlyMap<string, Made>, after: ReadonlyMap<string, Made>): string[] {
  return [...after.keys()].filter((url) => {
    const [was, is] = [before.get(url), after.get(url)];
    return was?.print === is?.print && was?.key !== is?.key;
  });
}

const plain = fc.sample(written, { seed: 1, numRuns: 1 })[0] ?? fail();
/** A row of stories that are alike, one an hour: the newest has expired. */
const row = (fields: Partial<Written>): Map<number, Written> =>
  new Map(
    Array.from({ length: 12 }, (_, at): [number, Written] => [
      at + SLOTS,
      {
        ...{ ...plain, kind: 'news', promo: undefined, later: 0, updated: undefined },
        ...{ tags: ['small-caps'], tickers: ['FB'], symbols: ['META'], authors: ['markets-desk'] },
        ...{ series: 'how-money-works', part: undefined, correction: undefined },
        ...{ expires: at === 11 ? HOUR : undefined, ...fields },
      },
    ]),
  );

test.each(papers.map((paper, at) => [at, paper] as const))(
  'what shows an edited registry has another print, edit %i',
  (_, paper) => {
    const calendar = dates('A decision');
    // Others than stories may show an entry: of those that name nothing its own page, or the calendar.
    for (const stories of [row({}), row({ tickers: [], symbols: [], tags: [] })]) {
      const before = madeOf(stories, { ...registries, calendar }, NOW);
      expect(unseen(before, madeOf(stories, { ...paper, calendar }, NOW))).toEqual([]);
    }
  },
);

test('a feed is told when a story that it has no more expired', () => {
  const [stories, edited] = [row({}), row({})];
  const [slot, last] = [...edited].at(-1) ?? fail();
  edited.set(slot, { ...last, expires: 2 * HOUR });
  expect(unseen(madeOf(stories, registries, NOW), madeOf(edited, registries, NOW))).toEqual([]);
});

/** Prints of the pages of a row of stories about one tag, one an hour. */
function printsOf(count: number, edited?: number): string[] {
  const articles = Array.from({ length: count }, (_, slot) => {
    const sample = sampleArticle(idOf(slot), { tickers: [] });
    const date = { at: NOW - (slot + 1) * HOUR, precision: 'minute' as const };
    const digest = slot === edited ? 'another' : sample.text.digest;
    return { ...sample, date, text: { ...sample.text, digest } };
  });
  const options = { now: NOW, timeZone: ZONE, language: 'en-US', unpublished: false };
  const publication = createPublication(articles, registries, options);
  const { prints } = sampleSource(publication);
  return publication.articles.map(({ id }) => prints.around(id));
}

/** Places at which two lists differ; what one lacks counts. */
function differing(one: readonly string[], other: readonly string[]): number[] {
  return one.flatMap((print, place) => (print === other[place] ? [] : [place]));
}

test('another story is told to the twelve on either side, and to no more', () => {
  const places = differing(printsOf(60), printsOf(60, 30));
  expect(places).toEqual(Array.from({ length: 25 }, (_, at) => 18 + at));
  expect(differing(printsOf(60), printsOf(60, 0))).toEqual(
    Array.from({ length: 13 }, (_, at) => at),
  );
});

test('one story more is told to its neighbours, and to all of its lists when those have doubled', () => {
  expect(differing(printsOf(60), printsOf(61))).toEqual(
    Array.from({ length: 12 }, (_, at) => 48 + at),
  );
  expect(differing(printsOf(62), printsOf(63))).toHaveLength(62);
});

describe('an entry of a registry', () => {
  /** Forty stories a section, of which the one in the middle of the first has all that is edited. */
  const stories = Array.from({ length: 80 }, (_, slot) =>
    sampleArticle(idOf(slot), {
      section: slot < 40 ? 'markets' : 'policy',
      date: { at: NOW - (slot + 1) * HOUR, precision: 'minute' },
      authors: [slot === 20 ? 'jane-doe' : 'markets-desk'],
      tags: slot === 20 ? ['rates'] : ['small-caps'],
      tickers: slot === 20 ? ['META'] : [],
    }),
  );
  const [meta, ...tickers] = registries.tickers;
  const [small, rates] = registries.tags;
  const [markets, jane] = registries.authors;
  const printsIn = (paper: typeof registries): Map<string, string> => {
    const options = { now: NOW, timeZone: ZONE, language: 'en-US', unpublished: false };
    const source = sampleSource(createPublication(stories, paper, options));
    return new Map(Array.from(sitePages(source), ({ url, print }) => [url, print()]));
  };
  const before = printsIn(registries);
  const ofAll = before.get('/authors/');

  test.each([
    ['name of a ticker', { tickers: [{ ...(meta ?? fail()), name: 'Another' }, ...tickers] }, 25],
    ['name of a tag', { tags: [small ?? fail(), { ...(rates ?? fail()), name: 'Rates' }] }, 25],
    [
      'role of an author',
      { authors: [markets ?? fail(), { ...(jane ?? fail()), role: 'All' }] },
      25,
    ],
    ['bio of an author', { authors: [markets ?? fail(), { ...(jane ?? fail()), bio: 'New.' }] }, 0],
    [
      'site of a ticker',
      { tickers: [{ ...(meta ?? fail()), website: 'https://a.example' }, ...tickers] },
      0,
    ],
  ] as const)('another %s is told to what shows it, and to no more', (_, edited, count) => {
    const after = printsIn({ ...registries, ...edited });
    const told = [...after].filter(([url, print]) => before.get(url) !== print);
    const isStory = ([url]: readonly [string, string]): boolean => url.startsWith('/2024/07/');
    expect(told.filter(isStory)).toHaveLength(count);
    const rest = told.filter((each) => !isStory(each) && before.get(each[0]) !== ofAll);
    expect(rest.length).toBeGreaterThan(0);
    expect(rest.map(([url]) => url)).not.toContain('/policy/');
    expect(rest.map(([url]) => url)).not.toContain('/topics/small-caps/');
  });
});

test('a story under another name is another, whatever is in its file', () => {
  const printOf = (id: string): string => {
    const { text } = sampleArticle(idOf(0));
    return sampleSource(samplePublication([sampleArticle(id, { text })])).prints.ofAll();
  };
  expect(printOf(idOf(0))).not.toBe(printOf(idOf(1)));
});
