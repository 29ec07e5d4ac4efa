import fc from 'fast-check';
import type { Element, Root, RootContent } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/body/block.ts';
import { blocksOf } from './context.ts';

const reference = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkRehype);

/** Blocks of CommonMark and GFM that an article may hold. */
const samples = [
  'Words, and more words.',
  'A line\nand the next.',
  'A hard  \nbreak and\\\nanother.',
  '*em* **strong** ***both*** _em_ __strong__ a_b_c a*b*c',
  '**a*b**c* and *a**b*c**',
  '*(a)*b **(a)**b (*a*) "**a**"',
  '~~gone~~ and ~gone~ and ~~~kept~~~',
  '`code` ``a ` b`` ` a ` `a\nb`',
  '## Two\n\n### Three ###\n\n#### Four #',
  'Setext\n---',
  '- a\n- b\n- c',
  '* a\n\n* b\n\n* c',
  '- a\n  - b\n    - c\n- d',
  '- a\n\n  b\n- c',
  '1. a\n2. b\n3. c',
  '7) a\n8) b',
  '- a\n+ b\n* c',
  '- a\n1. b',
  '> a\n> b\n\n> c',
  '> a\nlazy',
  '> - a\n>   b\n> - c',
  '> > a\n> b',
  '---',
  '* * *',
  '```\ncode\n  indented\n\n# not a heading\n```',
  '~~~js\nlet a = 1;\n~~~',
  '- ```\n  a\n  ```',
  '[a](https://example.com/ "title") [b](</c>) [d](/e)',
  '[a][b] [b] [B][]\n\n[b]: https://example.com/ "title"',
  '[not defined] [a][nor this]',
  '[*a* `b`](https://example.com/)',
  '[https://a.example](https://b.example/)',
  'https://example.com/a?b=c&d=e. (https://example.com/x_(y))',
  'https://example.com/a_b_c and me@example.com!',
  '&amp; &lt; &copy; &#233; &#xe9; &nope; &',
  '\\* \\_ \\# \\[ \\] \\\\ \\a',
  'a < b and b > c',
  '"quotes" \u2018single\u2019 \u2014 dashes...',
  'a | b\n--- | ---\n1 | 2',
  '| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 |\n| 1 | 2 | 3 | 4 |',
  '| `a \\| b` | *c* |\n|-|-|\n| [d](/e) | `f` |',
  '| a |\n|-|\n\nafter',
  '- [ ] open\n- [x] done\n- plain',
  '- [ ] a\n\n  b\n- [X] c',
  '1. [ ] a',
  'One[^1] and two[^two] and one again[^1].\n\n[^1]: First.\n\n[^two]: Second\n    more.\n\n    Paragraph.',
  'Note[^x].\n\n[^x]: a[^y]\n\n[^y]: b',
  '\u00e9\u{1f600} *\u00e9*',
  'a\u00a0b',
  '  leading spaces\n   and more  ',
  'a\r\nb\r\n\r\nc',
];

describe('an article reads as GFM does elsewhere', () => {
  test.each(samples)('%j', (source) => {
    expect(ours(source)).toBe(theirs(source));
  });

  test('and so does any sequence of these', () => {
    const joined = fc.array(fc.constantFrom(...samples), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(joined, (parts) => {
        const source = ['Not frontmatter.', ...parts].join('\n\n');
        expect(ours(source)).toBe(theirs(source));
      }),
      { numRuns: 100 },
    );
  });
});

function ours(source: string): string {
  return canonical(nodesOf(blocksOf(source)));
}

function theirs(source: string): string {
  const root: Root = reference.runSync(reference.parse(source));
  return canonical(root.children);
}

function nodesOf(blocks: readonly Block[]): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    if (block.type === 'prose') return [...block.nodes];
    return 'children' in block ? nodesOf(block.children) : [];
  });
}

/**
 * A tree as text without what this project adds or changes on purpose: ids and classes,
 * labels for assistive technology, scopes, scroll regions, the plain cell for an empty
 * header, curled quotation marks, the heading of the notes, their order of attributes and the arrow's variation.
 * White space between elements has no meaning and goes.
 */
function canonical(nodes: readonly RootContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += /^\s*$/u.test(node.value) ? ' ' : node.value;
    else if (node.type === 'element') text += canonicalElement(node);
  }
  return text
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/ ?(<[^>]*>) ?/gu, '$1')
    .trim();
}

function canonicalElement(element: Element): string {
  const { properties } = element;
  if (element.tagName === 'div') return canonical(element.children);
  if (isNoteLink(element)) return '';
  const name = element.tagName === 'th' && element.children.length === 0 ? 'td' : element.tagName;
  const kept = ['href', 'title', 'start', 'checked'].flatMap((key) => {
    const value = properties[key];
    return value === undefined || value === false ? [] : [`${key}=${JSON.stringify(value)}`];
  });
  const content = element.tagName === 'h2' && 'className' in properties ? '' : element.children;
  const align = alignmentOf(element);
  return `<${[name, ...kept, ...align].join(' ')}>${content === '' ? '' : canonical(content)}</${name}>`;
}

/** Links to and from notes differ in their ids and are tested where they are made. */
function isNoteLink({ tagName, properties }: Element): boolean {
  const { className, href } = properties;
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return false;
  return 'dataFootnoteRef' in properties || className !== undefined;
}

function alignmentOf({ properties: { style, className, align } }: Element): string[] {
  const classes = Array.isArray(className) ? className.join(' ') : '';
  const found = /(?:text-align: |align-)(left|right|center)/u.exec(`${String(style)} ${classes}`);
  const side = found?.[1] ?? (typeof align === 'string' ? align : undefined);
  return side === undefined ? [] : [`align=${side}`];
}
