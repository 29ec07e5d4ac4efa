import { expect, test } from 'vitest';
import { archiveMonthView } from '../../../src/publication/view/archive.ts';
import { sampleArticle, samplePublication } from './sample.ts';

test.each([
  ['en-US', 'May 2024', 'July 2024'],
  ['de', 'Mai 2024', 'Juli 2024'],
])('in %s the months beside one are written out', (language, earlier, later) => {
  const articles = ['2024/05/a', '2024/06/b', '2024/07/c'].map((id) => sampleArticle(id));
  const publication = { ...samplePublication(articles), language };
  const { previous, next } = archiveMonthView('2024-06', publication);
  expect([previous?.name, next?.name]).toEqual([earlier, later]);
  expect([previous?.url, next?.url]).toEqual(['/archive/2024/05/', '/archive/2024/07/']);
});
