import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFeed } from '../../../src/feeds/json-feed.ts';
import { rss } from '../../../src/feeds/rss.ts';
import type { Article } from '../../../src/publication/article.ts';
import { pageKinds } from '../../../src/publication/page-kinds.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import type { Head } from '../../../src/publication/view/head.ts';
import { articleHead, expiredHead, pageHead } from '../../../src/seo/head.ts';
import { sitemaps, sitemapXml } from '../../../src/seo/sitemap.ts';
import type { Moment } from '../../../src/time/moment.ts';
import { isoInZone } from '../../../src/time/zone.ts';
import { runs } from '../../runs.ts';
import { sampleFeed, site as feedSite } from '../feeds/sample.ts';
import { NOW, sampleArticle, sampleSource } from '../publication/sample.ts';
import { sampleStory, site } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });

describe('articleHead', () => {
  it('dates a change, also one by correction, and leaves an unchanged story undated', () => {
    const { view, facts } = sampleStory();
    expect(articleHead(view, facts, site).article?.modifiedTime).toBeUndefined();
    const note = 'It was 3 and not 4.';
    const corrected = sampleStory({
      corrections: [{ date: moment(NOW), note, grade: 'correction' }],
    });
    const head = articleHead(corrected.view, corrected.facts, site);
    expect(head.article?.modifiedTime).toBe('2024-07-20T08:00:00-04:00');
    expect(head.indexable).toBe(true);
  });

  it('keeps a withdrawn story from search engines', () => {
    const note = 'It was not so at all.';
    const { view, facts } = sampleStory({
      corrections: [{ date: moment(NOW), note, grade: 'withdrawal' }],
    });
    expect(articleHead(view, facts, site).indexable).toBe(false);
  });

  it('offers the feeds of its section and its first tickers', () => {
    const { view, facts } = sampleStory({ tickers: ['FB'] });
    expect(articleHead(view, facts, site).feeds.map((feed) => feed.url)).toEqual([
      '/markets/',
      '/tickers/meta/',
    ]);
  });
});

