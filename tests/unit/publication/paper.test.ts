import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/publication/article.ts';
import { createPaper } from '../../../src/publication/paper.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { fingerprint } from '../../../src/publication/fingerprint.ts';
import { redirectsIn } from '../../../src/publication/redirects.ts';
import { newsSitemapXml, sitemaps, sitemapXml } from '../../../src/seo/sitemap.ts';
import { sitemapFaults } from '../../sitemap-schema.ts';
import { site } from '../seo/sample.ts';
import { NOW, registries, sampleArticle, samplePage, sampleSource, ZONE } from './sample.ts';

const options = { now: NOW, timeZone: ZONE, language: 'en-US', unpublished: false };
const paper = (stories: readonly Article[], further = ['de', 'fr'], all = registries) =>
  createPaper(stories, all, options, further);
const sources = (stories: readonly Article[], further?: string[]) =>
  paper(stories, further).map((publication) => sampleSource(publication));

const original = sampleArticle('2024/07/a');
const of = { translationOf: '2024/07/a' };
const german = sampleArticle('2024/07/b', { language: 'de', ...of });
const french = sampleArticle('2024/07/c', { language: 'fr', ...of });
const EARLIER = { at: NOW - 1000, precision: 'minute' as const };
const LATER = { at: NOW + 86_400_000, precision: 'minute' as const };
const correction = { date: EARLIER, grade: 'withdrawal' as const, note: 'It was not so.' };

const urlsOf = (id: string, ...stories: Article[]): string[] | undefined =>
  paper(stories)[0]
    .versions.get(`/${id}/`)
    ?.map(({ url }) => url);

test('a paper in one language is its publication, and knows nothing of others', () => {
  const [only, ...others] = paper([original], []);
  expect(others).toEqual([]);
  expect(only).toEqual(createPublication([original], registries, options));
  expect(only.versions.size).toBe(0);
});

describe('a story in several languages', () => {
  test('is told of in each, the original first', () => {
    for (const { id } of [original, german, french]) {
      expect(urlsOf(id, french, german, original)).toEqual([
        '/2024/07/a/',
        '/2024/07/b/',
        '/2024/07/c/',
      ]);
    }
    expect(urlsOf('2024/07/a', original)).toBeUndefined();
    expect(urlsOf('2024/07/b', german)).toBeUndefined();
  });

  test.each([
    ['withdrawn', { corrections: [correction] }],
    ['expired', { expires: EARLIER }],
    ['not out yet', { date: LATER }],
    ['a draft', { draft: true }],
  ])('leaves out what is %s', (_, fields) => {
    const without = { ...german, ...fields };
    expect(urlsOf('2024/07/a', original, without, french)).toEqual(['/2024/07/a/', '/2024/07/c/']);
    expect(urlsOf('2024/07/b', original, without, french)).toBeUndefined();
    expect(urlsOf('2024/07/b', { ...original, ...fields }, german, french)).toEqual([
      '/2024/07/b/',
      '/2024/07/c/',
    ]);
  });

  test('has another page when a version gets another address or none', () => {
    const keyOf = (id: string, stories: readonly Article[]): string | undefined => {
      for (const page of sitePages(...sources(stories)))
        if (page.url === `/${id}/`) return fingerprint(page.shown());
      return undefined;
    };
    const [before, after, alone] = [
      [original, german],
      [original, { ...german, id: '2024/07/z' }],
      [original],
    ].map((stories) => keyOf('2024/07/a', stories));
    expect(new Set([before, after, alone]).size).toBe(3);
  });
});

