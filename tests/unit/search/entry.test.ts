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

test('what a cover shows is searched', () => {
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
  const { meta } = entryOf(article, publication);
  expect(meta['notes']).toBe('Cranes over a harbour\nAt dawn.\nA. Photographer');
});

test('no entry holds what a registry says of a company, topic, section, series or author', () => {
  const publication = samplePublication([story]);
  const [article] = publication.articles;
  if (article === undefined) throw new Error('a story is published');
  const { tags, tickers, sections, series, authors } = publication;
  const renamed = <Entry>(entries: ReadonlyMap<string, Entry>): Map<string, Entry> => {
    const other = { name: 'Renamed', bio: 'Rewritten.', description: 'Rewritten.', aliases: ['x'] };
    return new Map([...entries].map(([id, entry]) => [id, { ...entry, ...other }]));
  };
  const edited = {
    ...{ ...publication, tags: renamed(tags), tickers: renamed(tickers) },
    ...{ sections: renamed(sections), series: renamed(series), authors: renamed(authors) },
  };
  expect(entryOf(article, edited)).toEqual(entryOf(article, publication));
  expect(namesOf(edited).tags).toEqual([['small-caps', 'Renamed', 1, 'x']]);
});

test('an entry holds what a reader would look for, and the present symbols', () => {
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
    tickers: 'META, RUT',
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

test('symbols of the text are mentions of companies that the story is not about', () => {
  const mentioning = sampleArticle('2024/07/story', { tickers: ['RUT'] });
  const publication = samplePublication([
    { ...mentioning, text: { ...mentioning.text, symbols: ['FB', 'RUT', 'META'] } },
  ]);
  const [article] = publication.articles;
  if (article === undefined) throw new Error('a story is published');
  expect(entryOf(article, publication).filters).toMatchObject({
    ticker: ['RUT'],
    mention: ['META'],
  });
});

test('the one author, by whom no filter parts stories, is named as borne by every story', () => {
  const publication = samplePublication([story]);
  const [author] = publication.authors;
  if (author === undefined) throw new Error('there are some');
  const { authors, everywhere } = namesOf({ ...publication, authors: new Map([author]) });
  expect([authors, everywhere]).toEqual([[], [author[1].name]]);
});
