import { expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const STORY = 'articles/2024/11/story.mdx';

/** In New York 3 November 2024 has 25 hours, and 10 March 2024 has 23. */
it.each([
  ['2024-11-03T23:30:00-05:00', '2024-11-03', []],
  ['2024-11-03T23:59:59-05:00', '2024-11-03', []],
  ['2024-11-04T00:00:00-05:00', '2024-11-03', ['updated-before-date']],
  ['2024-03-10T23:59:59-04:00', '2024-03-10', []],
  ['2024-03-11T00:00:00-04:00', '2024-03-10', ['updated-before-date']],
  ['2024-03-11T00:30:00-04:00', '2024-03-10', ['updated-before-date']],
])('a story of %s may have changed on %s or not', async (date, day, rules) => {
  const file = STORY.replace('2024/11', date.slice(0, 7).replace('-', '/'));
  const corrections = `[{ date: ${day}, grade: correction, note: What was wrong with it. }]`;
  const article = articleText({ date, updated: day, corrections });
  const found = placesOf(await load(contentFolder({ [file]: article })));
  const told = rules.flatMap((rule) => [rule, 'correction-before-date']);
  expect(found.map((place) => place.split(' ')[1])).toEqual(told);
});
