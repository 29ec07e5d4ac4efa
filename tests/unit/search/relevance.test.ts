import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTargets } from '../../../src/client/search/jump.ts';
import { readState } from '../../../src/client/search/state.ts';
import { loadEdition } from '../../../src/edition/load.ts';
import { isSearchable } from '../../../src/search/index-entry.ts';
import type { Article } from '../../../src/publication/article.ts';
import { createPublication, type Publication } from '../../../src/publication/publication.ts';
import { pageTypes } from '../../page-types.ts';
import { NOW } from '../../paper.ts';
import { writeLibrary } from './library.ts';
import { serveIndex, type ServedIndex } from './served-index.ts';

const PROJECT = join(import.meta.dirname, '../../..');

let publication: Publication;
let index: ServedIndex;
let cacheDir: string;

beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'relevance-'));
  const contentDir = join(cacheDir, 'content');
  writeLibrary(contentDir);
  const environment = {
    ...{ contentDir, outDir: '', cacheDir: join(cacheDir, 'cache'), now: NOW * 1000 },
    siteUrl: 'https://news.example',
  };
  const { articles, registries } = await loadEdition(environment, PROJECT);
  publication = createPublication(articles, registries, {
    now: environment.now,
    timeZone: 'America/New_York',
    language: 'en-US',
    unpublished: false,
  });
  index = await serveIndex(publication, environment.contentDir);
});

afterAll(() => {
  index.stop();
  rmSync(cacheDir, { recursive: true, force: true });
});

/** Paths of the pages that a query brings, in the order in which the page shows them. */
async function found(search: string): Promise<string[]> {
  const state = readState(search);
  const outcome = await index.engine.search(state);
  const results = await outcome.results(20);
  const stories = results.map(({ url }) => url.replace(/^https?:\/\/[^/]+/u, ''));
  return [...findTargets(state.query, index.names).map(({ url }) => url), ...stories];
}

/** Of these, the stories that words bring. */
async function storiesFound(text: string): Promise<string[]> {
  return (await found(query(text))).filter((path) => path.startsWith('/20'));
}

const query = (text: string): string => `?${new URLSearchParams({ q: text }).toString()}`;

describe('the first page found', () => {
  test.each([
    ['ALDX', '/tickers/aldx/'],
    ['aldx', '/tickers/aldx/'],
    ['$ALDX', '/tickers/aldx/'],
    ['alder', '/tickers/aldx/'],
    ['CDR.X', '/tickers/cdr.x/'],
    ['Q', '/tickers/q/'],
    ['BIRX', '/tickers/brcx/'],
    ['NIB', '/tickers/q/'],
    ['Cedar Water', '/tickers/cdr.x/'],
    ['quill', '/tickers/q/'],
    ['TL20', '/tickers/tl20/'],
  ])('for %s is %s', async (text, path) => {
    expect((await found(query(text)))[0]).toBe(path);
  });
});

describe('the first story found', () => {
  test.each([
    ['mark carry trade', '2024/08/carry-unwind'],
    ['harbor record 1989', '2024/02/harbor-record'],
    ['harbor', '2024/08/carry-unwind'],
    ['consols', '2022/09/long-consols'],
    ['consol', '2022/09/long-consols'],
    ['bank of the islands', '2022/09/long-consols'],
    ['island credit', '2023/03/junior-bonds'],
    ['CC2 bondholders', '2023/03/junior-bonds'],
    ['first savings', '2023/03/first-savings'],
    ['first county', '2023/05/first-county'],
    ['spot coin', '2024/01/spot-coin-funds'],
    ['coin ETFs', '2024/01/spot-coin-funds'],
    ['quill dividend', '2024/02/first-dividend'],
    ['5,000', '2024/02/five-thousand'],
    ['T+1', '2024/05/one-day-sooner'],
    ['safe fence', '2024/07/a-bad-update'],
    ['8.5 million computers', '2024/07/a-bad-update'],
    ['small mills', '2024/07/small-mills-lead'],
    ['Harbor 100', '2024/08/carry-unwind'],
    ['clark rule', '2024/08/a-rule-about-jobs'],
    ['short selling', '2026/11/how-short-selling-works'],
    ['short sellers', '2026/11/how-short-selling-works'],
    ['circuit breaker', '2026/11/circuit-breakers'],
    ['basis points', '2026/11/basis-points'],
    ['yield curve inversion', '2026/11/the-yield-curve'],
    ['core PPI', '2026/11/core-prices'],
    ['three central banks', '2024/12/three-banks'],
  ])('for %s is %s', async (text, id) => {
    const stories = (await found(query(text))).filter(
      (path) => !/^\/(?:tickers|tags)\//u.test(path),
    );
    expect(stories[0]).toBe(`/${id}/`);
  });

  test('for an exact headline is that story', async () => {
    for (const { title, id, corrections } of publication.articles) {
      if (corrections.some(({ grade }) => grade === 'withdrawal')) continue;
      const stories = (await found(query(title))).filter((path) => path.startsWith('/20'));
      expect(stories[0], title).toBe(`/${id}/`);
    }
  });
});

