import { describe, expect, it } from 'vitest';
import { entryHtml } from '../../../src/feeds/entry-html.ts';
import type { Article } from '../../../src/publication/article.ts';
import { sampleArticle } from '../publication/sample.ts';
import { moment, sampleFeed, site } from './sample.ts';

const contentOf = (fields: Partial<Article>, url = '/'): string => {
  const entry = sampleFeed([sampleArticle('2024/07/story', fields)], url).entries[0];
  if (entry === undefined) throw new Error('the feed is empty');
  return entryHtml(entry, '<p>Text</p>', site);
};

const correction = (grade: 'correction' | 'clarification' | 'withdrawal') => ({
  date: moment(Date.UTC(2024, 6, 15, 12)),
  note: 'The figure was 3% & not 4%.',
  grade,
});

describe('entryHtml', () => {
  it('puts corrections above the text and clarifications below', () => {
    expect(contentOf({ corrections: [correction('correction')] })).toBe(
      '<p><strong>Correction</strong> (July 15, 2024): The figure was 3% &#x26; not 4%.</p>\n<p>Text</p>',
    );
    expect(contentOf({ corrections: [correction('clarification')] })).toMatch(
      /^<p>Text<\/p>\n<p><strong>Clarification<\/strong>/u,
    );
  });

  it('says the direction that feeds have no word for', () => {
    const entry = sampleFeed([sampleArticle('2024/07/story')], '/').entries[0];
    if (entry === undefined) throw new Error('the feed is empty');
    expect(entryHtml(entry, '<p>Text</p>', { ...site, language: 'he' })).toBe(
      '<div dir="rtl">\n<p>Text</p>\n</div>',
    );
  });

  it('holds nothing of a withdrawn story but the notice', () => {
    const { text } = sampleArticle('2024/07/story');
    const html = contentOf({
      kind: 'sponsored',
      sponsor: { name: 'Acme', url: 'https://acme.example/', paidBy: 'Acme Inc.' },
      corrections: [correction('withdrawal'), correction('clarification')],
      disclosures: ['The author owns a share.'],
      sources: [{ title: 'A report' }],
      cover: { src: 'a.png', alt: 'A chart', credit: 'The desk' },
      text: {
        ...text,
        cover: { src: 'a.png', digest: 'f'.repeat(32), format: 'png', width: 900, height: 600 },
      },
    });
    expect(html).toBe(
      '<p><strong>Withdrawn</strong> (July 15, 2024): The figure was 3% &#x26; not 4%.</p>' +
        '<p><strong>Clarification</strong> (July 15, 2024): The figure was 3% &#x26; not 4%.</p>' +
        '<p>The text of this story has been removed.</p>' +
        '<p><a href="https://news.example/2024/07/story/">The story</a></p>',
    );
  });

  it('says who paid, in the title and above the text', () => {
    const sponsor = {
      name: 'Acme',
      url: 'https://acme.example/',
      paidBy: 'Acme Inc.',
      compensation: 'USD 5',
    };
    const article = sampleArticle('2024/07/story', { kind: 'sponsored', sponsor });
    const entry = sampleFeed([article]).entries[0];
    expect(entry?.title).toBe(`Sponsored by Acme: ${article.title}`);
    expect(contentOf({ kind: 'sponsored', sponsor })).toBe(
      '<p><strong>Sponsored by Acme</strong></p><p>Paid for by ' +
        '<a href="https://acme.example/" rel="sponsored nofollow">Acme Inc</a>. USD 5. ' +
        'The newsroom had no part in it.</p>\n<p>Text</p>',
    );
  });

  it('makes every address absolute', () => {
    const html = contentOf({
      cover: { src: 'a.png', alt: 'A chart', credit: 'The desk' },
      text: {
        ...sampleArticle('2024/07/story').text,
        cover: { src: 'a.png', digest: 'f'.repeat(32), format: 'png', width: 2400, height: 1200 },
      },
      sources: [{ title: 'An earlier story', url: 'https://news.example/2023/01/x/' }],
      disclosures: ['The desk owns the index.'],
    });
    expect(html).toContain(
      '<img src="https://news.example/media/ffffffffffffffff-1280.jpg" alt="A chart" width="1280" height="640">',
    );
    expect(html).toContain('<h2>Disclosures</h2><p>The desk owns the index.</p>');
    expect([...html.matchAll(/(?:src|href)="([^"]*)"/gu)].map((match) => match[1])).toSatisfy(
      (urls: string[]) => urls.length > 0 && urls.every((url) => url.startsWith('https://')),
    );
  });
});

describe('the feed of corrections', () => {
  it('has an item for each correction, dated when it was made', () => {
    const twice = { ...correction('clarification'), note: 'A second note of the same minute.' };
    const article = sampleArticle('2024/07/story', {
      title: 'Correction in small caps deepens',
      corrections: [correction('correction'), twice],
    });
    const { entries } = sampleFeed([article, sampleArticle('2024/07/right')], '/corrections/');
    expect(
      entries.map(({ identity, title, published }) => ({ identity, title, published })),
    ).toEqual([
      {
        identity: 'tag:news.example,2022:2024/07/story#correction-2024-07-15T12:00Z',
        title: 'Correction: Correction in small caps deepens',
        published: Date.UTC(2024, 6, 15, 12),
      },
      {
        identity: 'tag:news.example,2022:2024/07/story#correction-2024-07-15T12:00Z-2',
        title: 'Clarification: Correction in small caps deepens',
        published: Date.UTC(2024, 6, 15, 12),
      },
    ]);
  });

  it('has the newest corrections, not those of the newest stories', () => {
    const stories = [1, 2, 3, 4].map((day) =>
      sampleArticle(`2024/06/story-${day}`, {
        date: moment(Date.UTC(2024, 5, day)),
        corrections: [
          { ...correction('correction'), date: moment(Date.UTC(2024, 6, 15 - day)) },
          { ...correction('correction'), date: moment(Date.UTC(2024, 6, 5 - day)) },
        ],
      }),
    );
    const { entries } = sampleFeed(stories, '/corrections/', {}, 3);
    expect(entries.map(({ published }) => new Date(published).toISOString().slice(0, 10))).toEqual([
      '2024-07-14',
      '2024-07-13',
      '2024-07-12',
    ]);
  });
});
