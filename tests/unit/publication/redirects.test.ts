import { describe, expect, it } from 'vitest';
import { redirectsIn } from '../../../src/publication/redirects.ts';
import { NOW, registries, sampleArticle, samplePublication } from './sample.ts';

describe('redirectsIn', () => {
  it('leads former symbols and tags on with their feeds, and aliases of what is published', () => {
    const tags = registries.tags.map((tag) => ({
      ...tag,
      aliases: tag.id === 'rates' ? ['interest'] : [],
    }));
    const publication = samplePublication(
      [
        sampleArticle('2024/07/a', { aliases: ['/old/'], tags: ['rates'], tickers: ['FB'] }),
        sampleArticle('2024/07/gone', {
          aliases: ['/gone/'],
          expires: { at: NOW - 1, precision: 'minute' },
        }),
        sampleArticle('2024/07/later', {
          aliases: ['/later/'],
          date: { at: NOW + 1, precision: 'minute' },
        }),
      ],
      { tags },
    );
    expect(redirectsIn(publication)).toEqual([
      { from: '/gone/', to: '/2024/07/gone/' },
      { from: '/old/', to: '/2024/07/a/' },
      { from: '/tags/interest/', to: '/tags/rates/' },
      { from: '/tags/interest/feed.json', to: '/tags/rates/feed.json' },
      { from: '/tags/interest/feed.xml', to: '/tags/rates/feed.xml' },
      { from: '/tickers/fb/', to: '/tickers/meta/' },
      { from: '/tickers/fb/feed.json', to: '/tickers/meta/feed.json' },
      { from: '/tickers/fb/feed.xml', to: '/tickers/meta/feed.xml' },
    ]);
  });
});
