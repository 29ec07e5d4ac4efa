import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/publication/article.ts';
import { articleKinds } from '../../../../src/schema/article.ts';
import { liveView } from '../../../../src/publication/view/live.ts';
import { articleGraph } from '../../../../src/seo/graph/article.ts';
import { formatDateTime } from '../../../../src/time/format.ts';
import { isoInZone } from '../../../../src/time/zone.ts';
import { sampleArticle } from '../../publication/sample.ts';
import { sampleStory, site } from '../sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });
const published = Date.UTC(2024, 6, 10, 14);

const nodes = (
  fields: Partial<Article> = {},
  entryTexts: ReadonlyMap<string, string> = new Map(),
): unknown[] => {
  const { view, facts } = sampleStory(fields);
  const graph: unknown = JSON.parse(JSON.stringify(articleGraph(view, facts, site, entryTexts)));
  expect(graph).toMatchObject({ '@context': 'https://schema.org' });
  return typeof graph === 'object' && graph !== null && '@graph' in graph
    ? [graph['@graph']].flat()
    : [];
};

const sponsor = { name: 'Acme', url: 'https://acme.example/', paidBy: 'Acme Inc.' };

describe('articleGraph', () => {
  it('says of a story what its page says', () => {
    const [article] = nodes({
      tickers: ['FB', 'RUT'],
      updated: moment(published + 60_000),
      sources: [{ title: 'A report', url: 'https://source.example/' }, { title: 'An interview' }],
      corrections: [
        { date: moment(published + 120_000), note: 'It was 3 and not 4.', grade: 'correction' },
      ],
    });
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      '@id': 'https://news.example/2024/07/story/#article',
      headline: 'The story of 2024/07/story',
      mainEntityOfPage: 'https://news.example/2024/07/story/',
      datePublished: '2024-07-10T10:00:00-04:00',
      dateModified: '2024-07-10T10:02:00-04:00',
      author: [
        {
          '@type': 'Organization',
          '@id': 'https://news.example/authors/markets-desk/#about',
          name: 'Markets Desk',
          url: 'https://news.example/authors/markets-desk/',
        },
      ],
      publisher: { '@id': 'https://news.example/#publisher' },
      articleSection: 'Market News',
      keywords: 'Small caps',
      wordCount: 500,
      isAccessibleForFree: true,
      about: [
        { '@type': 'Corporation', name: 'Meta Platforms', tickerSymbol: 'XNAS META' },
        { '@type': 'Thing', name: 'Russell 2000', alternateName: 'RUT' },
      ],
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'It was 3 and not 4.',
          datePublished: '2024-07-10T10:02:00-04:00',
        },
      ],
      citation: [{ name: 'A report', url: 'https://source.example/' }, { name: 'An interview' }],
    });
  });

  it('has a type for each kind, and names no type twice but for its own', () => {
    const types = articleKinds.map((kind) => {
      const [article] = nodes(kind === 'sponsored' ? { kind, sponsor } : { kind });
      const type: unknown =
        typeof article === 'object' && article !== null ? Reflect.get(article, '@type') : '';
      return type;
    });
    expect(types).toEqual([
      'NewsArticle',
      'AnalysisNewsArticle',
      'OpinionNewsArticle',
      'BackgroundNewsArticle',
      'LiveBlogPosting',
      'AdvertiserContentArticle',
    ]);
  });

  it('names who paid', () => {
    expect(nodes({ kind: 'sponsored', sponsor })[0]).toMatchObject({
      sponsor: { '@type': 'Organization', name: 'Acme', legalName: 'Acme Inc.' },
    });
  });

  it('lists the entries of a live story with their words, newest first', () => {
    const updates = [
      { id: 'update-1', at: published + 1000, title: 'First' },
      { id: 'update-2', at: published + 2000, title: '' },
    ];
    const { text } = sampleArticle('2024/07/story');
    const coverage = { starts: moment(published) };
    const texts = new Map([['update-2', 'Stocks rose.\n\nBonds fell.']]);
    const story = { kind: 'live' as const, coverage, text: { ...text, updates } };
    expect(nodes(story, texts)[0]).toMatchObject({
      coverageStartTime: '2024-07-10T10:00:00-04:00',
      liveBlogUpdate: [
        {
          url: 'https://news.example/2024/07/story/#update-2',
          headline: formatDateTime(moment(published + 2000), site),
          articleBody: 'Stocks rose.\n\nBonds fell.',
        },
        { url: 'https://news.example/2024/07/story/#update-1', headline: 'First' },
      ],
    });
  });

  it('names the newest entries of a long live story alone, each by a headline of its own', () => {
    const updates = Array.from({ length: 600 }, (_, minute) => ({
      id: `update-${minute}`,
      at: published + minute * 60_000,
      title: '',
    }));
    const { text } = sampleArticle('2024/07/story');
    const [article] = nodes({ kind: 'live', text: { ...text, updates } });
    const entries: unknown =
      typeof article === 'object' && article !== null
        ? Reflect.get(article, 'liveBlogUpdate')
        : undefined;
    const headlines = Array.isArray(entries)
      ? entries.map((entry: { headline?: unknown }) => entry.headline)
      : [];
    expect(headlines).toHaveLength(50);
    expect(new Set(headlines).size).toBe(50);
    expect(entries).toHaveProperty('0.url', 'https://news.example/2024/07/story/#update-599');
  });

  it.each([
    ['a few entries', 3, false],
    ['more than machines are told of', 60, false],
    ['a withdrawal', 3, true],
  ])('has the entries of live.json, with %s', (_what, count, isWithdrawn) => {
    const updates = Array.from({ length: count }, (_, minute) => ({
      id: `update-${minute}`,
      at: published + minute * 60_000,
      title: `Entry ${minute}`,
    }));
    const story: Partial<Article> = {
      kind: 'live',
      text: { ...sampleArticle('2024/07/story').text, updates },
      corrections: isWithdrawn
        ? [{ date: moment(published + 1), note: 'It was not so.', grade: 'withdrawal' }]
        : [],
    };
    const { publication } = sampleStory(story);
    const file = liveView(sampleArticle('2024/07/story', story), publication);
    const [article] = nodes(story);
    expect(article).toMatchObject({ '@type': 'LiveBlogPosting' });
    expect(article).toHaveProperty(
      'liveBlogUpdate',
      file.entries.map(({ id, at, title }) => ({
        '@type': 'BlogPosting',
        '@id': `https://news.example/2024/07/story/#${id}`,
        url: `https://news.example/2024/07/story/#${id}`,
        headline: title,
        datePublished: isoInZone(at, site.timeZone),
      })),
    );
    expect(JSON.stringify(article).includes('Entry')).toBe(!isWithdrawn);
  });

  it('says no text of an entry that is a promo alone', () => {
    const { text } = sampleArticle('2024/07/story');
    const updates = [{ id: 'update-1', at: published, title: 'First' }];
    const [article] = nodes({ kind: 'live', text: { ...text, updates } });
    expect(article).not.toHaveProperty('liveBlogUpdate.0.articleBody');
  });

  it('shows its picture in three shapes', () => {
    const { text } = sampleArticle('2024/07/story');
    const cover = { src: 'a.png', alt: 'A', credit: 'B' };
    const asset = {
      src: 'a.png',
      digest: 'f'.repeat(32),
      format: 'png',
      width: 900,
      height: 600,
    } as const;
    const [article] = nodes({ cover, text: { ...text, cover: asset } });
    expect(article).toMatchObject({
      image: ['16x9', '4x3', '1x1'].map(
        (shape) => `https://news.example/media/ffffffffffffffff-${shape}.jpg`,
      ),
    });
  });

  it('stands below its section, in a site with one publisher', () => {
    expect(nodes().slice(1)).toMatchObject([
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, name: 'The Paper', item: 'https://news.example/' },
          { position: 2, name: 'Market News', item: 'https://news.example/markets/' },
          { position: 3, item: 'https://news.example/2024/07/story/' },
        ],
      },
      { '@type': 'WebSite', '@id': 'https://news.example/#website' },
      {
        '@type': 'NewsMediaOrganization',
        '@id': 'https://news.example/#publisher',
        publishingPrinciples: 'https://news.example/standards/',
      },
    ]);
  });
});
