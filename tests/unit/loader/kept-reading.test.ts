import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../../../src/loader/content.ts';
import { onDisk } from '../../on-disk.ts';
import { articleText, contentFolder, load, registries } from './folder.ts';

onDisk();

const bodies = [
  'Words.',
  'Of $AAPL, $META and **$FB**.',
  'Of $aapl.',
  'Of $ZZZZ.',
  '## One\n\nWords.',
  'See [the other](/2024/07/b/).',
  'See [a part of it](/2024/07/b/#section-one).',
  'See [nothing](/2024/07/nowhere/), [a list](/tags/small-caps/) and [its old address](/tags/smallcaps/).',
  'See [what was there before](/2024/07/former/).',
  'A [file](figures.csv).',
  '<Promo id="letter" />',
  'Left {open',
] as const;

const values = {
  aliases: fc.constant('[/2024/07/former/]'),
  corrections: fc.constantFrom(
    '\n  - { date: 2024-07-18, note: A figure was wrong here., grade: correction }',
    '\n  - { date: 2026-07-18, note: A figure was wrong here., grade: correction }',
  ),
  cover: fc.constantFrom('none', 'chart', '\n  src: cover.png\n  alt: What is seen\n  credit: Us'),
  disclosures: fc.constant('[The author holds what is told of here.]'),
  draft: fc.constantFrom('true', 'false'),
  kind: fc.constantFrom('news', 'opinion', 'live'),
  promo: fc.constantFrom('false', 'letter'),
  section: fc.constantFrom('markets', 'policy', 'nowhere'),
  series: fc.constant('none-such'),
  sources: fc.constant('\n  - { title: The other story, url: /2024/07/b/ }'),
  tags: fc.constantFrom('[small-caps]', '[smallcaps]', '[small-caps, small-caps]'),
  tickers: fc.constantFrom('[AAPL]', '[FB]', '[ZZZZ]', '[]'),
  updated: fc.constantFrom('2024-07-18', '2026-07-18'),
} as const;

/** A few of them: with many nearly every story would be refused. */
const fields = fc
  .subarray(Object.entries(values), { maxLength: 2 })
  .chain((few) => fc.record(Object.fromEntries<fc.Arbitrary<string>>(few)));
const story = fc
  .tuple(fields, fc.constantFrom(...bodies))
  .map(([changes, body]) => articleText(changes, body));
const ledgers = {
  'tickers.yaml': [
    registries['tickers.yaml'],
    '- { symbol: META, name: Meta Platforms, type: equity, exchange: XNAS }\n',
  ],
  'authors.yaml': [
    registries['authors.yaml'],
    '- { id: markets-desk, name: Markets Desk, type: desk, role: Markets, bio: The desk that covers prices., holdings: [META] }\n',
  ],
  'tags.yaml': [
    registries['tags.yaml'],
    '- { id: large-caps, name: Large caps, description: Companies. }\n',
  ],
} as const;

const STORIES = ['a', 'b', 'c'].map((name) => `articles/2024/07/${name}.mdx`);

/** A file and what it becomes: undefined where it goes. */
const edit = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...STORIES), fc.option(story, { nil: undefined })),
  },
  ...Object.entries(ledgers).map(([name, texts]) =>
    fc.tuple(fc.constant(name), fc.constantFrom(...texts)),
  ),
);

test('what is kept of stories gives what reading them again gives, whatever changed beside them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(story, story, story),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      async (texts, edits) => {
        const folder = contentFolder(
          Object.fromEntries(STORIES.map((name, at) => [name, texts[at]])),
        );
        await load(folder, `${folder}-kept`);
        for (const [at, [name, text]] of edits.entries()) {
          const path = join(folder, name);
          if (text === undefined) rmSync(path, { force: true });
          else writeFileSync(path, text);
          const kept = await load(folder, `${folder}-kept`);
          const fresh = await load(folder, `${folder}-fresh-${at}`);
          expect(told(kept)).toEqual(told(fresh));
        }
      },
    ),
    { numRuns: 25 },
  );
});

/** All of a content but how much of it was read. */
function told({ articles, registries: entries, problems, files }: Content): unknown {
  return { articles, entries, problems, files };
}
