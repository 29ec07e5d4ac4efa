import { describe, expect, it } from 'vitest';
import type { SitePage, Told } from '../../../src/publication/page-kind.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { newsSitemapXml, sitemapIndexXml, sitemaps, sitemapXml } from '../../../src/seo/sitemap.ts';
import { indexFaults, sitemapFaults } from '../../sitemap-schema.ts';
import {
  NOW,
  sampleArticle,
  samplePublication,
  sampleSource,
  ZONE,
} from '../publication/sample.ts';

const site = {
  name: 'The Paper',
  language: 'en-US',
  timeZone: ZONE,
  siteUrl: 'https://news.example',
};
const moment = (at: number) => ({ at, precision: 'minute' as const });
const HOUR = 3_600_000;

const page = (url: string, fields: Partial<Told> = {}): SitePage => ({
  kind: 'article',
  url,
  shown: () => undefined,
  print: () => '',
  told: () => ({ listed: true, changed: undefined, ...fields }),
});

describe('sitemaps', () => {
  it('are one a year, oldest first, and one for the rest, of pages that may be listed only', () => {
    const files = sitemaps([
      page('/2024/07/b/', { year: 2024 }),
      page('/2022/07/a/', { year: 2022 }),
      page('/2022/07/c/', { year: 2022, listed: false }),
      page('/about/'),
    ]);
    expect(files.map(({ name, pages }) => [name, pages.map(({ url }) => url)])).toEqual([
      ['sitemap-2022.xml', ['/2022/07/a/']],
      ['sitemap-2024.xml', ['/2024/07/b/']],
      ['sitemap-pages.xml', ['/about/']],
    ]);
  });

  it('are split where the protocol ends', () => {
    const pages = Array.from({ length: 5 }, (_, at) => page(`/2024/07/${at}/`, { year: 2024 }));
    expect(sitemaps(pages, 2).map(({ name, pages: { length } }) => [name, length])).toEqual([
      ['sitemap-2024.xml', 2],
      ['sitemap-2024-2.xml', 2],
      ['sitemap-2024-3.xml', 1],
    ]);
  });

  it('hold to the published schema', async () => {
    const publication = samplePublication([
      sampleArticle('2024/07/story', { corrections: [] }),
      sampleArticle('2023/01/older'),
    ]);
    const files = sitemaps(sitePages(sampleSource(publication)));
    expect(files.length).toBe(3);
    const xml = files.map((file) => ({
      fileName: file.name,
      contents: sitemapXml(file, site),
    }));
    expect(await sitemapFaults(xml)).toEqual([]);
    const index = { fileName: 'sitemap-index.xml', contents: sitemapIndexXml(files, site) };
    expect(await indexFaults(index)).toEqual([]);
  });

  it.each([
    ['no address', (xml: string) => xml.replace(/<url>.*<\/url>/u, '')],
    ['an address that is none', (xml: string) => xml.replace(/<loc>[^<]*/u, '<loc>/a b/')],
    ['a date that is none', (xml: string) => xml.replace(/<lastmod>[^<]*/u, '<lastmod>yesterday')],
    ['what no schema knows', (xml: string) => xml.replace('</loc>', '</loc><x/>')],
  ])('are refused by the schema with %s', async (_what, spoil) => {
    const [file] = sitemaps([page('/a/', { changed: 1e12 })]);
    const right = file === undefined ? '' : sitemapXml(file, site);
    expect(await sitemapFaults([{ fileName: 'a.xml', contents: right }])).toEqual([]);
    expect(await sitemapFaults([{ fileName: 'a.xml', contents: spoil(right) }])).not.toEqual([]);
  });

  it('have an index that dates each by its newest change', () => {
    const at = (url: string, changed?: number) => ({ url, changed });
    const xml = sitemapIndexXml(
      [
        { name: 'sitemap-2024.xml', pages: [at('/a/', 1e12), at('/b/')] },
        { name: 'sitemap-pages.xml', pages: [at('/c/')] },
      ],
      site,
    );
    expect(xml).toContain(
      '<sitemap><loc>https://news.example/sitemap-2024.xml</loc><lastmod>2001-09-08T21:46:40-04:00</lastmod></sitemap>',
    );
    expect(xml).toContain('<sitemap><loc>https://news.example/sitemap-pages.xml</loc></sitemap>');
  });
});

describe('newsSitemapXml', () => {
  it('holds the stories of 48 hours, none of them paid for, withdrawn or syndicated', () => {
    const date = moment(NOW - HOUR);
    const withdrawal = { date, note: 'It was not so at all.', grade: 'withdrawal' as const };
    const sponsor = { name: 'Acme', url: 'https://acme.example/', paidBy: 'Acme Inc.' };
    const paper = samplePublication([
      sampleArticle('2024/07/new', { date, title: 'Profits & <losses>' }),
      sampleArticle('2024/07/edge', { date: moment(NOW - 48 * HOUR) }),
      sampleArticle('2024/07/old', { date: moment(NOW - 48 * HOUR - 1) }),
      sampleArticle('2024/07/paid', { date, kind: 'sponsored', sponsor }),
      sampleArticle('2024/07/gone', { date, corrections: [withdrawal] }),
      sampleArticle('2024/07/guest', { date, canonical: 'https://elsewhere.example/' }),
    ]);
    const xml = newsSitemapXml([paper], site);
    expect([...(xml ?? '').matchAll(/<loc>([^<]*)<\/loc>/gu)].map((match) => match[1])).toEqual([
      'https://news.example/2024/07/new/',
      'https://news.example/2024/07/edge/',
    ]);
    expect(xml).toContain('<news:title>Profits &amp; &lt;losses&gt;</news:title>');
    expect(xml).toContain('<news:language>en</news:language>');
    expect(xml).toContain(
      '<news:publication_date>2024-07-20T07:00:00-04:00</news:publication_date>',
    );
  });

  it.each([
    ['a story', [sampleArticle('2024/07/new', { date: moment(NOW - HOUR), title: 'A & <b>' })]],
  ])('holds to the schemas with %s', async (_what, stories) => {
    const contents = newsSitemapXml([samplePublication(stories)], site) ?? '';
    expect(await sitemapFaults([{ fileName: 'news-sitemap.xml', contents }])).toEqual([]);
  });

  it.each([
    ['an old story', [sampleArticle('2024/07/old', { date: moment(NOW - 49 * HOUR) })]],
    ['no story at all', []],
  ])('is none with %s: each entry of one is news', (_what, stories) => {
    expect(newsSitemapXml([samplePublication(stories)], site)).toBeUndefined();
  });

  it.each([
    ['en-US', 'en'],
    ['de', 'de'],
    ['zh', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-TW', 'zh-tw'],
  ])('names the language of %s as %s', (language, code) => {
    const story = sampleArticle('2024/07/new', { date: moment(NOW - HOUR) });
    const xml = newsSitemapXml([{ ...samplePublication([story]), language }], site);
    expect(xml).toContain(`<news:language>${code}</news:language>`);
  });

  it('has at most a thousand', () => {
    const stories = Array.from({ length: 1001 }, (_, at) =>
      sampleArticle(`2024/07/s${at}`, { date: moment(NOW - at) }),
    );
    expect(newsSitemapXml([samplePublication(stories)], site)?.match(/<url>/gu)).toHaveLength(1000);
  });
});
