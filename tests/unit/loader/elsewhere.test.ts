import { expect, it } from 'vitest';
import { articleText, contentFolder, load } from './folder.ts';

async function told(fields: Readonly<Record<string, string | undefined>>): Promise<string[]> {
  const text = articleText(fields);
  const { problems } = await load(contentFolder({ 'articles/2024/07/story.mdx': text }));
  return problems.map(({ message }) => message);
}

it.each([
  ['image', 'cover'],
  ['featured_image', 'cover'],
  ['lastmod', 'updated'],
  ['updatedDate', 'updated'],
  ['ticker', 'tickers'],
])('a field that other systems call %s is told with its name here: %s', async (name, own) => {
  expect(await told({ [name]: 'x' })).toEqual([`unknown field "${name}"; did you mean "${own}"?`]);
});

it.each([
  ['headline', 'title'],
  ['titel', 'title'],
  ['summary', 'description'],
  ['pubDate', 'date'],
  ['category', 'section'],
  ['author', 'authors'],
  ['keywords', 'tags'],
])('%s in place of %s is one mistake', async (name, own) => {
  expect(await told({ [own]: undefined, [name]: 'A text that is long enough' })).toEqual([
    `unknown field "${name}"; did you mean "${own}"?`,
  ]);
});

it.each(['slug', 'permalink', 'layout'])('%s is told to be left out', async (name) => {
  expect(await told({ [name]: 'x' })).toEqual([
    expect.stringContaining(`unknown field "${name}"; leave it out: `),
  ]);
});