describe('lists', () => {
  const urls = (stories: readonly Article[]): string[] =>
    Array.from(sitePages(...sources(stories)), ({ url }) => url);

  test('of each language have addresses of their own, stories keep theirs', () => {
    const all = urls([original, german]);
    for (const url of ['/', '/de/', '/fr/', '/latest/', '/de/latest/', '/de/archive/2024/07/']) {
      expect(all).toContain(url);
    }
    expect(all.filter((url) => url.endsWith('/2024/07/b/'))).toEqual(['/2024/07/b/']);
    expect(all.filter((url) => url.includes('404'))).toEqual(['/404.html']);
    expect(new Set(all).size).toBe(all.length);
  });

  test('hold the stories of their language alone', () => {
    const [first, de] = paper([original, german, french]);
    expect(first.articles.map(({ id }) => id)).toEqual(['2024/07/a']);
    expect(de?.articles.map(({ id }) => id)).toEqual(['2024/07/b']);
  });

  test('have former addresses below their own', () => {
    const found = redirectsIn(...paper([original, german])).map(({ from, to }) => `${from} ${to}`);
    expect(found).toContain('/2024/07/ /archive/2024/07/');
    expect(found).toContain('/de/feed/ /de/feed.xml');
    expect(found.filter((each) => each.startsWith('/2024/07/ '))).toHaveLength(1);
  });

  test('have the words of their language where the registry has them', () => {
    const [section, ...rest] = registries.sections;
    if (section === undefined) throw new Error('the sample has no section');
    const named = { ...section, translations: { de: { name: 'Märkte' } } };
    const [first, de, fr] = paper([original], ['de', 'fr'], {
      ...registries,
      sections: [named, ...rest],
    });
    const names = [first, de, fr].map((each) => each?.sections.get(section.id)?.name);
    expect(names).toEqual([section.name, 'Märkte', section.name]);
  });

  test('the front pins the same stories as far as they are translated', () => {
    const front = { lead: '2024/07/a', picks: ['2024/07/x'] };
    const [, de] = paper([original, german], ['de'], { ...registries, front });
    expect(de?.front).toMatchObject({ lead: '2024/07/b', picks: ['2024/07/x'] });
  });
});

test('standing pages belong to their language, and translations know each other', () => {
  const pages = [
    samplePage('about'),
    samplePage('ueber', { language: 'de', translationOf: 'about' }),
  ];
  const [first, de] = paper([original], ['de'], { ...registries, pages });
  expect([[...first.pages.keys()], [...(de?.pages.keys() ?? [])]]).toEqual([['about'], ['ueber']]);
  expect(first.versions.get('/ueber/')?.map(({ url }) => url)).toEqual(['/about/', '/ueber/']);
});

test('every version lists every other, and all are pages of their own language', () => {
  const languages = ['en-US', 'de', 'fr'];
  const story = fc.record({
    language: fc.constantFrom(...languages),
    isOut: fc.boolean(),
    original: fc.nat(8),
  });
  fc.assert(
    fc.property(fc.array(story, { maxLength: 9 }), (stories) => {
      const taken = new Set<string>();
      const written = stories.map(({ language, isOut, original: other }, at) => {
        const key = `${other} ${language}`;
        const isTranslation =
          other < at && stories[other]?.language !== language && !taken.has(key);
        if (isTranslation) taken.add(key);
        return sampleArticle(`2024/07/s${at}`, {
          language,
          draft: !isOut,
          ...(isTranslation ? { translationOf: `2024/07/s${other}` } : {}),
        });
      });
      const parts = paper(written);
      const pages = new Map(
        parts.flatMap((part) =>
          Array.from(sitePages(sampleSource(part)), ({ url, told }) => [
            url,
            { language: part.language, ...told() },
          ]),
        ),
      );
      for (const [url, { versions = [], language }] of pages) {
        if (versions.length === 0) continue;
        expect(versions.filter((version) => version.url === url)).toEqual([{ language, url }]);
        for (const version of versions) {
          const other = pages.get(version.url);
          expect(other?.language).toBe(version.language);
          expect(other?.listed).toBe(true);
          expect(other?.versions).toEqual(versions);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('sitemaps say so at each version, and hold to the schema', async () => {
  const listed = sitemaps(sitePages(...sources([original, german])));
  const files = listed.map((file) => ({
    fileName: file.name,
    contents: sitemapXml(file, site),
  }));
  const [stories] = files;
  const link = (hreflang: string, name: string): string =>
    `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${site.siteUrl}/2024/07/${name}/"/>`;
  for (const expected of [link('en-US', 'a'), link('de', 'b'), link('x-default', 'a')]) {
    expect(stories?.contents.split(expected)).toHaveLength(3);
  }
  expect(await sitemapFaults(files)).toEqual([]);
  const one = sitemaps(sitePages(...sources([original], []))).map((file) => sitemapXml(file, site));
  expect(one.join('')).not.toContain('xhtml');
});

test('the sitemap of news names the language of each story', () => {
  const date = EARLIER;
  const xml = newsSitemapXml(
    paper([
      { ...original, date },
      { ...german, date },
    ]),
    site,
  );
  expect([...(xml ?? '').matchAll(/<news:language>(\w+)/gu)].map(([, tag]) => tag).sort()).toEqual([
    'de',
    'en',
  ]);
});
