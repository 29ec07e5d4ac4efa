import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import type { Block } from '../../src/body/block.ts';
import type { BodyContext } from '../../src/body/body-context.ts';
import { parseBody } from '../../src/body/parse.ts';
import { plainText } from '../../src/body/plain-text.ts';
import type { Locale } from '../../src/time/format.ts';
import { definitionWriters } from './definition-list.ts';
import type { TellLoss } from './losses.ts';

/** How Markdown is written in this house. */
const STYLE: Options = {
  bullet: '-',
  bulletOther: '*',
  rule: '-',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  ...{ listItemIndent: 'one', resourceLink: true, incrementListMarker: true },
  handlers: definitionWriters,
  unsafe: [
    // A symbol that the source did not mean as one of this paper's.
    { character: '$', after: '[\\^A-Z0-9]', inConstruct: 'phrasing' },
    // A line that begins so would say what the word above means.
    { atBreak: true, character: ':', after: '[ \\t\\r\\n]' },
    // A line that begins so would be a module's.
    { atBreak: true, character: 'i', after: 'mport' },
    { atBreak: true, character: 'e', after: 'xport' },
  ],
};
const plain = unified().use(remarkStringify, STYLE).use(remarkGfm).use(remarkMdx).freeze();
const second = unified()
  .use(remarkStringify, { ...STYLE, bullet: '*', bulletOther: '-', bulletOrdered: ')' })
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze();

/** How a block is written, from its own form to the plainest. */
type Form = 'own' | 'without-places' | 'words' | 'code';
const NEXT: Readonly<Record<Form, Form | undefined>> = {
  ...{ own: 'without-places', 'without-places': 'words', words: 'code', code: undefined },
};

interface Written {
  readonly block: RootContent;
  form: Form;
  text: string;
}

/** The Markdown of an article, and the plain words of its paragraphs. */
export interface ImportedText {
  readonly text: string;
  readonly words: string;
  /** Ids of its headings. */
  readonly anchors: readonly string[];
}

/**
 * The text of an article, which the parser of this house reads without an error: a block that it
 * would refuse is written plainer, and told, until it does not.
 *
 * @returns undefined when the text as a whole is refused: it is too long.
 */
export function bodyText(
  blocks: readonly RootContent[],
  { timeZone, language }: Locale,
  tell: TellLoss,
): ImportedText | undefined {
  const all = blocks.map((block, at): Written => ({
    block,
    form: 'own',
    text: write(block, 'own', isSecond(blocks, at)),
  }));
  for (;;) {
    const text = all
      .map((each) => each.text)
      .filter((each) => each !== '')
      .join('\n\n');
    const {
      blocks: read,
      problems,
      references,
    } = parseBody(text, { ...OUTSIDE, timeZone, language });
    const faults = problems.filter(
      ({ level, inArchive }) => level === 'error' && inArchive === undefined,
    );
    if (faults.length === 0) return { text, words: proseOf(read), anchors: references.anchors };
    const plainer = new Set(faults.flatMap(({ line }) => blockAt(line, all) ?? []));
    let changed = 0;
    for (const each of plainer) {
      const isPlace = faults.every(({ rule }) => rule === 'fragment-unknown');
      const form = NEXT[each.form];
      if (form === undefined) continue;
      each.form = isPlace || form !== 'without-places' ? form : 'words';
      each.text = write(each.block, each.form, false);
      tell(each.form === 'without-places' ? 'anchor' : 'simplified', toString(each.block));
      changed++;
    }
    if (changed === 0) return undefined;
  }
}

/** Paragraphs alone: captions, cells and code are no summary. */
function proseOf(blocks: readonly Block[]): string {
  const paragraphs = blocks.flatMap((block): Block[] =>
    block.type === 'prose'
      ? [
          {
            ...block,
            nodes: block.nodes.filter((node) => node.type === 'element' && node.tagName === 'p'),
          },
        ]
      : [],
  );
  return plainText(paragraphs);
}

/** A text is held to its own form alone: symbols and promos are of other papers. */
const OUTSIDE: Omit<BodyContext, keyof Locale> = {
  file: 'import',
  kind: 'news',
  symbols: [],
  promoIds: new Set(),
  words: undefined,
  resolveSymbol: () => undefined,
  tickerName: () => undefined,
};

function blockAt(line: number, written: readonly Written[]): Written | undefined {
  let next = 1;
  for (const each of written) {
    if (each.text === '') continue;
    next += each.text.split('\n').length + 1;
    if (line < next) return each;
  }
  return undefined;
}

/** Two lists that follow one another have two marks, or they would be one. */
function isSecond(blocks: readonly RootContent[], at: number): boolean {
  let lists = 0;
  for (let before = at - 1; blocks[before]?.type === 'list'; before--) lists++;
  return lists % 2 === 1;
}

function write(block: RootContent, form: Form, isOther: boolean): string {
  const children =
    form === 'own'
      ? [block]
      : form === 'without-places'
        ? [withoutPlaces(block)]
        : wordsOnly(block, form);
  const writer = isOther ? second : plain;
  return children.map((child) => written(child, writer)).join('\n\n');
}

/** What a component holds stands between empty lines, as everything does. */
function written(node: RootContent, writer: typeof plain): string {
  if (node.type !== 'mdxJsxFlowElement' || node.children.length === 0) {
    return writer.stringify({ type: 'root', children: [node] }).trim();
  }
  const tag = writer.stringify({ type: 'root', children: [{ ...node, children: [] }] }).trim();
  const inner = runsOf(node.children)
    .map((run) => writtenRun(run, writer))
    .join('\n\n');
  return `${tag.replace(/ \/>$/u, '>')}\n\n${inner}\n\n</${node.name ?? ''}>`;
}

/** Blocks one after another without a component among them, and each component by itself. */
function runsOf(nodes: readonly RootContent[]): RootContent[][] {
  const runs: RootContent[][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (last === undefined || [node, last[0]].some((each) => each?.type === 'mdxJsxFlowElement'))
      runs.push([node]);
    else last.push(node);
  }
  return runs;
}

function writtenRun(run: RootContent[], writer: typeof plain): string {
  const [first] = run;
  return first?.type === 'mdxJsxFlowElement'
    ? written(first, writer)
    : writer.stringify({ type: 'root', children: run }).trim();
}

/** A copy whose links to places of the page are plain words. */
function withoutPlaces<Node extends RootContent>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child): RootContent[] => {
    const inner = withoutPlaces(child);
    return inner.type === 'link' && inner.url.startsWith('#') ? inner.children : [inner];
  });
  return Object.assign({}, node, { children });
}

function wordsOnly(block: RootContent, form: Form): RootContent[] {
  const lines = linesOf(block).filter((line) => line.trim() !== '');
  if (form === 'code') return [{ type: 'code', value: lines.join('\n') }];
  return lines.map((value) => ({
    type: 'paragraph',
    children: [{ type: 'text', value: value.trim() }],
  }));
}

function linesOf(node: RootContent): string[] {
  if (node.type === 'mdxJsxFlowElement') {
    const words = node.attributes.flatMap(({ type, value, ...at }) =>
      type === 'mdxJsxAttribute' &&
      typeof value === 'string' &&
      !('name' in at && at.name === 'src')
        ? [value]
        : [],
    );
    return [...words, ...node.children.flatMap(linesOf)];
  }
  if (
    /^(?:blockquote|list|listItem|table|definitionList|definitionDescription)$/u.test(node.type) &&
    'children' in node
  )
    return node.children.flatMap(linesOf);
  if (node.type === 'tableRow') return [node.children.map((cell) => toString(cell)).join(' ')];
  return [toString(node)];
}
