import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HastNode } from 'satteri';
import { htmlToHast } from 'satteri';
import { expect, inject, test } from 'vitest';
import type { Block } from '../../src/body/block.ts';
import { parseBody } from '../../src/body/parse.ts';
import { CONTENT, HOSTILE_WORDS } from '../paper.ts';
import { context } from '../unit/body/context.ts';

const dir = inject('siteDir');
const FOLDERS = [CONTENT, HOSTILE_WORDS].map((folder) => join(folder, 'articles'));

/** Every built article with pictures in its text: the words that its file gives them. */
const stories = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) => {
      const page = join(dir, file.replace(/\.mdx$/u, ''), 'index.html');
      const figures = figuresOf(read(join(folder, file)));
      return figures.length === 0 || !existsSync(page) ? [] : [{ file, page, figures }];
    }),
);

test('every picture of a text says on the page what its place in the text says', () => {
  const words = stories.flatMap(({ figures }) => figures.map(({ alt }) => alt));
  expect.soft(words.length).toBeGreaterThan(3);
  expect.soft(words).toContain('One reading of it: a “rise” & <b>more</b>');
  for (const { file, page, figures } of stories) {
    const shown = picturesOf(read(page));
    expect.soft(shown, file).toEqual(figures);
  }
});

interface Words {
  readonly alt: unknown;
  readonly caption: string;
}

function figuresOf(source: string): Words[] {
  const kind = /^kind: live$/mu.test(source) ? 'live' : 'news';
  const symbols = { resolveSymbol: (written: string) => written, promoIds: undefined };
  return figuresIn(parseBody(source, { ...context, ...symbols, kind }).blocks);
}

function figuresIn(blocks: readonly Block[]): Words[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') {
      const { alt, caption = '', credit = '' } = block;
      return [{ alt, caption: `${caption} ${credit}`.trim() }];
    }
    return 'children' in block ? figuresIn(block.children) : [];
  });
}

/** Pictures of the text of a page, with what stands under each. */
function picturesOf(html: string): Words[] {
  return [...nodesOf(htmlToHast(html))].flatMap((node) => {
    if (node.type !== 'element' || !hasClass(node, 'prose')) return [];
    return [...nodesOf(node)].flatMap((inner) => {
      if (inner.type !== 'element' || inner.tagName !== 'figure') return [];
      // Its figures are looked at each.
      if (hasClass(inner, 'gallery')) return [];
      // The still of what another site shows is decoration.
      if (hasClass(inner, 'embed')) return [];
      const within = [...nodesOf(inner)];
      return within.flatMap((each) =>
        each.type === 'element' && each.tagName === 'img' && !isMoving(each)
          ? [{ alt: each.properties['alt'], caption: captionOf(within) }]
          : [],
      );
    });
  });
}

/** The file in which the picture before it moves. */
function isMoving({ properties }: Extract<HastNode, { type: 'element' }>): boolean {
  return String(properties['src']).endsWith('-moving.webp');
}

function captionOf(nodes: readonly HastNode[]): string {
  const caption = nodes.find((node) => node.type === 'element' && node.tagName === 'figcaption');
  return caption === undefined
    ? ''
    : [...nodesOf(caption)]
        .map((node) => (node.type === 'text' ? node.value : ''))
        .join('')
        .replaceAll(/\s+/gu, ' ')
        .trim();
}

function hasClass(node: HastNode, name: string): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

function* nodesOf(node: HastNode): Generator<HastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
