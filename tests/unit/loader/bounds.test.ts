import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { withoutEntries } from '../../../src/body/waiting.ts';
import { claimFaults } from '../../../src/loader/claim-faults.ts';
import { createAddressSet } from '../../../src/publication/address-set.ts';
import { didYouMeanFragment } from '../../../src/body/fragment.ts';
import { suggestionBudget } from '../../../src/problem/nearest.ts';
import { surroundingsOf } from '../../../tools/check/surroundings.ts';
import { articleText, contentFolder, load, registries } from './folder.ts';

const SCHEMAS = join(import.meta.dirname, '../../../schemas');

/** Paths of the lists of a JSON schema that may be as long as one likes. */
function endlessIn(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'array' && !('maxItems' in node) ? [path] : [];
  return [
    ...own,
    ...Object.entries(node).flatMap(([name, inner]) => endlessIn(inner, `${path}/${name}`)),
  ];
}

test('every list within an entry has a most', () => {
  const files = readdirSync(SCHEMAS).filter((file) => file.endsWith('.json'));
  expect(files.length).toBeGreaterThan(5);
  const endless = files.flatMap((file) =>
    endlessIn(JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')), file),
  );
  // The registries themselves: see below.
  expect(endless.filter((path) => path.includes('/'))).toEqual([]);
});

test.each([
  ['entries', 20_005, () => ''],
  [
    'former names',
    1000,
    (at: number) =>
      `, aliases: [${Array.from({ length: 20 }, (_, k) => `t${at}-${k}`).join(', ')}]`,
  ],
])('no more than so many %s of a registry are read', async (_what, count, aliases) => {
  const tags = Array.from(
    { length: count },
    (_, at) => `- { id: t${at}, name: Tag, description: Small companies.${aliases(at)} }\n`,
  );
  const folder = contentFolder({ 'tags.yaml': `${registries['tags.yaml'] ?? ''}${tags.join('')}` });
  const told = (await load(folder)).problems.map(({ rule, message }) => `${rule}: ${message}`);
  expect(told).toEqual([
    'field-length: the registry has more than 20,000 entries and former names; no more are read',
  ]);
});

/** What so many unknown names and links take to be told, with thousands of entries that are near. */
test('suggestions of all files together have a bound', async () => {
  const near = (at: number): string => `a-name-of-many-letters-${at}`;
  const tags = Array.from(
    { length: 5000 },
    (_, at) => `- { id: ${near(at)}, name: Tag, description: Small companies. }\n`,
  );
  const words = Array.from({ length: 100 }, (_, at) => `[a](/tags/a-nbme-of-mbny-letters-${at}x/)`);
  const stories = Array.from({ length: 30 }, (_, at): [string, string] => [
    `articles/2024/07/a${at}.mdx`,
    articleText({}, words.join(' ')),
  ]);
  const told = await load(
    contentFolder({
      'tags.yaml': (registries['tags.yaml'] ?? '') + tags.join(''),
      ...Object.fromEntries(stories),
    }),
  );
  const messages = told.problems.map(({ message }) => message);
  expect(messages).toHaveLength(3000);
  const helped = messages.filter((message) => message.includes('did you mean'));
  expect(helped.length).toBeGreaterThan(10);
  expect(helped.length).toBeLessThan(1500);
});

test('so have those of redirects that lead nowhere', () => {
  const pages = new Set(Array.from({ length: 5000 }, (_, at) => `/a-name-of-many-letters-${at}/`));
  const claims = Array.from({ length: 3000 }, (_, at) => ({
    from: `/old-${at}/`,
    to: `/b-nbme-of-mbny-letters-${at}x/`,
    by: { type: 'entry' as const, from: `/old-${at}/` },
  }));
  const work = { left: 5_000_000 };
  expect(claimFaults(claims, createAddressSet(), pages, new Map(), work)).toHaveLength(3000);
  expect(work.left).toBeGreaterThan(-1_000_000);
  expect(work.left).toBeLessThan(10_000);
});

test('so have those of headings, of which a page may have thousands', () => {
  const names = Array.from({ length: 12_000 }, (_, at) => `section-a-heading-of-words-${at}`);
  const work = suggestionBudget();
  const told = Array.from({ length: 2000 }, (_, at) =>
    didYouMeanFragment(`section-a-hebding-of-wbrds-${at}x`, names, work),
  );
  expect(told.filter(Boolean).length).toBeGreaterThan(5);
  expect(told.filter(Boolean).length).toBeLessThan(100);
});

test('so have those of pictures that are not there, in a folder of thousands', async () => {
  const missing = Array.from({ length: 190 }, (_, at) => `![A line](pq${at}.png)`).join('\n\n');
  const folder = contentFolder({
    'articles/2024/07/a.mdx': articleText({}, missing),
    'articles/2024/07/b.mdx': articleText({}, missing),
    ...Object.fromEntries(
      Array.from({ length: 6000 }, (_, at) => [`articles/2024/07/qp${at}.png`, '']),
    ),
  });
  const { problems } = await load(folder);
  const told = problems.filter(({ rule }) => rule === 'file-missing');
  expect(told).toHaveLength(380);
  const helped = told.filter(({ message }) => message.includes('did you mean'));
  expect(helped.length).toBeGreaterThan(10);
  expect(helped.length).toBeLessThan(150);
});

test('so have those of symbols that a registry of thousands does not know', async () => {
  const tickers = Array.from(
    { length: 5000 },
    (_, at) => `- { symbol: ABCDEF${at}, name: Name, type: equity }\n`,
  ).join('');
  const content = await load(contentFolder({ 'tickers.yaml': tickers }));
  const { meant } = surroundingsOf(content.registries, {
    ...{ timeZone: 'UTC', language: 'en', contentDir: '' },
  });
  const told = Array.from({ length: 3000 }, (_, at) => meant(`ABXDEF${at}Q`));
  expect(told.filter(Boolean).length).toBeGreaterThan(10);
  expect(told.filter(Boolean).length).toBeLessThan(1500);
});

test('entries of a live story that wait are taken out in one pass', () => {
  const entry = 'an entry of some words\n';
  const spans = Array.from({ length: 2000 }, (_, at) => ({
    span: [at * entry.length, (at + 1) * entry.length - 1] as const,
  }));
  const text = entry.repeat(2000);
  const slices = vi.spyOn(String.prototype, 'slice');
  const left = withoutEntries(text, spans);
  const copied = slices.mock.results.reduce((sum, { value }) => sum + String(value).length, 0);
  slices.mockRestore();
  expect(left).toBe(`${' '.repeat(entry.length - 1)}\n`.repeat(2000));
  expect(copied).toBeLessThan(3 * text.length);
});
