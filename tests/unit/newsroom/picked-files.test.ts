import { expect, test } from 'vitest';
import { addressesIn, nameOfPicked, withNames } from '../../../src/client/newsroom/picked-files.ts';

const ADDRESS = 'blob:http://localhost:4321/6f1d';

test.each([
  ['in double quotes', `<Figure src="${ADDRESS}" />`],
  ['in single quotes', `<Figure src='${ADDRESS}' />`],
  ['in Markdown', `![Looms](${ADDRESS})`],
  ['by itself', ADDRESS],
])('a chosen file is known by its name %s, in a text and in a form', (_, text) => {
  nameOfPicked(ADDRESS, new File([], 'Floor One.png'));
  expect(withNames(text)).toBe(text.replace(ADDRESS, 'Floor-One.png'));
  expect(addressesIn(JSON.stringify({ body: text }))).toEqual([ADDRESS]);
});
