import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { rendererDigest, siteDigest } from '../../../src/build/renderer.ts';
import { codeDigest, readingCode } from '../../../src/loader/code.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'digest-'));
const COPIED = ['src', 'public', 'tools', 'scripts', 'astro.config.mjs', 'package-lock.json'];
for (const path of COPIED) cpSync(join(PROJECT, path), join(copy, path), { recursive: true });
afterAll(() => {
  rmSync(copy, { recursive: true });
});

const environment = {
  ...{ contentDir: '', outDir: '', cacheDir: '', now: 0 },
  siteUrl: 'https://news.example',
};

/** Whether pages would be compiled again, and articles read again, after an edit of a file. */
function madeAnew(file: string, edit: (text: string) => string): [pages: boolean, texts: boolean] {
  const digests = (): [string, string] => [rendererDigest(copy), codeDigest(copy, readingCode)];
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const [pages, texts] = digests();
  writeFileSync(path, edit(text));
  expect(readFileSync(path, 'utf8')).not.toBe(text);
  const [pagesAfter, textsAfter] = digests();
  writeFileSync(path, text);
  return [pages !== pagesAfter, texts !== textsAfter];
}

const comment = (text: string): string => `${text}\n// A comment.\n`;
const version =
  (name: string) =>
  (text: string): string =>
    text.replace(
      new RegExp(`("node_modules/${name}": \\{\\s*"version": ")[^"]+`, 'u'),
      '$1999.0.0',
    );

test('pages are compiled for every address, and keys are for one', () => {
  const renderer = rendererDigest(copy);
  const keys = ['https://a.example', 'https://b.example', 'https://b.example/paper'].map(
    (siteUrl) => siteDigest({ ...environment, siteUrl }, renderer),
  );
  expect(new Set(keys).size).toBe(3);
});

describe('an edit makes anew what is made of it', () => {
  it.each([
    ['a rule of the check', 'tools/check/rules.ts', comment],
    ["development's error page", 'tools/dev/faults.ts', comment],
    ['a command', 'scripts/check.ts', comment],
    ['an icon', 'public/favicon.svg', (text: string) => `${text}\n`],
    ['what a copy says of itself', 'src/site.config.ts', comment],
    ['a package of the tests', 'package-lock.json', version('vitest')],
    ['a package of the desk', 'package-lock.json', version('eslint')],
  ])('%s: nothing', (_what, file, edit) => {
    expect(madeAnew(file, edit)).toEqual([false, false]);
  });

  it.each([
    ['a component', 'src/components/site/Footer.astro', comment],
    ['a style', 'src/styles/tokens.css', (text: string) => `${text}\n/* A comment. */\n`],
    ['the configuration', 'astro.config.mjs', comment],
  ])('%s: pages', (_what, file, edit) => {
    expect(madeAnew(file, edit)).toEqual([true, false]);
  });

  it.each([
    ['the reader of texts', 'src/body/parse.ts', comment],
    ['a package of the site', 'package-lock.json', version('satteri')],
  ])('%s: pages and texts', (_what, file, edit) => {
    expect(madeAnew(file, edit)).toEqual([true, true]);
  });
});