describe('the last change of a story', () => {
  const HOUR = 3_600_000;
  const published = Date.UTC(2024, 6, 10, 14);
  const later: fc.Arbitrary<Moment> = fc
    .tuple(fc.nat(200), fc.boolean())
    .map(([hours, isDay]) =>
      isDay
        ? { at: published - 10 * HOUR + Math.floor(hours / 24) * 24 * HOUR, precision: 'day' }
        : moment(published + hours * HOUR),
    );

  it('is one value in both feeds, structured data, the head and the sitemap', async () => {
    const made = fc.record({
      updated: fc.option(later, { nil: undefined }),
      corrections: fc.array(later, { maxLength: 2 }),
      updates: fc.array(fc.nat(200), { maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(made, async ({ updated, corrections, updates }) => {
        const fields: Partial<Article> = {
          kind: 'live',
          ...(updated !== undefined && { updated }),
          corrections: corrections.map((date) => ({
            date,
            note: 'It was 3.',
            grade: 'correction',
          })),
          text: {
            ...sampleArticle('2024/07/story').text,
            updates: updates.map((hours, at) => {
              return { id: `update-${at}`, at: published + hours * HOUR, title: '' };
            }),
          },
        };
        const { view, facts, publication } = sampleStory(fields);
        const head = articleHead(view, facts, site);
        const changed = isoInZone(facts.changed, site.timeZone);
        const isChanged = facts.changed !== published;
        expect(head.article?.modifiedTime).toBe(isChanged ? changed : undefined);
        expect(head.graph).toHaveProperty(['@graph', 0, 'dateModified'], changed);
        const files = sitemaps(sitePages(sampleSource(publication)));
        const map = files.map((file) => sitemapXml(file, site)).join('');
        expect(map).toContain(`${view.url}</loc><lastmod>${changed}</lastmod>`);
        const feed = sampleFeed([sampleArticle('2024/07/story', fields)]);
        const xml = await rss(feed, () => '', feedSite);
        expect(/<atom:updated>([^<]*)/u.exec(xml)?.[1]).toBe(isChanged ? changed : undefined);
        expect(xml).toContain(
          `<lastBuildDate>${new Date(facts.changed).toUTCString()}</lastBuildDate>`,
        );
        const json: unknown = JSON.parse(jsonFeed(feed, () => '', feedSite));
        expect(json).toMatchObject({
          items: [
            {
              date_published: isoInZone(published, site.timeZone),
              ...(isChanged && { date_modified: changed }),
            },
          ],
        });
      }),
      runs(50),
    );
  });
});

describe('the graph of', () => {
  const { publication } = sampleStory({ tickers: ['FB'] });
  const source = sampleSource(publication);
  const headOf = (
    kind: 'front' | 'section' | 'ticker' | 'author',
    params: Readonly<Record<string, string>> = {},
  ): Head => {
    const words = pageKinds[kind].at(source, params)?.head;
    if (words === undefined) throw new Error(`there is no such ${kind}`);
    return pageHead(words, site);
  };
  const main = ({ graph }: Head): unknown =>
    graph !== undefined && '@graph' in graph ? [graph['@graph']].flat()[0] : undefined;

  it('the front page offers the search', () => {
    expect(headOf('front').graph).toMatchObject({
      '@graph': [
        { '@type': 'WebPage' },
        { '@type': 'WebSite', potentialAction: { '@type': 'SearchAction' } },
        {},
      ],
    });
  });

  it('a section is a collection of its newest stories', () => {
    expect(main(headOf('section', { section: 'markets' }))).toMatchObject({
      '@type': 'CollectionPage',
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: 1,
        itemListElement: [{ position: 1, url: 'https://news.example/2024/07/story/' }],
      },
    });
  });

  it('a ticker is about the company', () => {
    expect(main(headOf('ticker', { symbol: 'meta' }))).toMatchObject({
      mainEntity: { '@type': 'Corporation', tickerSymbol: 'XNAS META' },
    });
  });

  it('an author is a profile', () => {
    const head = headOf('author', { author: 'markets-desk' });
    expect(head.type).toBe('profile');
    expect(main(head)).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Organization', name: 'Markets Desk' },
    });
  });

  it('any page names things as the contract does', () => {
    const contract = readFileSync(join(import.meta.dirname, '../../../docs/contracts.md'), 'utf8');
    const table = [...contract.matchAll(/^\| `(\{[^`]*#\w+)`/gmu)].map((match) => match[1] ?? '');
    const { view, facts } = sampleStory({ tickers: ['FB'] });
    const heads = [
      articleHead(view, facts, site),
      headOf('front'),
      headOf('section', { section: 'markets' }),
      headOf('ticker', { symbol: 'meta' }),
      headOf('author', { author: 'markets-desk' }),
    ];
    const named = heads.flatMap(({ path, graph }) =>
      [...JSON.stringify(graph).matchAll(/"@id":"([^"]*#[^"]*)"/gu)].map(([, id = '']) =>
        id
          .replace(/^https:\/\/news\.example\/(?=#)/u, '{site}/')
          .replace(/^https:\/\/news\.example\/(?:authors|tickers)\/[^/]*\/(?=#about)/u, '{thing}')
          .replace(`https://news.example${path}`, '{page}'),
      ),
    );
    const written = table.map((id) => id.replace('{author or ticker page}', '{thing}'));
    expect(written).toHaveLength(5);
    expect([...new Set(named)].sort()).toEqual(written.sort());
  });

  it('a page that may not be listed is absent', () => {
    const expired = {
      url: '/2024/07/gone/',
      title: 'Gone',
      section: { name: 'Markets', url: '/markets/' },
      published: moment(NOW),
      expired: moment(NOW),
    };
    expect(expiredHead(expired, site)).toMatchObject({ indexable: false, graph: undefined });
  });
});