describe('among the first three stories', () => {
  test.each([
    ['50 basis points', '2026/11/basis-points'],
    ['half a point cut', '2024/09/fed-half-point-live'],
    ['fifty basis points', '2026/11/basis-points'],
    ['three quarters of a point', '2022/06/three-quarters'],
    ['largest step in years', '2022/06/three-quarters'],
    ['buybacks', '2026/11/what-a-buyback-does'],
    ['bond yields rise', '2026/11/how-a-bond-is-priced'],
    ['fair shares result', '2024/11/the-best-day'],
    ['harbor average points', '2024/12/report-the-percentage'],
    ['birch ferry', '2024/08/the-ferry-is-late'],
    ['"basis point"', '2026/11/basis-points'],
    ['fed 2022', '2022/03/first-increase'],
  ])('for %s is %s', async (text, id) => {
    const stories = await storiesFound(text);
    expect(stories.slice(0, 3)).toContain(`/${id}/`);
  });
});

test('a symbol brings its page, then the stories about it', async () => {
  const [first, ...stories] = await found('?q=ALDX');
  expect(first).toBe('/tickers/aldx/');
  const about = (publication.byTicker.get('ALDX') ?? []).map(({ id }) => `/${id}/`);
  expect(stories.slice(0, about.length).sort()).toEqual(about.sort());
});

test.each([
  ...['wibble', 'michaelmas', 'qzxv jkwq', 'ASML', 'BYD', '2027', 'Siemens', '"purple cow"'],
  ...['inflatoin', '98.76%', 'M&N', 'Z', 'ØRSTED', '86%', '124', '9997', '85'],
  // Parts of the stories' dates and of their pictures' names.
  ...['08', '05', 'webp', 'media'],
])('nothing is found for %s', async (text) => {
  expect(await found(query(text))).toEqual([]);
});

test.each([
  ['michaelmas inflation', ['michaelmas']],
  ['ASML rates', ['ASML']],
  ['rates 98.76%', ['98.76%']],
  ['inflation BYD 2027', ['BYD', '2027']],
])('of %s, words that no story holds are left out, and said to be', async (text, unknown) => {
  const outcome = await index.engine.search(readState(query(text)));
  expect(outcome.unknown).toEqual(unknown);
  expect(outcome.total).toBeGreaterThan(3);
});

test.each([
  ['77.5 2025', ['77.5', '2025']],
  ['BYD', ['BYD']],
  ['2027', ['2027']],
])('nothing is said to be meant by the short word or number %s', async (text, unknown) => {
  const outcome = await index.engine.search(readState(query(text)));
  expect([outcome.unknown, outcome.nearest]).toEqual([unknown, undefined]);
});

test.each([
  // Also of the year that its date has.
  ['2022', '2022/09/harbor-fees'],
  ['7.7%', '2022/11/prices-cool'],
  ['99.97%', '2024/06/bands-fail'],
  ['0.125', '2024/09/an-eighth'],
  ['$2.75bn', '2024/09/an-eighth'],
  ['osterby', '2024/09/an-eighth'],
  ['Østerby', '2024/09/an-eighth'],
  ['M & A', '2024/09/an-eighth'],
  ['金利', '2024/09/an-eighth'],
  ['日本の金利', '2024/09/an-eighth'],
  ['銀', '2024/09/an-eighth'],
  ['"政策金利"', '2024/09/an-eighth'],
  ['"日本の政策金利は低い"', '2024/09/an-eighth'],
  ['日本銀行', '2024/09/an-eighth'],
  ['"政策金利は"', '2024/09/an-eighth'],
  ['美联储降息', '2024/10/in-chinese'],
  ['"美联储降息"', '2024/10/in-chinese'],
  ['降息25个基点', '2024/10/in-chinese'],
  ['ดอกเบี้ย', '2024/10/in-chinese'],
])('%s is found in its story and in no other', async (text, id) => {
  const stories = await storiesFound(text);
  expect(stories).toEqual([`/${id}/`]);
});

test.each(['"金利政策"', '"低い金利"', '"降息美联储"', '"点基个"', '"curve yield"'])(
  '%s stands in no story, so that its words are looked for one by one, and said to be',
  async (text) => {
    expect(await index.engine.search(readState(query(text)))).toMatchObject({ isApart: true });
  },
);

test.each(['"政策金利"', '"日本の"', '"yield curve"'])('%s stands so in a story', async (text) => {
  expect(await index.engine.search(readState(query(text)))).toMatchObject({ isApart: false });
});

test('a story is found by other words for its topic', async () => {
  const [first, ...stories] = await found('?q=indices');
  expect(first).toBe('/tags/indexes/');
  for (const { id } of publication.byTag.get('indexes') ?? []) {
    expect(stories).toContain(`/${id}/`);
  }
});

test('a slip of the pen is told with the word that was meant', async () => {
  const outcome = await index.engine.search(readState('?q=inflatoin'));
  expect([outcome.total, outcome.nearest]).toEqual([0, 'inflation']);
});

