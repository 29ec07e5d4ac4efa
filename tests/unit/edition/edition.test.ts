import { expect, test } from 'vitest';
import { createEdition, type Edition } from '../../../src/edition/edition.ts';
import { editionFiles } from '../../../src/edition/files.ts';
import { articleText, contentFolder, load } from '../loader/folder.ts';

const NOW = Date.parse('2024-08-01T00:00:00Z');

const PROMO = `- id: weekly-letter
  sponsor: The Paper
  headline: The weekly letter
  text: WORDS
  cta: Read it
  url: /about/
  starts: 2024-01-01
  ends: 2025-01-01
  placement: article
  kind: house
`;

/** An edition of one story with a promo of some words. */
async function editionOf(words: string, siteUrl: string): Promise<Edition> {
  const contentDir = contentFolder({
    'promos.yaml': PROMO.replace('WORDS', words),
    'articles/2024/07/story.mdx': articleText(
      {},
      'One paragraph.\n\nAnd [another](/2024/07/story/).\n\n<Promo id="weekly-letter" />',
    ),
  });
  const { articles, registries, problems } = await load(contentDir, undefined, NOW);
  expect(problems).toEqual([]);
  const environment = { contentDir, outDir: '', cacheDir: '', siteUrl, now: NOW };
  return createEdition({ articles, registries }, environment, false);
}

test('remembers nothing of another edition in the same process', async () => {
  const first = await filesOf(await editionOf('What moved on Monday.', 'https://one.example'));
  const second = await filesOf(await editionOf('What moved on Friday.', 'https://two.example'));
  expect(first).toMatch(/What moved on Monday\./u);
  expect(second).toMatch(/What moved on Friday\./u);
  expect(second).not.toMatch(/Monday|one\.example/u);
});

async function filesOf(edition: Edition): Promise<string> {
  const texts: string[] = [];
  for (const { text } of editionFiles(edition)) texts.push(await text());
  return texts.join('\n');
}
