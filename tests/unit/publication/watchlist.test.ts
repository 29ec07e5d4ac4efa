import { expect, it } from 'vitest';
import { createPublication } from '../../../src/publication/publication.ts';
import { watchlistView } from '../../../src/publication/view/watchlist.ts';
import { NOW, registries, sampleArticle, ZONE } from './sample.ts';

it('suggests the topics and tickers with most stories, and none without', () => {
  const tags = ['rates', 'never'].map((id) => {
    return { id, name: `Topic ${id}`, description: 'What it is about.', aliases: [] };
  });
  const articles = [
    sampleArticle('2024/07/one', { tags: ['rates'], tickers: ['META'] }),
    sampleArticle('2024/07/two', { tags: [], tickers: ['META'] }),
  ];
  const publication = createPublication(
    articles,
    { ...registries, tags },
    { now: NOW, timeZone: ZONE, language: 'en-US', unpublished: false },
  );
  expect(watchlistView(publication).suggested).toEqual([
    { id: 'tickers/meta', name: 'Meta Platforms (META)' },
    { id: 'tags/rates', name: 'Topic rates' },
  ]);
});
