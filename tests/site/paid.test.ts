import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast } from 'satteri';
import type { HastNode } from 'satteri';
import { expect, inject, test } from 'vitest';
import { pageTypes } from '../page-types.ts';

const dir = inject('siteDir');
const STORY = pageTypes.sponsored;
const LABEL = 'Sponsored by Example Sponsor (sample)';

type Element = Extract<HastNode, { type: 'element' }>;

/** An element with what stands around it, innermost last. */
interface Found {
  readonly page: string;
  readonly element: Element;
  readonly around: readonly Element[];
}

const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
const promos: Found[] = [];
const storyLinks: Found[] = [];
for (const file of files) {
  if (!file.endsWith('.html')) continue;
  const page = `/${file.replace(/index\.html$/u, '')}`;
  visit(htmlToHast(readFileSync(join(dir, file), 'utf8')), [], page);
}

function visit(node: HastNode, around: readonly Element[], page: string): void {
  let inside = around;
  if (node.type === 'element') {
    inside = [...around, node];
    if (classesOf(node).includes('promo')) promos.push({ page, element: node, around });
    if (node.tagName === 'a' && node.properties['href'] === STORY) {
      storyLinks.push({ page, element: node, around });
    }
  }
  if ('children' in node) for (const child of node.children) visit(child, inside, page);
}

function classesOf({ properties: { className } }: Element): readonly unknown[] {
  return Array.isArray(className) ? className : [];
}

function wordsOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'script') return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function linksIn(node: HastNode): Element[] {
  const below = 'children' in node ? node.children.flatMap(linksIn) : [];
  return node.type === 'element' && node.tagName === 'a' ? [node, ...below] : below;
}

function relOf({ properties: { rel } }: Element): string {
  return Array.isArray(rel) ? rel.join(' ') : '';
}

function hasDeadline(node: HastNode): boolean {
  if (node.type !== 'element' || node.tagName !== 'script') return false;
  return Number(node.properties['dataEnds']) > Date.parse('2026-12-01');
}

test('the edition has house and paid promos', () => {
  const labels = new Set(promos.map(({ element }) => element.properties['ariaLabel']));
  expect(labels).toEqual(new Set(['Promotion', LABEL]));
});

test('no promo lacks its label, and no paid one its payer and the rel of its link', () => {
  const lacking = promos.flatMap(({ page, element }) => {
    const words = wordsOf(element).trim();
    const label = String(element.properties['ariaLabel']);
    const links = linksIn(element);
    const faults = [
      ...(words.startsWith(label) ? [] : ['label']),
      ...(links.length === 1 ? [] : ['link']),
      ...(element.children.some(hasDeadline) ? [] : ['deadline']),
    ];
    if (label !== 'Promotion') {
      if (!words.includes('Paid for by ')) faults.push('payer');
      if (!links.every((link) => relOf(link) === 'sponsored nofollow')) faults.push('rel');
    }
    return faults.map((fault) => `${page}: ${fault}`);
  });
  expect(lacking).toEqual([]);
});

test('promos whose deadline passed stand in the register alone', () => {
  const register = readFileSync(join(dir, 'sponsors/index.html'), 'utf8');
  const over = 'A sample promotion with a deadline in the past';
  expect(register).toContain(over);
  const pages = files
    .filter((file) => /\.(?:html|xml|json)$/u.test(file))
    .filter((file) => readFileSync(join(dir, file), 'utf8').includes(over));
  expect(pages).toEqual(['sponsors/index.html']);
});

test('the register names each payer once, and the terms in a sentence of their own', () => {
  const html = readFileSync(join(dir, 'sponsors/index.html'), 'utf8');
  const payments = [...html.matchAll(/<p>\s*Paid by (.*?)<\/p>\s*<p>(.*?)<\/p>/gsu)].map(
    ([, payer = '', terms]) => [wordsOf(htmlToHast(payer)).trim(), terms],
  );
  expect(payments).toHaveLength(3);
  for (const payment of payments) {
    expect(payment).toEqual(['Example Sponsor (sample)', 'No payment was made: this is a sample.']);
  }
});

test('every link to a sponsored story stands beside its label', () => {
  expect(storyLinks.length).toBeGreaterThan(8);
  const bare = storyLinks.filter(({ element, around }) => {
    const item = around.findLast(({ tagName }) => tagName === 'li' || tagName === 'article');
    return !wordsOf(item ?? element).includes('Sponsored by Example Sponsor');
  });
  // The register's own heading, and the name and payer below it, say it there.
  expect(bare.map(({ page }) => page).filter((page) => page !== '/sponsors/')).toEqual([]);
});

test('a sponsored story names its payer on its page and to machines', () => {
  const html = readFileSync(join(dir, STORY, 'index.html'), 'utf8');
  const article = /<article class="article">[^]*<\/article>/u.exec(html)?.[0] ?? '';
  expect(article).toContain(LABEL);
  expect(article).toMatch(/Paid for by <a href="[^"]+" rel="sponsored nofollow">/u);
  expect(article).not.toContain('class="promo');
  expect(html).toContain('"AdvertiserContentArticle"');
  expect(readFileSync(join(dir, 'news-sitemap.xml'), 'utf8')).not.toContain(STORY);
});

interface Item {
  readonly url: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly content_html: string;
}

test('no feed carries a sponsored story or a paid promo without label, payer and rel', () => {
  let sponsored = 0;
  const faults: string[] = [];
  for (const file of files.filter((path) => path.endsWith('feed.json'))) {
    const { items } = JSON.parse(readFileSync(join(dir, file), 'utf8')) as { items: Item[] };
    for (const { url, title, tags, content_html: html } of items) {
      if (url.endsWith(STORY)) {
        sponsored += 1;
        if (!title.startsWith('Sponsored by ')) faults.push(`${file}: title`);
        if (!tags.includes(LABEL)) faults.push(`${file}: tag`);
        if (!/Paid for by <a [^>]*rel="sponsored nofollow"/u.test(html)) faults.push(file);
      }
      for (const [, block = ''] of html.matchAll(/<hr>\s*(<p>.*?<\/p>)\s*<hr>/gsu)) {
        if (!/^<p><strong>(?:Promotion|Sponsored by [^<]+)<\/strong>: /u.test(block)) {
          faults.push(`${file}: ${url} promo label`);
        }
        if (!block.includes('rel="sponsored nofollow"')) faults.push(`${file}: ${url} promo rel`);
        if (block.includes('Sponsored by') && !block.includes('Paid for by ')) {
          faults.push(`${file}: ${url} payer`);
        }
      }
    }
  }
  expect(sponsored).toBeGreaterThan(1);
  expect(faults).toEqual([]);
});
