import { appendFileSync, globSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { writeCorpus } from '../../tools/corpus/corpus.ts';
import { ELSEWHERE } from '../paper.ts';
import { archiveIn, INSTANT, type Archive, type BuildRun } from './archive.ts';

const reportSchema = z.looseObject({
  phases: z.array(z.looseObject({ name: z.string() })),
  notices: z.array(z.string()),
});

/** What a build says, and the steps that it took. */
async function build(archive: Archive, { args = [], env = {} }: BuildRun = {}) {
  const { code, output } = await archive.build('site', { args: [...args, '--json'], env });
  expect(code, output).toBe(0);
  const { phases, ...said } = reportSchema.parse(JSON.parse(output.slice(output.search(/^\{/mu))));
  return { said, steps: phases.map(({ name }) => name) };
}

const at = (seconds: number): BuildRun => ({ env: { SOURCE_DATE_EPOCH: String(seconds) } });

let archive: Archive;

/** Builds when no file is so new that it might change again within a tick of its clock. */
async function stand(): Promise<void> {
  await setTimeout(2100);
  await build(archive);
  expect((await build(archive)).steps).toEqual(['look']);
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'standing-'));
  writeCorpus({ articles: 12, out: join(folder, 'content'), seed: 1, words: 120 });
  archive = archiveIn(folder);
});
afterAll(() => {
  rmSync(archive.folder, { recursive: true });
});

test('of a site of which nothing has changed nothing is read, and the same is said', async () => {
  await setTimeout(2100);
  const first = await build(archive);
  expect(first.steps).toContain('load');
  const second = await build(archive, { args: ['--workers', '1'] });
  expect(second.steps).toEqual(['look']);
  expect(second.said).toEqual({ ...first.said, added: 0 });

  const cache = join(archive.folder, 'site-cache');
  rmSync(join(cache, 'readings'), { recursive: true });
  expect((await build(archive, at(INSTANT + 60))).steps).toEqual(['look']);
  const next: unknown = JSON.parse(readFileSync(join(cache, 'next-change.json'), 'utf8'));
  expect(next).toMatchObject({ built: new Date((INSTANT + 60) * 1000).toISOString() });
});

test.each<readonly [string, () => void, BuildRun]>([
  [
    'its list was written to',
    () => {
      addTo('site/_files.json');
    },
    {},
  ],
  [
    'what is remembered is damaged',
    () => {
      addTo('site-cache/sites/*');
    },
    {},
  ],
  ['a moment has come', () => undefined, at(INSTANT + 400 * 86_400)],
  ['the clock went back', () => undefined, at(INSTANT)],
  ['nothing is to be trusted', () => undefined, { args: ['--force'] }],
  ['it lies at another address', () => undefined, { env: { SITE_URL: ELSEWHERE } }],
])('it is looked at when %s', async (_, change, run) => {
  change();
  expect((await build(archive, run)).steps).toContain('load');
});

test.each<readonly [string, () => void]>([
  [
    'a file was touched',
    () => {
      utimesSync(archive.path('tags.yaml'), 1, 1);
    },
  ],
  [
    'a file came',
    () => {
      archive.write('articles/2024/12/notes.txt', 'x');
    },
  ],
  [
    'a file is gone',
    () => {
      archive.remove('articles/2024/12/notes.txt');
    },
  ],
])('it is looked at when %s', async (_, change) => {
  await stand();
  change();
  expect((await build(archive)).steps).toContain('load');
});

/** Writes a line more to the files of a pattern. */
function addTo(pattern: string): void {
  for (const file of globSync(pattern, { cwd: archive.folder })) {
    appendFileSync(join(archive.folder, file), '\n');
  }
}
