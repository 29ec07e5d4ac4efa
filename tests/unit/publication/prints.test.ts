import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../../src/publication/article.ts';
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
      ...{ title, tickers: ['META'], coverage: [idOf(place), idOf(SLOTS + place)] },
    }),
  );
const [first, ...others] = registries.tickers;
const papers = [
  registries,
  { ...registries, tickers: [{ ...(first ?? fail()), name: 'Another name' }, ...others] },
  { ...registries, tickers: [...others, { ...(first ?? fail()), formerly: [] }] },
  { ...registries, sections: registries.sections.slice(0, 1) },
  { ...registries, series: [] },
  { ...registries, promos: [promo(NOW)] },
  { ...registries, promos: [promo(NOW + HOUR)] },
  { ...registries, front: { picks: [idOf(3)] } },
  { ...registries, calendar: dates('A decision') },
  { ...registries, calendar: dates('Another') },
];

function fail(): never {
  throw new Error('the sample has a ticker');
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
    const print = source.prints.ofStories(subject.stories, subject.changed, subject.beside);
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

test('a story under another name is another, whatever is in its file', () => {
  const printOf = (id: string): string => {
    const { text } = sampleArticle(idOf(0));
    return sampleSource(samplePublication([sampleArticle(id, { text })])).prints.ofAll();
  };
  expect(printOf(idOf(0))).not.toBe(printOf(idOf(1)));
});
