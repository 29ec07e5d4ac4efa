import { wordsOf } from '../../../src/words/words.ts';
import type { FeedEnvironment } from '../../../src/body/feed-environment.ts';

/** What a text needs to stand in a feed; its charts hold hostile cells. */
export const feedEnvironment: FeedEnvironment = {
  siteUrl: 'https://example.com',
  words: wordsOf('en').text,
  articleUrl: 'https://example.com/2024/07/story/',
  picture: (src) => ({ url: `https://example.com/${src}`, width: 3, height: 2 }),
  file: (src) => ({ url: `https://example.com/media/${src}`, label: 'MP3, 3 KB' }),
  chartImage: () => undefined,
  chartTable: () => ({ header: ['<b>'], rows: [['<script>']] }),
  promo: () => undefined,
  updateTime: (time) => time,
};
