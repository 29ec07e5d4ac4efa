import { expect, test } from 'vitest';
import { entryOf } from '../../../src/search/index-entry.ts';
import { namesOf } from '../../../src/search/collected-names.ts';
import { sampleArticle, samplePublication } from '../publication/sample.ts';

const story = sampleArticle('2024/07/story', {
  title: 'A headline that is long enough',
  tickers: ['FB', 'META', 'RUT'],
  kind: 'sponsored',
  sponsor: { name: 'Acme', url: 'https://acme.example/', paidBy: 'Acme Inc.' },
  disclosures: ['The desk holds nothing.'],
  sources: [{ title: 'The report' }],
  corrections: [
    {
      date: { at: Date.UTC(2024, 6, 11), precision: 'day' },
      note: 'It said million.',
      grade: 'correction',
    },
  ],
});

test('what a cover shows, and other words for its topics, are searched', () => {
  const publication = samplePublication([
    sampleArticle('2024/07/story', {
      cover: {
        src: 'a.jpg',
        alt: 'Cranes over a harbour',
        caption: 'At dawn.',
        credit: 'A. Photographer',
      },
    }),
  ]);
  const [article] = publication.articles;
  if (article === undefined) throw new Error('a story is published');
  const tags = new Map(
    [...publication.tags].map(([id, tag]) => [id, { ...tag, aliases: ['cpi'] }]),
  );
  const { meta } = entryOf(article, { ...publication, tags });
  expect(meta['notes']).toBe('Cranes over a harbour\nAt dawn.\nA. Photographer');
  expect(meta['subjects']).toBe('Small caps, cpi, Market News, markets, Markets Desk');
  expect(namesOf({ ...publication, tags }).tags).toEqual([['small-caps', 'Small caps', 1, 'cpi']]);
});

test('ids of topics, sections and authors are searched where they are other words than the names', () => {
  const publication = samplePublication([story]);
  const tags = new Map([...publication.tags].map(([id, tag]) => [id, { ...tag, name: 'Russell' }]));
  const [article] = publication.articles;
  if (article === undefined) throw new Error('a story is published');
  expect(entryOf(article, { ...publication, tags }).meta['subjects']).toBe(
    'Russell, small-caps, Market News, markets, Markets Desk',
  );
});

test('an entry names what a reader would look for, under present and former names', () => {
  const entry = entryOf(story, samplePublication([story]));
  expect(entry.url).toBe('/2024/07/story/');
  expect(entry.date).toBe('2024-07-10T14:00:00.000Z');
  expect(entry.filters).toEqual({
    section: ['markets'],
    kind: ['sponsored'],
    ticker: ['META', 'RUT'],
    tag: ['small-caps'],
    author: ['markets-desk'],
    year: ['2024'],
  });
  expect(entry.shown).toEqual({ date: '2024-07-10T10:00-04:00', corrected: 'Corrected' });
  expect(entry.meta).toEqual({
    title: 'A headline that is long enough',
    standfirst: story.description,
    subjects: 'Small caps, Market News, markets, Markets Desk',
    tickers: 'META Meta Platforms FB, RUT Russell 2000',
    label: 'Sponsored by Acme',
    notes: 'It said million.\nThe desk holds nothing.\nThe report',
  });
});

test('names hold every ticker, and the tags that have stories', () => {
  const names = namesOf(samplePublication([story]));
  expect(names.sections).toEqual([
    ['markets', 'Market News'],
    ['policy', 'Policy'],
  ]);
  expect(names.tags).toEqual([['small-caps', 'Small caps', 1]]);
  expect(names.tickers).toEqual([
    ['META', 'Meta Platforms', 1, 'FB'],
    ['RUT', 'Russell 2000', 1],
  ]);
});
