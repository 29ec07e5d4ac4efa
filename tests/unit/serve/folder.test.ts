import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findIn, readPath } from '../../../src/serve/folder.ts';
import { runs } from '../../runs.ts';

const base = mkdtempSync(join(tmpdir(), 'folder-'));
const root = join(base, 'dist');

beforeAll(() => {
  for (const folder of ['a/empty', '_hosts/nginx']) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  for (const file of [
    ...['index.html', '_headers', '_hosts/nginx/maps.conf', 'feed.xml', 'a/index.html'],
    'a/_headers',
  ]) {
    writeFileSync(join(root, file), file);
  }
  writeFileSync(join(base, 'secret'), 'secret');
  symlinkSync(join(base, 'secret'), join(root, 'link'));
  symlinkSync(base, join(root, 'out'));
  // Its path begins as that of the folder itself does.
  mkdirSync(join(base, 'dist-of-others'));
  writeFileSync(join(base, 'dist-of-others/secret'), 'secret');
  symlinkSync(join(base, 'dist-of-others'), join(root, 'beside'));
});
afterAll(() => {
  rmSync(base, { recursive: true });
});

describe('readPath', () => {
  test.each([
    ['/', '/'],
    ['/a/?q=/../x#y', '/a/'],
    ['/tickers/brk.b/', '/tickers/brk.b/'],
    ['/caf%C3%A9/', '/café/'],
    ['/...', '/...'],
  ])('%s', (target, path) => {
    expect(readPath(target)).toBe(path);
  });

  test.each([
    '',
    '*',
    'http://host/a',
    '//host/a',
    '/a//b',
    '/../x',
    '/a/..',
    '/a/../',
    '/./a',
    '/%2e%2e/x',
    '/.%2E/x',
    '/a%2fb',
    '/a%5c..%5cb',
    '/a\\b',
    '/%00',
    '/a%0d%0ab',
    '/%',
    '/%ff',
  ])('%s is no path', (target) => {
    expect(readPath(target)).toBeUndefined();
  });

  test('what it lets through stays beneath the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      'a',
      '%00',
      '?',
      '%25',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = readPath(`/${pieces.join('')}`);
        if (path === undefined) return;
        const place = resolve(join(root, path));
        expect(place === root || place.startsWith(root + sep)).toBe(true);
      }),
      runs(400),
    );
  });
});

describe('findIn', () => {
  test.each([
    ['/', { kind: 'file', file: join(root, 'index.html') }],
    ['/a/', { kind: 'file', file: join(root, 'a', 'index.html') }],
    ['/a', { kind: 'moved', path: '/a/' }],
    ['/a/index.html', { kind: 'moved', path: '/a/' }],
    ['/feed.xml', { kind: 'file', file: join(root, 'feed.xml') }],
    ['/feed.xml/', { kind: 'missing' }],
    ['/a/empty', { kind: 'missing' }],
    ['/a/empty/', { kind: 'missing' }],
    ['/nowhere', { kind: 'missing' }],
    ['/_headers', { kind: 'missing' }],
    ['/_hosts/nginx/maps.conf', { kind: 'missing' }],
    ['/a/_headers', { kind: 'file', file: join(root, 'a', '_headers') }],
    ['/link', { kind: 'missing' }],
    ['/out/secret', { kind: 'missing' }],
    ['/beside/secret', { kind: 'missing' }],
  ])('%s', async (path, found) => {
    expect(await findIn(root, path)).toEqual(found);
  });
});
