import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { sitePages, type SitePage } from '../../../src/publication/pages.ts';
import { newsSitemapXml, sitemapIndexXml, sitemaps, sitemapXml } from '../../../src/seo/sitemap.ts';
import { NOW, sampleArticle, samplePublication, ZONE } from '../publication/sample.ts';

const site = {
  name: 'The Paper',
  language: 'en-US',
  timeZone: ZONE,
  siteUrl: 'https://news.example',
};
const moment = (at: number) => ({ at, precision: 'minute' as const });
const HOUR = 3_600_000;
/** As published by sitemaps.org; the package carries it outside its exports. */
const SCHEMA = new URL('../../../node_modules/sitemap/schema/sitemap.xsd', import.meta.url);

const page = (url: string, fields: Partial<SitePage> = {}): SitePage => ({
  url,
  indexable: true,
  changed: undefined,
  year: undefined,
  ...fields,
});

describe('sitemaps', () => {
  it('are one a year, oldest first, and one for the rest, of indexable pages only', () => {
    const files = sitemaps([
      page('/2024/07/b/', { year: 2024 }),
      page('/2022/07/a/', { year: 2022 }),
      page('/2022/07/c/', { year: 2022, indexable: false }),
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
    const files = sitemaps(sitePages(publication, 50));
    expect(files.length).toBe(3);
    const schema = readFileSync(SCHEMA, 'utf8');
    const xml = files.map((file) => ({
      fileName: file.name,
      contents: sitemapXml(file, site),
    }));
    const { errors, valid } = await validateXML({ xml, schema });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  it('have an index that dates each by its newest change', () => {
    const xml = sitemapIndexXml(
      [
        { name: 'sitemap-2024.xml', pages: [page('/a/', { changed: 1e12 }), page('/b/')] },
        { name: 'sitemap-pages.xml', pages: [page('/c/')] },
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
    const xml = newsSitemapXml(
      samplePublication([
        sampleArticle('2024/07/new', { date, title: 'Profits & <losses>' }),
        sampleArticle('2024/07/edge', { date: moment(NOW - 48 * HOUR) }),
        sampleArticle('2024/07/old', { date: moment(NOW - 48 * HOUR - 1) }),
        sampleArticle('2024/07/paid', { date, kind: 'sponsored', sponsor }),
        sampleArticle('2024/07/gone', { date, corrections: [withdrawal] }),
        sampleArticle('2024/07/guest', { date, canonical: 'https://elsewhere.example/' }),
      ]),
      site,
    );
    expect([...xml.matchAll(/<loc>([^<]*)<\/loc>/gu)].map((match) => match[1])).toEqual([
      'https://news.example/2024/07/new/',
      'https://news.example/2024/07/edge/',
    ]);
    expect(xml).toContain('<news:title>Profits &amp; &lt;losses&gt;</news:title>');
    expect(xml).toContain('<news:language>en</news:language>');
    expect(xml).toContain(
      '<news:publication_date>2024-07-20T07:00:00-04:00</news:publication_date>',
    );
  });

  it('has at most a thousand', () => {
    const stories = Array.from({ length: 1001 }, (_, at) =>
      sampleArticle(`2024/07/s${at}`, { date: moment(NOW - at) }),
    );
    expect(newsSitemapXml(samplePublication(stories), site).match(/<url>/gu)).toHaveLength(1000);
  });
});
