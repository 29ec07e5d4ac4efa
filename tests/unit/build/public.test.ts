import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createOutput } from '../../../src/build/output.ts';
import { placePublic, publicStamp } from '../../../src/build/public.ts';
import { folderOf } from '../folder.ts';

/** What a build says that has pages, feeds and cards beside a `public/` of these files. */
function said(...files: readonly string[]): string | undefined {
  const project = folderOf(Object.fromEntries(files.map((file) => [`public/${file}`, ''])));
  const output = createOutput(join(project, 'scratch'), undefined);
  try {
    placePublic(project, output);
    output.enter('about/index.html', 'the page /about/');
    output.enter('feed.xml', 'the file /feed.xml of the build');
    output.enter('.well-known/security.txt', 'the file /.well-known/security.txt of the build');
    output.enter('cards/0123456789abcdef.png', 'the card /cards/0123456789abcdef.png');
    output.enter('.assetsignore', 'what the build tells hosts');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

it('takes what is no file of the build', () => {
  expect(said('favicon.ico', '.well-known/pgp.asc', 'cards/mine.png', 'about/team.html')).toBe(
    undefined,
  );
});

it.each([
  ['about/index.html', 'the page /about/'],
  ['About/index.html', 'the page /about/'],
  ['about', 'the page /about/'],
  ['feed.xml', 'the file /feed.xml of the build'],
  ['feed.xml/x.txt', 'the file /feed.xml of the build'],
  ['.well-known/Security.TXT', 'the file /.well-known/security.txt of the build'],
  ['cards/0123456789abcdef.png', 'the card /cards/0123456789abcdef.png'],
  ['.assetsignore', 'what the build tells hosts'],
])('names public/%s and %s', (file, source) => {
  expect(said('favicon.ico', file)).toContain(`public/${file} and ${source} would`);
});

it.each([
  ['_redirects', 'write its redirects into content/redirects.yaml'],
  ['_headers', 'change src/hosting/headers.ts'],
])('says where the lines of public/%s belong', (file, remedy) => {
  expect(said(file)).toContain(`public/${file}: the build writes this file itself; ${remedy}`);
});

it.each(['file', 'folder'])('follows no link to a %s', (kind) => {
  const project = folderOf({ 'public/a.txt': '', 'secret/key.txt': '' });
  symlinkSync(
    join(project, kind === 'file' ? 'secret/key.txt' : 'secret'),
    join(project, 'public/link'),
  );
  const output = createOutput(join(project, 'scratch'), undefined);
  expect(() => {
    placePublic(project, output);
  }).toThrow(/^public\/link is a link/u);
});

it.each([
  ['public/a/pipe', 'file'],
  ['public', 'folder'],
])('waits for no pipe at %s, which is to be a %s', (path, kind) => {
  const project = folderOf(path === 'public' ? {} : { 'public/a/b.txt': '' });
  execFileSync('mkfifo', [join(project, path)]);
  const output = createOutput(join(project, 'scratch'), undefined);
  expect(() => {
    placePublic(project, output);
  }).toThrow(new RegExp(`^${path} is no ${kind}; remove it$`, 'u'));
});

it('is no fault when there is none', () => {
  const project = folderOf({});
  const output = createOutput(join(project, 'scratch'), undefined);
  placePublic(project, output);
  expect(output.has('favicon.ico')).toBe(false);
  expect(publicStamp(project)).toBe('');
});
