import { expect, test } from 'vitest';
import { createPublication } from '../../../src/publication/publication.ts';
import { hasArrived } from '../../../src/publication/waiting.ts';
import { NOW, registries, sampleArticle, ZONE } from './sample.ts';

const STORIES = [
  sampleArticle('2024/07/out'),
  sampleArticle('2024/08/later'),
  sampleArticle('2025/01/next', { section: 'policy' }),
];

test.each([
  ['/archive/2024/07/', true, true],
  ['/archive/2024/08/', false, true],
  ['/archive/2024/', true, true],
  ['/archive/2025/', false, false],
  ['/archive/2025/01/', false, false],
  ['/markets/2024/', true, true],
  ['/policy/2025/', false, false],
])('a link to %s is text until a story of it is out', (url, now, inAugust) => {
  const hasArrivedAt = (at: number): boolean => {
    const options = { now: at, timeZone: ZONE, language: 'en-US', unpublished: false };
    return hasArrived(url, createPublication(STORIES, registries, options));
  };
  expect([hasArrivedAt(NOW), hasArrivedAt(Date.UTC(2024, 7, 20))]).toEqual([now, inAugust]);
});
