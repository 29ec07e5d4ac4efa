import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { digestOf } from '../../../src/disk/digest.ts';
import { createIndexers, type Indexers } from '../../../src/search/indexers.ts';
import type { IndexJob } from '../../../src/search/job.ts';

const INDEXERS = pathToFileURL(join(import.meta.dirname, '../../../src/search/indexers.ts')).href;

let folder: string;
let log: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indexers-'));
  log = join(folder, 'log');
  mkdirSync(join(folder, 'articles/2024/07'), { recursive: true });
  writeFileSync(join(folder, 'articles/2024/07/story.mdx'), 'Copper rose.');
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** An archive of one story. */
const job = (): Omit<IndexJob, 'outDir'> => ({
  contentDir: folder,
  language: 'en',
  timeZone: 'UTC',
  texts: undefined,
  entries: [
    {
      id: '2024/07/story',
      url: '/2024/07/story/',
      file: 'articles/2024/07/story.mdx',
      kind: 'news',
      digest: digestOf('Copper rose.'),
      shown: { date: '2024-07-17' },
      meta: { title: 'Copper' },
      filters: { year: ['2024'] },
      date: '2024-07-17T13:30:00.000Z',
    },
  ],
});

function indexers(signal = new AbortController().signal): Indexers {
  const made = createIndexers(signal);
  onTestFinished(() => {
    made.end();
  });
  return made;
}

/** Has a program of Node's started instead of Pagefind. */
function insteadOfPagefind(program: string): void {
  const path = join(folder, 'pagefind.cjs');
  writeFileSync(path, `#!${process.execPath}\n${program}`);
  chmodSync(path, 0o755);
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', path);
}

/** Says in the log that it began, takes what it is told, and what ends it is its parent's end. */
const WAITING = (): string => `
  const { appendFileSync } = require('node:fs');
  appendFileSync(${JSON.stringify(log)}, 'began\\n');
  process.stdin.resume().on('end', () => appendFileSync(${JSON.stringify(log)}, 'ended\\n'));
`;

const logged = (): string[] =>
  existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];

/** Starts Pagefind itself, and says in the log which process did. */
function watchPagefind(): void {
  const binary = createRequire(import.meta.url).resolve(
    `@pagefind/${process.platform}-${process.arch}/bin/pagefind_extended`,
  );
  insteadOfPagefind(`
    const { appendFileSync } = require('node:fs');
    const { spawnSync } = require('node:child_process');
    appendFileSync(${JSON.stringify(log)}, process.ppid + '\\n');
    spawnSync(${JSON.stringify(binary)}, ['--service'], { stdio: 'inherit' });
  `);
}

describe('createIndexers', () => {
  test('has one process index one partition after the other', async () => {
    watchPagefind();
    const made = indexers();
    await made.index(job(), join(folder, 'one'));
    // There is a process already.
    made.start();
    await made.index(job(), join(folder, 'two'));
    const [first, second, ...rest] = logged();
    expect(first).toMatch(/^\d+$/u);
    expect(second).toBe(first);
    expect(rest).toEqual([]);
    for (const name of ['one', 'two'])
      expect(readdirSync(join(folder, name))).toContain('stored.json');
    made.end();
    await expect(made.index(job(), join(folder, 'three'))).rejects.toThrow(/abort/iu);
  });

  test('has the process that was started before index the first partition', async () => {
    watchPagefind();
    const made = indexers();
    made.start();
    made.start();
    await made.index(job(), join(folder, 'one'));
    made.start();
    await made.index(job(), join(folder, 'two'));
    expect(new Set(logged()).size).toBe(1);
  });

  test('has two processes index two partitions at once', async () => {
    watchPagefind();
    const made = indexers();
    await Promise.all([
      made.index(job(), join(folder, 'one')),
      made.index(job(), join(folder, 'two')),
    ]);
    const [first, second, ...rest] = logged();
    expect(first).toMatch(/^\d+$/u);
    expect(second).toMatch(/^\d+$/u);
    expect(second).not.toBe(first);
    expect(rest).toEqual([]);
  });

  test('says so when Pagefind dies while it is waited for', async () => {
    const answer = { message_id: 1, payload: { type: 'NewIndex', index_id: 0 } };
    const message = `${Buffer.from(JSON.stringify(answer)).toString('base64')},`;
    insteadOfPagefind(`
      process.stdin.once('data', () => {
        process.stdout.write(${JSON.stringify(message)});
        process.stdin.on('data', () => process.kill(process.pid, 'SIGKILL'));
      });
    `);
    const work = indexers().index(job(), join(folder, 'one'));
    await expect(work).rejects.toThrow(/could not be made[\s\S]*Pagefind ended \(SIGKILL\)/u);
    expect(readdirSync(folder)).toEqual(['articles', 'pagefind.cjs']);
  });

  test('says so when Pagefind does not start', async () => {
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', join(folder, 'none'));
    const work = indexers().index(job(), join(folder, 'one'));
    await expect(work).rejects.toThrow(/could not be made[\s\S]*ENOENT/u);
  });

  test('says so when the process dies', async () => {
    insteadOfPagefind(`process.kill(process.ppid, 'SIGKILL');`);
    const work = indexers().index(job(), join(folder, 'one'));
    await expect(work).rejects.toThrow('could not be made (SIGKILL)');
  });

  test('ends a process that is at work when it is told to', async () => {
    insteadOfPagefind(WAITING());
    const made = indexers();
    const work = made.index(job(), join(folder, 'one'));
    const failed = expect(work).rejects.toThrow(/abort/iu);
    await expect.poll(logged).toEqual(['began']);
    made.end();
    await failed;
    await expect.poll(logged).toEqual(['began', 'ended']);
    await expect(made.index(job(), join(folder, 'two'))).rejects.toThrow(/abort/iu);
  });

  test('ends a process whose parent died', async () => {
    insteadOfPagefind(WAITING());
    const program = join(folder, 'parent.mjs');
    writeFileSync(
      program,
      `import { createIndexers } from ${JSON.stringify(INDEXERS)};
       const { index } = createIndexers(new AbortController().signal);
       await index(${JSON.stringify(job())}, ${JSON.stringify(join(folder, 'one'))});`,
    );
    const parent = spawn(process.execPath, [program]);
    await expect.poll(logged).toEqual(['began']);
    const exit = once(parent, 'exit');
    parent.kill('SIGKILL');
    await exit;
    await expect.poll(logged).toEqual(['began', 'ended']);
  });
});
