import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast } from 'satteri';
import type { HastNode } from 'satteri';
import { expect, inject, test } from 'vitest';

const dir = inject('siteDir');
const SITE = 'https://countinghouse.example';

interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

const pages = new Map<string, PageLinks>();
for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.html')) pages.set(`/${file.replace(/index\.html$/u, '')}`, linksOf(file));
}

test('every page was found', () => {
  expect(pages.size).toBeGreaterThan(80);
});

test('every link within the site leads to a page or a file, and every fragment to an element', () => {
  const broken = [...pages].flatMap(([page, { links }]) =>
    links.filter((link) => !leads(link, page)).map((link) => `${page} -> ${link}`),
  );
  expect(broken).toEqual([]);
});

function leads(link: string, page: string): boolean {
  if (/^(?:mailto:|data:)/u.test(link)) return true;
  const url = new URL(link, SITE + page);
  if (url.origin !== SITE) return true;
  const target = pages.get(decodeURIComponent(url.pathname));
  if (target === undefined) {
    const path = join(dir, decodeURIComponent(url.pathname));
    return existsSync(path) && statSync(path).isFile();
  }
  return url.hash === '' || target.ids.has(decodeURIComponent(url.hash.slice(1)));
}

function linksOf(file: string): PageLinks {
  const ids = new Set<string>();
  const links: string[] = [];
  const visit = (node: HastNode): void => {
    if (node.type === 'element') {
      const { id, href, src, srcSet, action } = node.properties;
      if (typeof id === 'string') ids.add(id);
      for (const link of [href, src, action]) if (typeof link === 'string') links.push(link);
      if (typeof srcSet === 'string') {
        for (const part of srcSet.split(',')) links.push(part.trim().split(/\s/u)[0] ?? '');
      }
    }
    if ('children' in node)
      node.children.forEach((child) => {
        visit(child);
      });
  };
  visit(htmlToHast(readFileSync(join(dir, file), 'utf8')));
  return { ids, links };
}
