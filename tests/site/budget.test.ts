import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes, stories } from '../page-types.ts';

/** Ten TCP segments: text and first paint in one round trip. */
const ARTICLE = 14_600;
const FRONT = 14_600;
const SCRIPT = 1024;
/** Of a page that shows another site at a click. */
const SCRIPT_WITH_EMBED = 1600;
/** Of the page that a script makes, compressed. */
const WATCHLIST = 8 * 1024;
const FONT = 26 * 1024;

const html = (path: string): string => {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return readFileSync(join(inject('siteDir'), file), 'utf8');
};
const everyPage = Object.entries(pageTypes);

test('every story comes in one round trip', () => {
  const paths = readdirSync(inject('siteDir'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/u.test(file),
  );
  expect(paths.length).toBeGreaterThan(stories.length);
  const heavy = paths
    .map((file) => ({ file, bytes: gzipSync(html(file), { level: 9 }).byteLength }))
    .filter(({ bytes }) => bytes > ARTICLE);
  expect(heavy).toEqual([]);
});

test('the front page comes in one round trip', () => {
  expect(gzipSync(html(pageTypes.front), { level: 9 }).byteLength).toBeLessThanOrEqual(FRONT);
});

/** Files of scripts that a page names. */
const scriptsOf = (page: string): string[] =>
  Array.from(
    html(page).matchAll(/(?:src|href)="(\/_astro\/[^"]+\.js)"/gu),
    ([, file = '']) => file,
  );

test('the watchlist loads 8 KB of script at most, and what leads to it none', () => {
  const bytes = scriptsOf('/watchlist/').map(
    (file) => gzipSync(html(file), { level: 9 }).byteLength,
  );
  expect(bytes).toHaveLength(1);
  expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(WATCHLIST);
  expect(html(pageTypes.tag)).toContain('href="/watchlist/#follow=');
});

test('what makes the search and the watchlist is one file each', () => {
  for (const page of ['/search/', '/watchlist/']) {
    const files = scriptsOf(page);
    expect(files).toHaveLength(1);
    expect(files.filter((file) => /(?:^|;)import\s*["'{*\w]/u.test(html(file)))).toEqual([]);
  }
});

test('the script of the watchlist is known before its text, that of the search after what it works on', () => {
  expect(html('/watchlist/')).toMatch(/<main[^>]*>\s*<script type="module" src=/u);
  expect(html('/search/')).toMatch(
    /id="search-start"[^]*<\/section>[^]*<template id="search-script"><script type="module" src=/u,
  );
});

/** Made by scripts, and held to budgets of their own. */
const APPS = ['search', 'watchlist'];

describe.for(everyPage.filter(([name]) => !APPS.includes(name)))('%s', ([, path]) => {
  test('carries the little JavaScript that it may, all of it inline', () => {
    const scripts = [...html(path).matchAll(/<script([^>]*)>(.*?)<\/script>/gsu)].filter(
      ([, attributes]) => attributes?.includes('application/ld+json') === false,
    );
    expect(scripts.filter(([, attributes]) => attributes?.includes('src'))).toEqual([]);
    const bytes = scripts.reduce((sum, [, , text]) => sum + Buffer.byteLength(text ?? ''), 0);
    const most = html(path).includes(' data-frame=') ? SCRIPT_WITH_EMBED : SCRIPT;
    expect(bytes).toBeLessThanOrEqual(most);
  });

  test('has its style inline, in one sheet', () => {
    expect(sheets(path)).toHaveLength(1);
    expect(html(path)).not.toMatch(/<link[^>]*stylesheet/u);
  });
});

test('all stories share one sheet, and pay for no rule of the front page or of lists', () => {
  const [sheet = '', ...others] = new Set(stories.flatMap(sheets));
  expect(others).toEqual([]);
  expect(sheet).toContain('.article-header');
  expect(sheet).not.toMatch(/\.(?:strip|front-top|register|month-grid|author-directory)\b/u);
});

function sheets(path: string): string[] {
  return [...html(path).matchAll(/<style[^>]*>(.*?)<\/style>/gsu)].map(([, text]) => text ?? '');
}

test.for(everyPage)('%s has neither style attributes nor inline handlers', ([, path]) => {
  expect(html(path)).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)\s*=/u);
});

test('there is one font of at most 26 KB, and every page preloads it', () => {
  const files = readdirSync(inject('siteDir'), { recursive: true, encoding: 'utf8' });
  const fonts = files.filter((file) => /\.(?:woff2?|ttf|otf)$/u.test(file));
  expect(fonts).toHaveLength(1);
  const [font = ''] = fonts;
  expect(statSync(join(inject('siteDir'), font)).size).toBeLessThanOrEqual(FONT);
  for (const [name, path] of everyPage) {
    expect(html(path), name).toContain(`<link rel="preload" href="/${font}" as="font"`);
  }
});
