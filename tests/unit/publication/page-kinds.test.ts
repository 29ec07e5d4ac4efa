import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { samples } from '../../../src/components/styleguide/samples.ts';
import { feedFiles, isFeedFile } from '../../../src/publication/feed-forms.ts';
import { feedSubjects } from '../../../src/publication/feeds.ts';
import { everyKind, pageKinds } from '../../../src/publication/page-kinds.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { pagePaths } from '../../../src/schema/page-paths.ts';
import { reservedSegments } from '../../../src/schema/section.ts';
import type { Ticker } from '../../../src/schema/ticker.ts';
import { sampleEvent } from './sample-event.ts';
import { NOW, sampleArticle, samplePublication, sampleSource } from './sample.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const source = sampleSource(
  samplePublication(
    [
      sampleArticle('2024/07/story', { tickers: ['META'] }),
      sampleArticle('2024/07/sold', {
        kind: 'sponsored',
        sponsor: { name: 'Them', url: 'https://them.example/', paidBy: 'Them Ltd.' },
        corrections: [
          { date: { at: NOW, precision: 'minute' }, note: 'It said less.', grade: 'correction' },
        ],
      }),
      sampleArticle('2023/01/gone', { expires: { at: NOW - 1, precision: 'minute' } }),
    ],
    { calendar: [sampleEvent('rates', '2024-07-25')] },
  ),
);
const pages = [...sitePages(source)];
const shownSchema = z.object({
  head: z.object({ indexable: z.boolean().optional() }).optional(),
});

