import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTargets } from '../../../src/client/search/jump.ts';
import { readState } from '../../../src/client/search/state.ts';
import { loadEdition } from '../../../src/edition/load.ts';
import { readEnvironment } from '../../../src/environment.ts';
import { createPublication, type Publication } from '../../../src/publication/publication.ts';
import { serveIndex, type ServedIndex } from './served-index.ts';

const PROJECT = join(import.meta.dirname, '../../..');
/** After every story of the edition that is dated in the past: 2026-12-01T00:00:00Z. */
const INSTANT = 1_796_083_200;

let publication: Publication;
let index: ServedIndex;
let cacheDir: string;

beforeAll(async () => {
  cacheDir = mkdtempSync(join(tmpdir(), 'relevance-'));
  const environment = readEnvironment(
    { CACHE_DIR: cacheDir, SOURCE_DATE_EPOCH: String(INSTANT) },
    PROJECT,
  );
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

const query = (text: string): string => `?${new URLSearchParams({ q: text }).toString()}`;

describe('the first page found', () => {
  test.each([
    ['AAPL', '/tickers/aapl/'],
    ['aapl', '/tickers/aapl/'],
    ['$AAPL', '/tickers/aapl/'],
    ['apple', '/tickers/aapl/'],
    ['BRK.B', '/tickers/brk.b/'],
    ['C', '/tickers/c/'],
    ['UTX', '/tickers/rtx/'],
    ['FB', '/tickers/meta/'],
    ['Berkshire Hathaway', '/tickers/brk.b/'],
    ['nvidia', '/tickers/nvda/'],
    ['VIX', '/tickers/vix/'],
  ])('for %s is %s', async (text, path) => {
    expect((await found(query(text)))[0]).toBe(path);
  });
});

describe('the first story found', () => {
  test.each([
    ['yen carry trade', '2024/08/yen-carry-unwind'],
    ['nikkei record 1989', '2024/02/nikkei-record'],
    ['nikkei', '2024/08/yen-carry-unwind'],
    ['gilts', '2022/09/gilt-intervention'],
    ['gilt', '2022/09/gilt-intervention'],
    ['bank of england', '2022/09/gilt-intervention'],
    ['credit suisse', '2023/03/credit-suisse'],
    ['AT1 bondholders', '2023/03/credit-suisse'],
    ['silicon valley bank', '2023/03/silicon-valley-bank'],
    ['first republic', '2023/05/first-republic'],
    ['spot bitcoin', '2024/01/spot-bitcoin-funds'],
    ['bitcoin ETFs', '2024/01/spot-bitcoin-funds'],
    ['facebook dividend', '2024/02/meta-first-dividend'],
    ['5,000', '2024/02/sp-500-at-5000'],
    ['T+1', '2024/05/one-day-settlement'],
    ['crowdstrike', '2024/07/crowdstrike-outage'],
    ['8.5 million computers', '2024/07/crowdstrike-outage'],
    ['small caps', '2024/07/small-caps-rotation'],
    ['Russell 2000', '2024/07/small-caps-rotation'],
    ['sahm rule', '2024/08/a-rule-about-unemployment'],
    ['short selling', '2026/11/how-short-selling-works'],
    ['short sellers', '2026/11/how-short-selling-works'],
    ['circuit breaker', '2026/11/circuit-breakers'],
    ['basis points', '2026/11/basis-points'],
    ['yield curve inversion', '2026/11/the-yield-curve'],
    ['core PCE', '2026/11/cpi-against-pce'],
    ['three central banks', '2024/12/three-central-banks'],
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
    ['three quarters of a point', '2022/06/fed-three-quarters'],
    ['first cut in four years', '2024/09/fed-half-point-live'],
    ['buybacks', '2026/11/what-a-buyback-does'],
    ['bond yields fall', '2026/11/bond-prices-and-yields'],
    ['Trump election stocks', '2024/11/election-rally'],
    ['dow jones points', '2024/12/report-the-percentage'],
    ['berkshire', '2024/06/price-bands-fail'],
    ['"basis point"', '2026/11/basis-points'],
    ['fed 2022', '2022/06/fed-three-quarters'],
  ])('for %s is %s', async (text, id) => {
    const stories = (await found(query(text))).filter((path) => path.startsWith('/20'));
    expect(stories.slice(0, 3)).toContain(`/${id}/`);
  });
});

test('a symbol brings its page, then the stories about it', async () => {
  const [first, ...stories] = await found('?q=NVDA');
  expect(first).toBe('/tickers/nvda/');
  const about = (publication.byTicker.get('NVDA') ?? []).map(({ id }) => `/${id}/`);
  expect(stories.slice(0, about.length).sort()).toEqual(about.sort());
});

test.each([
  ...['wibble', 'thanksgiving', 'qzxv jkwq', 'ASML', 'BYD', '2027', 'Siemens', '"purple cow"'],
  ...['inflatoin', '98.76%', 'M&N', 'Z', 'ØRSTED'],
])('nothing is found for %s', async (text) => {
  expect(await found(query(text))).toEqual([]);
});

test.each([
  ['thanksgiving inflation', ['thanksgiving']],
  ['ASML rates', ['ASML']],
  ['rates 98.76%', ['98.76%']],
  ['Fed BYD 2027', ['BYD', '2027']],
])('of %s, words that no story holds are left out, and said to be', async (text, unknown) => {
  const outcome = await index.engine.search(readState(query(text)));
  expect(outcome.unknown).toEqual(unknown);
  expect(outcome.total).toBeGreaterThan(3);
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
    'withdrawn comparison of stock returns',
    'hundred-year bonds dared to sell',
    'how index funds vote the shares',
    'trading hours for thanksgiving week',
  ];
  const paths = (await Promise.all(hidden.map((text) => found(query(text))))).flat();
  const published = new Set(publication.articles.map(({ id }) => `/${id}/`));
  for (const path of paths.filter((other) => other.startsWith('/20'))) {
    expect(published).toContain(path);
  }
  expect(paths).not.toContain('/2024/11/election-year-returns/');
});
