import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPublication } from '../../../src/publication/publication.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { runs } from '../../runs.ts';
import { NOW, registries, sampleArticle, samplePublication, sampleSource, ZONE } from './sample.ts';
import {
  HOUR,
  steps,
  SLOTS,
  idOf,
  written,
  type Written,
  dates,
  papers,
  fail,
  type Made,
  madeOf,
} from './written-paper.ts';

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

/** Alone among stories that stay as they are, where a neighbour's change would hide that of one. */
const rows: readonly (readonly [
  name: string,
  stories: ReadonlyMap<number, Written>,
  paper?: (typeof papers)[number],
])[] = [
  ['that are plain', row({})],
  ['that are live, with entries', row({ kind: 'live', later: 60 * HOUR, entries: [0, HOUR] })],
  ['that are live, without entries', row({ kind: 'live', later: 60 * HOUR, entries: [] })],
  ['of which one has a correction to come', row({ later: 66.5 * HOUR, correction: HOUR })],
  ['of which one has an update to come', row({ later: 66.5 * HOUR, updated: HOUR })],
  ...papers
    .filter(({ promos }) => promos.length > 0)
    .map((paper) => ['with a promo', row({ promo: 'notice' }), paper] as const),
];
const clocks = rows.flatMap(([name, stories, paper = registries]) =>
  steps.slice(1).map((later) => [name, later, stories, paper] as const),
);

test.each(clocks)(
  'of stories %s, what has its print shows what it showed, %i milliseconds later',
  (_, later, stories, paper) => {
    const before = madeOf(stories, paper, NOW);
    expect(unseen(before, madeOf(stories, paper, NOW + later))).toEqual([]);
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
