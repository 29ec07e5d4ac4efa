import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  articleAttacks,
  articleName,
  attackFiles,
  ATTACKS,
  expectations,
  foundIn,
  MONTH,
  stageArticles,
  stageMade,
  stageRegistry,
} from '../../attacks/corpus.ts';
import { effectsOf, elementsOf } from '../../attacks/markup.ts';
import { faultsOf } from '../../../src/edition/faults.ts';
import { faultsPage } from '../../../tools/dev/faults-page.ts';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent, type Content } from '../../../src/loader/content.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { toldProblems } from '../../../src/problem/format.ts';

/** Elements of the page that says in development what is wrong. */
const FAULTS_PAGE = new Set(
  'html head meta title style script body h1 p article code h2 pre span mark'.split(' '),
);
const CANARY = 'canary-7f3a91c2';
const folder = mkdtempSync(join(tmpdir(), 'attacks-'));
const expected = expectations();
const files = attackFiles();

vi.stubEnv('CANARY_SECRET', CANARY);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('each attack says what is found in it, and each saying has its attack', () => {
  expect([...expected.keys()].sort()).toEqual(files);
  expect(files.length).toBeGreaterThan(600);
});

describe('articles, all in one folder', () => {
  let content: Content;
  let found: ReadonlyMap<string, readonly Problem[]>;

  beforeAll(async () => {
    stageArticles(join(folder, 'articles'));
    content = await load('articles');
    found = Map.groupBy(toldProblems(content.problems), ({ file }) => stem(file));
  });

  test.each(articleAttacks())('%s', (attack) => {
    const own = `content/${MONTH}/${articleName(attack)}.mdx`;
    expect(foundIn(found.get(stem(own)) ?? [], own)).toBe(expected.get(attack));
    expect(expected.get(attack)).toMatch(/\d:\d/u);
  });

  test('in development the browser is told of them in words alone', () => {
    const all = toldProblems(content.problems);
    for (let at = 0; at < all.length; at += 50) {
      const faults = faultsOf(all.slice(at, at + 50), join(folder, 'articles'), 'content');
      const elements = elementsOf(faultsPage(faults, ''));
      expect(elements.flatMap(effectsOf)).toEqual([]);
      const names = new Set(elements.map(({ name }) => name));
      expect([...names].filter((name) => !FAULTS_PAGE.has(name))).toEqual([]);
      const scripts = elements.filter(({ name }) => name === 'script');
      expect(scripts.map(({ attributes }) => attributes.get('src'))).toEqual(['/@vite/client']);
    }
  });

  test('nothing else is found, and nothing of them is published', () => {
    const known = new Set(articleAttacks().map(articleName));
    expect([...found.keys()].filter((name) => !known.has(name))).toEqual([]);
    expect(content.articles.map(({ id }) => id)).toEqual(['2024/07/story']);
  });
});

describe('registries, each in the place of a right one', () => {
  test.each(those('registries/'))('%s', async (attack) => {
    const file = stageRegistry(attack, join(folder, attack));
    const { problems } = await load(attack);
    expect(foundIn(toldProblems(problems), `content/${file}`)).toBe(expected.get(attack));
    expect(problems.some(({ level }) => level === 'error')).toBe(true);
  });
});

describe('links, folders and names', () => {
  test.each(those('made/'))('%s', async (attack) => {
    stageMade(attack, join(folder, attack), CANARY);
    const { problems } = await load(attack);
    expect(foundIn(toldProblems(problems), '')).toBe(expected.get(attack));
    expect(problems.some(({ level }) => level === 'error')).toBe(true);
  });
});

test('what is harmless has no error', async () => {
  const { problems, articles } = await load(join(ATTACKS, 'harmless/content'), 'harmless');
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(articles).toHaveLength(those('harmless/').filter((file) => file.endsWith('.mdx')).length);
});

function those(start: string): string[] {
  return files.filter((file) => file.startsWith(start));
}

/** Name of a file without its ending: an article's data and pictures bear its name. */
function stem(file: string): string {
  return basename(file).replace(/\.[a-z]+$/u, '');
}

/** Loads a staged folder; what it says and keeps must not hold the secret. */
async function load(staged: string, cacheName = staged): Promise<Content> {
  const cacheDir = join(folder, 'caches', cacheName);
  const cache = openReadingCache(cacheDir, 'test');
  const contentDir = staged.startsWith(ATTACKS) ? staged : join(folder, staged);
  const content = await loadContent({
    contentDir,
    label: 'content',
    language: 'en-US',
    timeZone: 'America/New_York',
    now: Date.UTC(2026, 0, 1),
    cache,
  });
  cache.save();
  expect(JSON.stringify(content)).not.toContain(CANARY);
  for (const file of readdirSync(cacheDir)) {
    expect(readFileSync(join(cacheDir, file), 'utf8')).not.toContain(CANARY);
  }
  return content;
}