/** Files of `src/pages` that show pages, as the addresses that Astro gives them. */
const routes = readdirSync(join(PROJECT, 'src/pages'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.ts') && !file.startsWith('_') && /\.\w+$/u.test(file));

describe('the table of page kinds', () => {
  it('calls each by its own name', () => {
    expect(Object.entries(pageKinds).map(([name, kind]) => [name, kind.name])).toEqual(
      Object.keys(pageKinds).map((name) => [name, name]),
    );
  });

  it('has pages of every kind, each at the form of its address, which its route answers', () => {
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(Object.keys(pagePaths)));
    for (const { kind, url, shown } of pages) {
      const parts = pagePaths[kind]
        .replaceAll('.', '\\.')
        .replaceAll(/\{(\w+)\}/gu, '(?<$1>[^/]+)');
      const found = new RegExp(`^${parts}$`, 'u').exec(url);
      expect([url, found !== null]).toEqual([url, true]);
      expect([url, pageKinds[kind].at(source, found?.groups)]).toEqual([url, shown()]);
    }
  });

  it('has addresses that end in a slash and are lower-case', () => {
    const symbols = ['BRK.B', '^GSPC', 'M&M.NS', 'EURUSD=X', 'CON', 'CON.DE', 'LPT1', 'A.HTML'];
    const tickers = symbols.map((symbol): Ticker => {
      return { symbol, name: symbol, type: 'index', formerly: [] };
    });
    const made = sampleSource(
      samplePublication([sampleArticle('2024/07/a', { tickers: symbols })], { tickers }),
    );
    const urls = Array.from(sitePages(made), ({ url }) => url);
    expect(urls.filter((url) => url.startsWith('/tickers/') && url !== '/tickers/').sort()).toEqual(
      ['a-html', 'brk.b', 'con-', 'con-de', 'eurusd-x', 'gspc', 'lpt1-', 'm-m.ns'].map(
        (part) => `/tickers/${part}/`,
      ),
    );
    expect(urls.filter((url) => !/^\/(?:[a-z0-9.-]+\/)*$/u.test(url))).toEqual(['/404.html']);
  });

  it('has a route for each kind, and a kind for each route: none is missing from the build', () => {
    const formOf = (file: string): string =>
      `/${file.replace(/(?:index)?\.astro$/u, '').replaceAll(/\[(\w+)\]/gu, '{$1}')}`;
    // Of one form, so of one route.
    const { standing, ...others } = pagePaths;
    expect(standing.replace('page', 'section')).toBe(others.section);
    const forms = routes.map((file) => {
      const form = formOf(file);
      return form === '/404' ? '/404.html' : form.endsWith('/') ? form : `${form}/`;
    });
    expect(forms.sort()).toEqual(Object.values(others).sort());
  });

  it('is asked by every route that has a view', () => {
    const views = routes.filter((file) => file.endsWith('.astro'));
    const silent = views.filter(
      (file) => !readFileSync(join(PROJECT, 'src/pages', file), 'utf8').includes('pageKinds'),
    );
    expect(silent).toEqual([]);
  });

  it('knows the feeds that there are, and no others', () => {
    const withFeed = new Set(everyKind.filter(({ hasFeed }) => hasFeed).map(({ name }) => name));
    const urls = pages.filter(({ kind }) => withFeed.has(kind)).map(({ url }) => url);
    const feeds = feedSubjects(source.publication).map(({ url }) => url);
    const empty = [
      '/policy/',
      '/series/how-money-works/',
      '/tags/rates/',
      '/tickers/rut/',
      '/authors/jane-doe/',
    ];
    expect([...feeds, ...empty].sort()).toEqual(urls.sort());
  });

  it('has heads that keep from search engines what sitemaps do not list', () => {
    for (const made of [source, sampleSource(samplePublication([]))]) {
      const heads = [...sitePages(made)].flatMap(({ url, shown, told }) => {
        const { head } = shownSchema.parse(shown());
        return head === undefined ? [] : [[url, head.indexable ?? true, told().listed]];
      });
      expect(heads.length).toBeGreaterThan(12);
      expect(heads.filter(([, indexable, listed]) => indexable !== listed)).toEqual([]);
    }
  });

  it('keeps its addresses from sections', () => {
    const firsts = Object.values(pagePaths).map((path) => path.split('/')[1] ?? '');
    const own = firsts.filter((first) => /^[a-z]+$/u.test(first));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((first) => !reservedSegments.has(first))).toEqual([]);
  });

  it('has no page where an address names nothing', () => {
    expect(pageKinds.tag.at(source, { tag: 'none' })).toBeUndefined();
    expect(pageKinds.ticker.at(source, {})).toBeUndefined();
    expect(pageKinds.article.at(source, { year: '2024', month: '07' })).toBeUndefined();
    expect(pageKinds['archive-year'].at(source, { year: '1999' })).toBeUndefined();
  });

  it('stands in the style guide and in the contract', () => {
    const guide = readFileSync(join(PROJECT, 'src/pages/_styleguide/[...page].astro'), 'utf8');
    expect(samples.filter((name) => !guide.includes(`'${name}'`))).toEqual([]);
    const contract = readFileSync(join(PROJECT, 'docs/contracts.md'), 'utf8');
    const known = new Set(contract.split(/\s+/u));
    expect(Object.values(pagePaths).filter((path) => !known.has(path))).toEqual([]);
  });
});

test('feeds are named in one place', () => {
  const named = new RegExp(
    feedFiles.map(({ file }) => `^(?! *(?:/\\*)?\\*).*['"\`/}]${file}['"\`]`).join('|'),
    'mu',
  );
  const files = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/u.test(file))
    .filter((file) => named.test(readFileSync(join(PROJECT, 'src', file), 'utf8')));
  expect(files.map((file) => file.replaceAll('\\', '/'))).toEqual(['publication/feed-forms.ts']);
  expect(isFeedFile('feed.xml')).toBe(true);
  expect(isFeedFile('/markets/feed.json')).toBe(true);
  expect(isFeedFile('/markets/myfeed.xml')).toBe(false);
});

test('what a page shows is remembered until another is looked at, for its own source', () => {
  const asked = { section: 'markets' };
  const first = pageKinds.section.at(source, asked);
  expect(pageKinds.section.at(source, asked)).toBe(first);
  const short = { ...source, listSize: 1 };
  expect(pageKinds.section.at(short, asked)).not.toBe(first);
  expect(pageKinds.section.at(short, asked)?.view.stories.length).toBe(1);
  // A page of another kind at the same address.
  expect(pageKinds.standing.at(source, { page: 'markets' })).toBeUndefined();
  pageKinds.front.at(source);
  expect(pageKinds.section.at(source, asked)).not.toBe(first);
  expect(pageKinds.section.at(source, asked)).toEqual(first);
});
