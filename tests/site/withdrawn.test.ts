import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';

const dir = inject('siteDir');
const STORY = pageTypes.withdrawn;
const NOTE = 'the table mixed price changes with total returns';
/** Words of its text and of nothing else. */
const TEXT = 'Had the columns been consistent';

const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
const read = (path: string): string => readFileSync(join(dir, path), 'utf8');
const page = read(`${STORY}index.html`);

interface Item {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly content_html: string;
  readonly _finance: { readonly corrections: readonly { readonly grade: string }[] };
}

const feeds = new Map(
  files
    .filter((file) => file.endsWith('feed.json'))
    .map((file) => [file, (JSON.parse(read(file)) as { items: Item[] }).items]),
);

describe('a withdrawn story', () => {
  test('keeps its address, with the notice in place of the text', () => {
    expect(page).toContain(NOTE);
    expect(page).toContain('<strong>Withdrawn</strong>');
    expect(page).toContain('The text of this story has been removed.');
    expect(page).toContain('<meta name="robots" content="noindex');
    // Nothing is left of it to read.
    expect(read(`${pageTypes.explainer}index.html`)).toMatch(/>\d+ min read</u);
    expect(page).not.toContain('min read');
  });

  test('has its text nowhere in the site, not even in the search index', () => {
    const holding = files
      .filter((file) => /\.(?:html|xml|json|txt)$/u.test(file))
      .filter((file) => read(file).includes(TEXT));
    expect(holding).toEqual([]);
    const fragments = files.filter((file) => file.endsWith('.pf_fragment'));
    expect(fragments.length).toBeGreaterThan(10);
    const found = fragments
      .map((file) => gunzipSync(readFileSync(join(dir, file))).toString('utf8'))
      .filter((text) => text.includes(STORY) || text.includes(TEXT));
    expect(found).toEqual([]);
  });

  test('is in no sitemap, and no story recommends it', () => {
    for (const file of files.filter((name) => /sitemap.*\.xml$/u.test(name))) {
      expect(read(file)).not.toContain(STORY);
    }
    const recommending = files.filter((file) => {
      if (!file.endsWith('.html')) return false;
      const related = /<aside class="related[^]*?<\/aside>/u.exec(read(file))?.[0] ?? '';
      return related.includes(STORY);
    });
    expect(recommending).toEqual([]);
    const front = /<div class="front-top[^]*?<section class="front-latest"/u.exec(
      read('index.html'),
    );
    expect(front?.[0]).not.toContain(STORY);
  });

  test('stands in feeds with its label and the notice alone', () => {
    const items = [...feeds]
      .filter(([file]) => file !== 'corrections/feed.json')
      .flatMap(([, list]) => list.filter(({ url }) => url.endsWith(STORY)));
    expect(items.length).toBeGreaterThan(2);
    for (const { title, content_html: html, _finance: finance } of items) {
      expect(title).toMatch(/^Withdrawn: /u);
      expect(html).toContain(NOTE);
      expect(html).toContain('The text of this story has been removed.');
      expect(finance.corrections.map(({ grade }) => grade)).toEqual(['withdrawal']);
    }
  });
});

describe('corrections of each grade', () => {
  test('are told on the page of all, in their feed and in structured data', () => {
    const register = read('corrections/index.html');
    for (const label of ['Correction', 'Clarification', 'Withdrawn']) {
      expect(register).toContain(`<p class="kicker">${label}</p>`);
    }
    const items = feeds.get('corrections/feed.json') ?? [];
    expect(new Set(items.map(({ _finance: finance }) => finance.corrections[0]?.grade))).toEqual(
      new Set(['correction', 'clarification', 'withdrawal']),
    );
    for (const { url, summary } of items) {
      const html = read(`${new URL(url).pathname}index.html`);
      const [graph = ''] = /<script type="application\/ld\+json">[^]*?<\/script>/u.exec(html) ?? [];
      const [, json = '{}'] = /<script[^>]*>([^]*)<\/script>/u.exec(graph) ?? [];
      expect(correctionsIn(JSON.parse(json))).toContain(summary);
    }
  });

  test('stand above the text when they are grave, and below it when they are not', () => {
    const items = feeds.get('corrections/feed.json') ?? [];
    for (const { url, summary, _finance: finance } of items) {
      const html = read(`${new URL(url).pathname}index.html`).replace(/<head>[^]*<\/head>/u, '');
      const notice = html.indexOf(summary.slice(0, 55).split(/[&<>]/u)[0] ?? summary);
      const text = html.indexOf('class="prose"');
      expect([url, notice > 0]).toEqual([url, true]);
      expect([url, notice < text]).toEqual([
        url,
        finance.corrections[0]?.grade !== 'clarification',
      ]);
    }
  });
});

/** Texts of every `CorrectionComment` in a graph. */
function correctionsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(correctionsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own =
    Reflect.get(node, '@type') === 'CorrectionComment' ? [String(Reflect.get(node, 'text'))] : [];
  return [...own, ...Object.values(node).flatMap(correctionsIn)];
}