test('a word that is being typed finds what it begins, and says so', async () => {
  const typed = await index.engine.search(readState('?q=infla'), true);
  expect(typed.beginning).toBe('infla');
  expect(typed.total).toBeGreaterThan(3);
  const sent = await index.engine.search(readState('?q=infla'));
  expect([sent.total, sent.unknown]).toEqual([0, ['infla']]);
  expect((await index.engine.search(readState('?q=asml'), true)).total).toBe(0);
});

test('newest first brings the stories that best first brings', async () => {
  for (const text of ['media', 'birch', '2022', 'inflation 2022']) {
    const best = await storiesFound(text);
    const newest = await found(`${query(text)}&sort=newest`);
    expect(newest.filter((path) => path.startsWith('/20')).toSorted(), text).toEqual(
      best.toSorted(),
    );
  }
});

test('two phrases are found where both stand', async () => {
  const both = await found('?q="basis+points"+"yield+curve"');
  const [first, second] = [await found('?q="basis+points"'), await found('?q="yield+curve"')];
  expect(both.length).toBeGreaterThan(0);
  expect(both.length).toBeLessThan(Math.min(first.length, second.length) + 1);
  for (const path of both) {
    expect(first).toContain(path);
    expect(second).toContain(path);
  }
});

test('nothing that is not published is found', async () => {
  const hidden = [
    'withdrawn comparison of years with a fair',
    'a story of another century',
    'a story that waits for its last paragraph',
    'trading hours for the week of the fair',
  ];
  const paths = (await Promise.all(hidden.map((text) => found(query(text))))).flat();
  const published = new Set(publication.articles.map(({ id }) => `/${id}/`));
  for (const path of paths.filter((other) => other.startsWith('/20'))) {
    expect(published).toContain(path);
  }
  expect(paths).not.toContain(pageTypes.withdrawn);
});

/** Texts by which stories are found that hold none of them, and these stories. */
function byName(): (readonly [text: string, ids: readonly string[]])[] {
  const { tickers, tags, sections, authors, byTicker, byTag, bySection, byAuthor } = publication;
  const named = (text: string, stories: readonly Article[] = []) =>
    [text, stories.filter(isSearchable).map(({ id }) => id)] as const;
  return [
    ...[...tickers.values()].flatMap(({ symbol, name, formerly }) =>
      [name, ...formerly].map((text) => named(text, byTicker.get(symbol))),
    ),
    ...[...tags.values()].flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((text) => named(text, byTag.get(id))),
    ),
    ...[...sections.values()].map(({ id, name }) => named(name, bySection.get(id))),
    ...[...authors.values()].map(({ id, name }) => named(name, byAuthor.get(id))),
  ];
}

test('a story is found by every name of what it is about, alone, in small letters and as a phrase', async () => {
  for (const [text, ids] of byName()) {
    for (const asked of [text, text.toLowerCase(), `"${text}"`]) {
      const outcome = await index.engine.search(readState(query(asked)));
      const urls = (await outcome.results(500)).map(({ url }) => url);
      expect(urls, asked).toEqual(expect.arrayContaining(ids.map((id) => `/${id}/`)));
    }
  }
});

test('a name and a word are found where a story carries the one and holds the other', async () => {
  // Its text names the company by its symbol alone.
  const stories = await storiesFound('quill holdings cents');
  expect(stories).toEqual(['/2024/02/first-dividend/']);
  expect(await storiesFound('holdings cents')).toEqual(stories);
  expect(await storiesFound('holdings consols')).not.toContain('/2024/02/first-dividend/');
});

test('the beginning of a name that is typed finds the stories of what it names', async () => {
  const outcome = await index.engine.search(readState('?q=holdin'), true);
  expect(outcome.beginning).toBe('holdin');
  const urls = (await outcome.results(20)).map(({ url }) => url);
  expect(urls).toContain('/2024/02/first-dividend/');
});

test('newest first brings the stories of a name, the newest first', async () => {
  const newest = (await found(`${query('harbor desk')}&sort=newest`)).filter((path) =>
    path.startsWith('/20'),
  );
  expect(newest.toSorted()).toEqual((await storiesFound('harbor desk')).toSorted());
  const dates = newest.map((path) => publication.byId.get(path.slice(1, -1))?.date.at ?? 0);
  expect(dates).toEqual(dates.toSorted((a, b) => b - a));
});

test('what a name finds is counted by filter, and as many are left by it', async () => {
  index.engine.countFilters();
  for (const text of ['quill', 'markets desk', 'reserve inflation', 'indices']) {
    const outcome = await index.engine.search(readState(query(text)));
    expect(outcome.total, text).toBeGreaterThan(0);
    const years = Object.entries(outcome.counts?.['year'] ?? {});
    expect([outcome.isCounted, years.reduce((sum, [, count]) => sum + count, 0)], text).toEqual([
      true,
      outcome.total,
    ]);
    for (const [year, count] of years.filter(([, stories]) => stories > 0)) {
      const left = await index.engine.search(readState(`${query(text)}&year=${year}`));
      expect([year, left.total], text).toEqual([year, count]);
    }
  }
});
