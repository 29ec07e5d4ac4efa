import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startHost } from '../../host/host.ts';
import { articleText, registries } from '../loader/folder.ts';
import { writeFiles } from '../folder.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const host = startHost(PROJECT);
const folder = mkdtempSync(join(tmpdir(), 'briefing-'));
afterAll(() => {
  host.stop();
  rmSync(folder, { recursive: true });
});
writeFiles(folder, {
  ...Object.fromEntries(
    Object.entries({ ...registries, 'articles/2024/07/story.mdx': articleText() }).map(
      ([name, text]) => [`content/${name}`, text],
    ),
  ),
});
const run = (...args: string[]) =>
  host.run('briefing.ts', ['--out', join(folder, 'mail'), ...args], {
    CONTENT_DIR: join(folder, 'content'),
    CACHE_DIR: join(folder, 'cache'),
    SITE_URL: 'https://paper.example',
  });
const bytes = (): string[] =>
  readdirSync(join(folder, 'mail')).map((name) =>
    readFileSync(join(folder, 'mail', name), 'latin1'),
  );

test('writes the three files of the newest day, and the same again', async () => {
  const { code, output } = await run();
  expect(output).toMatch(
    /briefing-[\d-]+\.html {2}\d+ bytes\n.*\.txt {2}\d+ bytes\n.*\.eml {2}\d+/u,
  );
  expect(output).toMatch(/\{\{ UnsubscribeURL \}\} stands where readers unsubscribe/u);
  expect(code).toBe(0);
  expect(readdirSync(join(folder, 'mail')).length).toBe(3);
  const before = bytes();
  await run();
  expect(bytes()).toEqual(before);
  expect((await run('--week', '--unsubscribe', 'mailto:leave@paper.example')).output).not.toContain(
    'UnsubscribeURL',
  );
  expect(readdirSync(join(folder, 'mail')).length).toBe(6);
});

test('writes nothing of content with errors', async () => {
  writeFiles(folder, { 'content/articles/2024/07/other.mdx': articleText({ tags: '[never]' }) });
  const { code, output } = await run('--out', join(folder, 'other'));
  expect(output).toMatch(/^The content has errors, and no briefing is made of it; npm run check/u);
  expect(code).toBe(1);
  expect(readdirSync(folder)).not.toContain('other');
});
