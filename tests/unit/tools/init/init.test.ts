import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { answersOf } from '../../../../tools/init/answers.ts';
import { endInit, init } from '../../../../tools/init/init.ts';
import { git } from '../../../clone.ts';

const NOW = Date.UTC(2026, 10, 20, 9, 30);
const ANSWERS = answersOf(
  {
    ...{ name: 'The New Paper', tagline: 'What happened', url: 'https://news.example' },
    ...{ language: 'en', timeZone: 'Europe/London', sections: ['News'], email: 'a@news.example' },
  },
  2026,
);
const SAMPLE = ['content/articles/2024/07/old.mdx', 'content/sections.yaml', 'content/front.yaml'];
const CONFIGURATION =
  "export const site = {\n  name: 'Old',\n  tagline: 'Old',\n  url: 'https://old.example',\n" +
  "  language: 'en',\n  timeZone: 'UTC',\n  publisher: {\n    name: 'Old',\n    email: 'a@old.example',\n" +
  "    securityContact: 'mailto:a@old.example',\n  },\n  feedNamespace: 'tag:old.example,2020:',\n" +
  "  standingDisclosure: 'Old.',\n};\n";

/** A project with a sample edition, all of it in one commit. */
function projectOf(more: Readonly<Record<string, string>> = {}) {
  const projectDir = mkdtempSync(join(tmpdir(), 'init-'));
  onTestFinished(() => {
    rmSync(projectDir, { recursive: true, force: true });
  });
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(projectDir, path)), { recursive: true });
    writeFileSync(join(projectDir, path), text);
  };
  for (const path of SAMPLE) write(path, 'sample\n');
  write('tools/init/sample-files.txt', `${SAMPLE.join('\n')}\n`);
  write('src/site.config.ts', CONFIGURATION);
  for (const [path, text] of Object.entries(more)) write(path, text);
  git(projectDir, 'init', '--quiet', '--initial-branch=main');
  git(projectDir, 'add', '--all');
  git(projectDir, 'commit', '--quiet', '--message', 'all');
  const run = (force = false) => init(ANSWERS, { projectDir, now: NOW, force });
  const there = (path: string): boolean => existsSync(join(projectDir, path));
  const read = (path: string): string => readFileSync(join(projectDir, path), 'utf8');
  return { projectDir, write, run, there, read };
}

it('takes the sample away, and nothing else', async () => {
  const { run, there, read, write } = projectOf({ 'docs/mine.md': 'Mine.\n' });
  write('.git/info/exclude', 'content/notes.txt\n');
  write('content/notes.txt', 'not for git\n');
  const { removed, kept } = await run();
  expect(removed).toEqual([SAMPLE[0], SAMPLE[2], 'tools/init/sample-files.txt']);
  expect(kept).toEqual([]);
  expect(there('content/articles/2024')).toBe(false);
  expect(there('content/articles/2026/11/first-story.mdx')).toBe(true);
  expect(read('content/sections.yaml')).toContain('name: News');
  expect(read('src/site.config.ts')).toContain("name: 'The New Paper'");
  expect([read('docs/mine.md'), read('content/notes.txt')]).toEqual(['Mine.\n', 'not for git\n']);
});

it.each([
  ['a change', 'src/site.config.ts', 'src/site.config.ts is in no commit'],
  ['a new file', 'content/articles/2026/11/mine.mdx', 'mine.mdx is in no commit'],
])('begins nothing where %s is in no commit', async (_what, path, said) => {
  const { run, write, read } = projectOf();
  write(path, CONFIGURATION.replace('Old', 'Mine'));
  await expect(run()).rejects.toThrow(said);
  expect(read('content/sections.yaml')).toBe('sample\n');
});

it('begins nothing where a story of somebody stands beside the sample', async () => {
  const { run, there } = projectOf({ 'content/articles/2026/11/mine.mdx': 'Mine.' });
  await expect(run()).rejects.toThrow('content/articles/2026/11/mine.mdx is your own');
  expect(there('content/front.yaml')).toBe(true);
});

it('leaves work that is in no commit as it is, whatever is asked', async () => {
  const { run, write, read } = projectOf();
  write('content/articles/2024/07/old.mdx', 'my words\n');
  write('content/sections.yaml', 'my sections\n');
  const { kept } = await run(true);
  expect([...kept].sort()).toEqual(['content/articles/2024/07/old.mdx', 'content/sections.yaml']);
  expect(read('content/articles/2024/07/old.mdx')).toBe('my words\n');
  expect(read('content/sections.yaml')).toBe('my sections\n');
});

it('goes on after it was ended on the way, and begins nothing once it is done', async () => {
  const { run, there, projectDir } = projectOf();
  await run();
  await run();
  expect(there('content/articles/2026/11/first-story.mdx')).toBe(true);
  endInit({ projectDir });
  await expect(run()).rejects.toThrow('a paper of its own already');
});

it('begins nothing where git keeps nothing', async () => {
  const { projectDir, run } = projectOf();
  rmSync(join(projectDir, '.git'), { recursive: true });
  await expect(run()).rejects.toThrow('git keeps nothing of this folder');
});
