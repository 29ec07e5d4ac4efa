import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../scripts/process/run-node.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { FILES_LIST, filesList } from '../../../src/build/record.ts';
import { articleText, registries } from '../loader/folder.ts';
import { startHost } from '../../host/host.ts';
import { writeFiles } from '../folder.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

interface Row {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What is to be said; nothing but that, on one line. */
  readonly says: RegExp;
}

/** A folder in which pipes stand for what a site has. */
const PIPES = { OUT_DIR: 'FOLDER/pipes' };
const HUB = '--hub=http://127.0.0.1:1/';

const check = (path: string, says: RegExp): Row => ({ command: 'check', args: [path], says });

const briefing = (args: readonly string[], says: RegExp): Row => ({
  command: 'briefing',
  args: ['--out', 'FOLDER/none', ...args],
  says,
});

/** `FOLDER` is one of the test's own. */
const rows: readonly Row[] = [
  { command: 'uploads', args: ['--since', '/dev/zero'], says: /could be read to its end$/u },
  { command: 'ping', args: ['--hub', 'file:///etc/passwd'], says: /^--hub: .* write it whole/u },
  { command: 'uploads', args: ['--rclone', '/srv/x'], says: /^--rclone takes a bucket/u },
  { command: 'uploads', args: ['--put', '--remove'], says: /^take --put or --remove/u },
  check('/dev/zero', /^"\/dev\/zero" is no part of the content, which lies in "/u),
  check('README.md', /is no part of the content/u),
  { command: 'check', args: ['--since', 'HEAD'], says: /^git does not keep "/u },
  {
    command: 'check',
    args: ['--since', 'HEAD'],
    env: { PATH: '' },
    says: /^git is not installed here, or not on the path/u,
  },
  { command: 'report', args: ['--changes', 'HEAD'], says: /^git does not keep "/u },
  { command: 'briefing', args: [], says: /^--out is missing: the folder to write to$/u },
  briefing(['--date', '17.07.2024'], /^--date: .*"2024-07-17"/u),
  briefing(['--date', '1999-01-01'], /^--date: 1999-01-01 has no story; the nearest/u),
  briefing(['--from', 'The Desk <desk@x.example>'], /^--from: .*; write "desk@x\.example"$/u),
  briefing(['--to', 'a@b.example\nBcc: c@d.example'], /^--to: .* is not an e-mail address/u),
  briefing(['--unsubscribe', 'leave@x.example'], /^--unsubscribe: .*"mailto:leave@x\.example"$/u),
  briefing(['--language', 'tlh'], /^unknown language "tlh"/u),
  {
    command: 'briefing',
    args: ['--out', 'content'],
    says: /^--out: "content" is part of the project's "content"/u,
  },
  { command: 'briefing', args: ['--out', 'FOLDER/file'], says: /^--out: .* is not a folder/u },
  { command: 'briefing', args: ['--out', '/proc/x/y'], says: /cannot be made|could not be/u },
  { command: 'briefing', args: ['--out', 'FOLDER/LONG'], says: /is longer than a path can be$/u },
  {
    command: 'build',
    args: ['--merge', 'FOLDER/circle\u001b[3m', '/dev/zero'],
    says: /is not the output of a shard$/u,
  },
  { command: 'build', args: ['--merge', 'a', '--shard', '1/2'], says: /take one of them$/u },
  { command: 'serve', args: [], env: { OUT_DIR: '/dev/zero' }, says: /^There is no site in /u },
  { command: 'precompress', args: [], env: { OUT_DIR: '/dev/zero' }, says: /holds no site/u },
  { command: 'corpus', args: ['--articles', '1', '--out', '/proc/x/y'], says: /cannot be made/u },
  { command: 'check', args: [], env: { CACHE_DIR: '/proc/x/y' }, says: /cannot be made/u },
  { command: 'check', args: [], env: { CACHE_DIR: 'FOLDER/file' }, says: /is not a folder/u },
  {
    command: 'build',
    args: [],
    env: { OUT_DIR: '/proc/x' },
    says: /could not be written: .*; build as/u,
  },
  {
    command: 'build',
    args: [],
    env: { OUT_DIR: '/proc/x/y' },
    says: /could not be|cannot be made/u,
  },
  {
    command: 'build',
    args: ['--shard', '1/2'],
    env: { OUT_DIR: '/sys/x' },
    says: /could not be written/u,
  },
  {
    command: 'build',
    args: [],
    env: { OUT_DIR: 'FOLDER/file/x' },
    says: /^OUT_DIR: .* lies below a file/u,
  },
  {
    command: 'build',
    args: [],
    env: { OUT_DIR: 'FOLDER/LONG' },
    says: /^OUT_DIR: .* is longer than a path can be$/u,
  },
  {
    command: 'check',
    args: [],
    env: { CACHE_DIR: 'FOLDER/LONG' },
    says: /^CACHE_DIR: .* is longer than/u,
  },
  { command: 'check', args: [], env: { CACHE_DIR: '/sys/x' }, says: /^"\/sys\/x" may not be/u },
  { command: 'uploads', args: ['--since', 'FOLDER/none'], says: /^"[^"]*\/none" is not there$/u },
  { command: 'uploads', args: ['--since', 'FOLDER/LONG'], says: /is longer than a path can be$/u },
  { command: 'proof', args: [], env: { OUT_DIR: '/proc/x' }, says: /could not be written: /u },
  {
    command: 'ping',
    args: ['--hub', 'http://127.0.0.1:1/'],
    env: { CACHE_DIR: 'FOLDER/file' },
    says: /^CACHE_DIR: ".*" is not a folder/u,
  },
  ...inThePlaceOfAFolder('FOLDER/pipe'),
  ...inThePlaceOfAFolder('/dev/null'),
  { command: 'uploads', args: ['--since', 'FOLDER/pipe'], says: /could be read to its end$/u },
  { command: 'import', args: ['FOLDER/pipe'], says: /is no file; name the export itself$/u },
  { command: 'import', args: ['FOLDER/file', '--media', 'FOLDER/pipe'], says: /is no folder$/u },
  { command: 'uploads', args: [], env: PIPES, says: /could be read to its end$/u },
  { command: 'build', args: ['--merge', 'FOLDER/pipes'], says: /is not the output of a shard$/u },
  { command: 'ping', args: [HUB], env: PIPES, says: /^There is no site to tell of/u },
  { command: 'serve', args: [], env: PIPES, says: /^There is no site in /u },
  { command: 'precompress', args: [], env: PIPES, says: /holds no site/u },
];

/** What nobody can read to its end, where a folder is named. */
function inThePlaceOfAFolder(path: string): readonly Row[] {
  const NO_FOLDER = /is not a folder|lies below a file/u;
  return [
    { command: 'build', args: [], env: { OUT_DIR: path }, says: NO_FOLDER },
    { command: 'check', args: [], env: { CACHE_DIR: path }, says: NO_FOLDER },
    { command: 'ping', args: [HUB], env: { CACHE_DIR: path }, says: NO_FOLDER },
  ];
}

function contentIn(name: string, story: string): Record<string, string> {
  const files = { ...registries, 'articles/2024/07/a.mdx': story };
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}/${path}`, text]));
}

let folder = '';
const host = startHost(PROJECT);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arguments-'));
  const list = filesList(new Map([['feed.xml', digestOf('1')]]));
  writeFiles(folder, {
    ...contentIn('content', articleText()),
    ...contentIn('wrong', articleText({ kind: 'never' })),
    file: 'words',
    'site/index.html': '',
    [`site/${FILES_LIST}`]: list,
  });
  mkdirSync(join(folder, 'pipes'));
  for (const path of ['pipe', `pipes/${FILES_LIST}`, 'pipes/index.html', 'pipes/_headers']) {
    execFileSync('mkfifo', [join(folder, path)]);
  }
  symlinkSync('circle', join(folder, 'circle'));
});
afterAll(() => {
  host.stop();
  rmSync(folder, { recursive: true, force: true });
});

function run({ command, args, env = {} }: Omit<Row, 'says'>): Promise<Outcome> {
  const filled = (text: string): string =>
    text.replace('FOLDER', folder).replace('LONG', 'x'.repeat(300));
  const variables = {
    OUT_DIR: command === 'build' ? 'FOLDER/new' : 'FOLDER/site',
    ...{ CACHE_DIR: 'FOLDER/cache', CONTENT_DIR: 'FOLDER/content' },
    ...env,
  };
  const all = Object.entries(variables).map(([name, to]) => [name, filled(to)] as const);
  return host.run(`${command}.ts`, args.map(filled), Object.fromEntries(all));
}

describe('a command that is given what it cannot take', () => {
  test.each(rows)('$command $args $env', { timeout: 120_000 }, async (row) => {
    const { code, output } = await run(row);
    expect(output.trimEnd()).toMatch(row.says);
    expect(output).toMatch(/^[^\p{Cc}\n]*\n$/u);
    expect(code).not.toBe(0);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('words');
  });
});

test.each(['FOLDER', 'FOLDER/wrong/articles/..', 'FOLDER/wrong/articles/2024'])(
  'the check looks at all that lies in %s',
  async (path) => {
    const { code, output } = await run({
      command: 'check',
      args: [path],
      env: { CONTENT_DIR: 'FOLDER/wrong' },
    });
    expect(output).toContain('1 article: 1 error');
    expect(code).toBe(1);
  },
);
