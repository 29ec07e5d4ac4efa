import { mkdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../src/environment.ts';
import { site } from '#site';
import { folderOf } from './folder.ts';

const project = resolve('/srv/paper');
const at = (...parts: string[]): string => resolve(project, ...parts);
const read = (env: Record<string, string | undefined>): ReturnType<typeof readEnvironment> =>
  readEnvironment(env, project, () => 1_700_000_000_000);

/** The message that reading ends with; the empty string when it ends well. */
function complaint(env: Record<string, string | undefined>): string {
  try {
    read(env);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return error instanceof Error ? error.message : '';
  }
}

describe('defaults', () => {
  test('absent and empty variables are the same', () => {
    const expected = {
      contentDir: at('content'),
      outDir: at('dist'),
      cacheDir: at('.cache'),
      siteUrl: site.url,
      now: 1_700_000_000_000,
    };
    expect(read({})).toEqual(expected);
    expect(read({ CONTENT_DIR: '', OUT_DIR: ' ', SITE_URL: '', SOURCE_DATE_EPOCH: '' })).toEqual(
      expected,
    );
  });
});

describe('folders', () => {
  test('are relative to the project or absolute', () => {
    const absolute = resolve('/elsewhere/out');
    expect(read({ CONTENT_DIR: '../words', OUT_DIR: absolute, CACHE_DIR: 'a/b' })).toMatchObject({
      contentDir: resolve('/srv/words'),
      outDir: absolute,
      cacheDir: at('a/b'),
    });
  });

  test.each([
    [{ OUT_DIR: '.' }, 'OUT_DIR', 'holds the project'],
    [{ OUT_DIR: '..' }, 'OUT_DIR', 'holds the project'],
    [{ OUT_DIR: '/' }, 'OUT_DIR', 'holds the project'],
    [{ CACHE_DIR: '.' }, 'CACHE_DIR', 'holds the project'],
    [{ OUT_DIR: homedir() }, 'OUT_DIR', 'holds your home folder'],
    [{ CACHE_DIR: dirname(homedir()) }, 'CACHE_DIR', 'holds'],
    [{ OUT_DIR: 'content' }, 'OUT_DIR', 'overlap'],
    [{ OUT_DIR: 'content/site' }, 'OUT_DIR', 'overlap'],
    [{ CONTENT_DIR: 'dist/words' }, 'OUT_DIR', 'overlap'],
    [{ CACHE_DIR: 'content/.cache' }, 'CACHE_DIR', 'overlap'],
    [{ CACHE_DIR: 'dist/.cache' }, 'CACHE_DIR', 'overlap'],
    [{ OUT_DIR: '.cache/site' }, 'CACHE_DIR', 'overlap'],
  ])('%o is refused', (env, name, words) => {
    expect(complaint(env)).toMatch(new RegExp(`^${name}: `, 'u'));
    expect(complaint(env)).toContain(words);
  });

  test('names that only begin alike are kept apart', () => {
    expect(complaint({ OUT_DIR: 'content-site', CACHE_DIR: 'dist.cache' })).toBe('');
    expect(complaint({ OUT_DIR: '..site' })).toBe('');
    expect(complaint({ CACHE_DIR: 'node_modules/.cache/paper' })).toBe('');
  });
});

describe('folders behind links', () => {
  test('are judged, and used, where they really lie', () => {
    const folder = folderOf({ 'paper/content/x': '', 'elsewhere/x': '' });
    const paper = join(folder, 'paper');
    mkdirSync(join(folder, 'real'));
    for (const [name, target] of [
      ['out', '../real'],
      ['words', 'content'],
      ['away', '../not/there'],
      ['me', '.'],
      ['round', 'round'],
    ] as const) {
      symlinkSync(target, join(paper, name));
    }
    const given = (env: Record<string, string>): ReturnType<typeof readEnvironment> =>
      readEnvironment(env, paper);
    expect(given({ OUT_DIR: 'out' }).outDir).toBe(join(folder, 'real'));
    expect(given({ OUT_DIR: 'out/deep' }).outDir).toBe(join(folder, 'real/deep'));
    expect(given({ OUT_DIR: 'away' }).outDir).toBe(join(folder, 'not/there'));
    expect(given({ CACHE_DIR: 'out' }).cacheDir).toBe(join(folder, 'real'));
    expect(() => given({ OUT_DIR: 'words/site' })).toThrow('overlap');
    expect(() => given({ OUT_DIR: 'me/dist', CACHE_DIR: 'dist/x' })).toThrow('overlap');
    expect(() => given({ OUT_DIR: 'me' })).toThrow('holds the project');
    expect(() => given({ OUT_DIR: 'round' })).toThrow('leads back to itself');
    expect(() => given({ OUT_DIR: 'content/site', CONTENT_DIR: 'words' })).toThrow('overlap');
  });
});

describe('SITE_URL', () => {
  test.each([
    ['https://news.example', 'https://news.example'],
    ['https://news.example/', 'https://news.example'],
    ['http://localhost:4321', 'http://localhost:4321'],
    ['HTTPS://NEWS.example', 'https://news.example'],
    ['https://name.example/paper', 'https://name.example/paper'],
    ['https://name.example/Our-Paper.2/x_y/', 'https://name.example/Our-Paper.2/x_y'],
    ['https://name.example/a/../b', 'https://name.example/b'],
  ])('%s', (text, origin) => {
    expect(read({ SITE_URL: text }).siteUrl).toBe(origin);
  });

  test.each([
    'news.example',
    'ftp://news.example',
    'javascript:alert(1)',
    'https://',
    'https://news.example//paper',
    'https://news.example/a b',
    'https://news.example/caf%C3%A9',
    'https://news.example/a;b',
    'https://news.example/?a',
    'https://news.example/?',
    'https://news.example/#a',
    'https://me:word@news.example',
  ])('%s is refused', (text) => {
    expect(complaint({ SITE_URL: text })).toMatch(/^SITE_URL: .*write scheme, host and the path/u);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  test('counts seconds', () => {
    expect(read({ SOURCE_DATE_EPOCH: '1721223000' }).now).toBe(Date.UTC(2024, 6, 17, 13, 30));
    expect(read({ SOURCE_DATE_EPOCH: '0' }).now).toBe(0);
  });

  test.each(['-1', '1.5', '1e9', 'today', '0x10', '253402300800'])('%s is refused', (text) => {
    expect(complaint({ SOURCE_DATE_EPOCH: text })).toMatch(/^SOURCE_DATE_EPOCH: /u);
  });
});

test('every fault is told at once, one a line', () => {
  const lines = complaint({ OUT_DIR: '.', SITE_URL: 'x', SOURCE_DATE_EPOCH: 'y' }).split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual([
    'OUT_DIR',
    'CACHE_DIR',
    'SITE_URL',
    'SOURCE_DATE_EPOCH',
  ]);
});
