import { expect, it } from 'vitest';
import { createCards } from '../../../src/publication/cards.ts';
import { storyImages } from '../../../src/publication/story-images.ts';
import { sampleArticle, samplePublication } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });
const { text } = sampleArticle('2024/07/any');
const cover = {
  src: 'a.jpg',
  digest: 'f'.repeat(32),
  format: 'jpeg',
  width: 2000,
  height: 1000,
} as const;
const story = (name: string, day: number, fields = {}) =>
  sampleArticle(`2024/07/${name}`, { date: moment(Date.UTC(2024, 6, day)), ...fields });
const withdrawal = { date: moment(Date.UTC(2024, 6, 9)), note: 'Not so.', grade: 'withdrawal' };

const stories = {
  covered: story('covered', 9, { text: { ...text, cover } }),
  bare: story('bare', 8),
  gone: story('gone', 7, { text: { ...text, cover }, corrections: [withdrawal] }),
  old: story('old', 2, { text: { ...text, cover } }),
  oldBare: story('old-bare', 1),
};
const cards = createCards(samplePublication(Object.values(stories)), {
  name: 'The Paper',
  language: 'en-US',
  count: 3,
});
const endings = (article: (typeof stories)['bare']): string[] =>
  storyImages(article, cards).map((url) => url.replace(/[0-9a-f]{16}/u, '*'));
const shaped = ['/cards/*-16x9.png', '/cards/*-4x3.png', '/cards/*-1x1.png'];

it('storyImages cuts the cover of a new story, and has its card where there is none', () => {
  expect(endings(stories.covered)).toEqual([
    '/media/*-16x9.jpg',
    '/media/*-4x3.jpg',
    '/media/*-1x1.jpg',
  ]);
  expect(endings(stories.bare)).toEqual(shaped);
});

it('storyImages gives an old story its whole cover and the card of its section', () => {
  expect(endings(stories.old)).toEqual(['/media/*-1280.jpg', ...shaped]);
  expect(storyImages(stories.oldBare, cards)).toEqual(storyImages(stories.old, cards).slice(1));
});

it('storyImages shows nothing of a withdrawn story', () => {
  expect(storyImages(stories.gone, cards)).toEqual(storyImages(stories.oldBare, cards));
});

it('createCards names just the cards that are needed in every shape', () => {
  expect([...cards.shaped].map(({ title }) => title)).toEqual([stories.bare.title, 'Market News']);
});
