import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  isDue,
  nextChangeOf,
  nextChangeInWords,
  readNextChange,
  writeNextChange,
} from '../../../src/build/next-change.ts';
import { articleText, contentFolder, load } from '../loader/folder.ts';

const NOW = Date.UTC(2024, 6, 20);
const zone = 'America/New_York';

function cacheFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cache-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

it('tells the next build when it is due', async () => {
  const cacheDir = cacheFolder();
  const scheduled = articleText({ date: '2024-07-21T09:30:00-04:00' });
  const content = await load(contentFolder({ 'articles/2024/07/story.mdx': scheduled }));
  writeNextChange(nextChangeOf(content, NOW, zone), { cacheDir, now: NOW });
  const next = readNextChange(cacheDir);
  expect(next).toMatchObject({
    built: '2024-07-20T00:00:00.000Z',
    at: '2024-07-21T13:30:00.000Z',
    changes: [{ what: '2024/07/story', why: 'appears' }, { what: 'security.txt' }],
  });
  const appears = Date.UTC(2024, 6, 21, 13, 30);
  expect(isDue(next, appears - 1)).toBe(false);
  expect(isDue(next, appears)).toBe(true);
});

it('says in words when the site changes, and why', () => {
  const built = '2024-07-20T00:00:00.000Z';
  const at = '2024-07-21T13:30:00.000Z';
  const changes = [{ at, what: '2024/07/story', why: 'appears' }];
  expect(nextChangeInWords({ built, at, changes }, zone).split('\n')).toEqual([
    'Since the build of 2024-07-19 20:00 (America/New_York) the site changes at:',
    '',
    '2024-07-21 09:30  2024/07/story: appears',
  ]);
  expect(nextChangeInWords({ built, at: null, changes: [] }, zone)).toContain('nothing changes');
});

it.each(['', '{', '[]', '{"built":"x","at":"soon","changes":[]}', '{"at":null}'])(
  'is due when the last build cannot be asked: %j',
  (text) => {
    const cacheDir = cacheFolder();
    expect(isDue(readNextChange(cacheDir), NOW)).toBe(true);
    writeFileSync(join(cacheDir, 'next-change.json'), text);
    expect(isDue(readNextChange(cacheDir), NOW)).toBe(true);
  },
);

it('is not due when nothing is to come', () => {
  expect(isDue({ built: '2024-07-20T00:00:00.000Z', at: null, changes: [] }, NOW)).toBe(false);
});
