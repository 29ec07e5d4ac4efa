import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse } from 'parse5';
import { afterAll, expect, inject, test } from 'vitest';
import type { ChartAttributes } from '../../src/body/block.ts';
import type { ChartModel } from '../../src/charts/model.ts';
import { pageText } from '../../src/newsroom/page-text.ts';
import { checkedStory, drawnChart, readDesk } from '../../src/newsroom/story-check.ts';
import { wordsOf } from '../../src/words/words.ts';
import { CONTENT, HOSTILE_WORDS } from '../paper.ts';
import { site } from '../fixtures/edition/site.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'preview-'));
for (const from of [CONTENT, HOSTILE_WORDS]) cpSync(from, folder, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What only the page has: what scripts do, and what is known of pictures that were read. */
const LEFT_OUT = new Set(['script', 'source']);
const PAGE_ONLY = new Set([
  ...['dataFrame', 'hidden', 'src', 'poster', 'width', 'height', 'loading', 'decoding'],
]);

/** A tree as lines of text: elements with classes and attributes, and words. */
function lines(node: Nodes, depth = 0): string[] {
  const below = 'children' in node ? node.children : [];
  if (node.type === 'text') {
    const words = node.value.replaceAll(/\s+/gu, ' ').trim();
    return words === '' ? [] : [`${' '.repeat(depth)}${words}`];
  }
  if (node.type !== 'element') return below.flatMap((child) => lines(child, depth));
  if (LEFT_OUT.has(node.tagName)) return [];
  const properties = Object.entries(node.properties)
    .filter(([name, value]) => !PAGE_ONLY.has(name) && String(value) !== 'drawn')
    .map(([name, value]) => `${name}=${String(value)}`)
    .toSorted();
  const head = `${' '.repeat(depth)}<${[node.tagName, ...properties].join(' ')}>`;
  return [head, ...below.flatMap((child) => lines(child, depth + 1))];
}

function prose(node: Nodes): Nodes | undefined {
  const names = node.type === 'element' ? node.properties['className'] : undefined;
  if (Array.isArray(names) && names.includes('prose')) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = prose(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A link to a file, which the page says the kind and size of. */
const FILE_LINK =
  /<a href="(?:\/media\/[^"]+|[\w-]+\.(?:pdf|mp3|mp4|webm))"([^>]*)>((?:(?!<\/a>)[^])*?)(?: \([A-Za-z\d]{3,4}, [^()]*\))?<\/a>/gu;

/** The text of a page; colours of code are left out. */
function textIn(html: string): string[] {
  const plain = html.replaceAll(/<span class="code-[a-z]+">|(?<=<code[^>]*>[^]*?)<\/span>/gu, '');
  const named = plain.replaceAll(FILE_LINK, '<a href="file"$1>$2</a>');
  const tree = prose(fromParse5(parse(named)));
  return tree === undefined ? [] : lines(tree);
}

test('the newsroom shows every text as its page does', () => {
  const locale = { language: site.language, timeZone: site.timeZone, sites: [site.url] };
  const desk = readDesk(folder, locale);
  let compared = 0;
  for (const file of globSync('**/*.mdx', { cwd: join(folder, 'articles') })) {
    const id = file.replace(/\.mdx$/u, '');
    const page = join(inject('siteDir'), id.replace(/\/index$/u, ''), 'index.html');
    if (!existsSync(page)) continue;
    const html = readFileSync(page, 'utf8');
    const story = checkedStory(id, desk);
    const charts = new Map<ChartAttributes, ChartModel>();
    for (const { spec, ...place } of story.charts) {
      const path = spec.data.startsWith('/')
        ? join(folder, spec.data)
        : join(folder, 'articles', id, '..', spec.data);
      const where = { ...place, file };
      const model = drawnChart(readFileSync(path, 'utf8'), spec, where, story.locale.language);
      if (!Array.isArray(model)) charts.set(spec, model);
    }
    const picture = (): string => '';
    const moving = (src: string): string | undefined => (src.endsWith('.gif') ? src : undefined);
    const pictures = { picture, moving };
    const shown = pageText(story.blocks, {
      ...story.locale,
      charts,
      promo: desk.promo,
      ...pictures,
    });
    const expected = textIn(html);
    // Of a story that expired or was withdrawn, the page has no text.
    if (expected.length === 0) continue;
    if (expected.join('').includes(wordsOf('en').article.removed)) continue;
    expect(textIn(`<div class="prose">${shown}</div>`), id).toEqual(expected);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(15);
});
