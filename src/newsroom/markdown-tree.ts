import type { ElementContent, Root, RootContent } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import { withDefinitions } from './definition-list.ts';

/**
 * What the build's parser gives, for browsers, which cannot run it: the same tree of the same text,
 * by another parser. Takes the place of the package `satteri` in the editor's script.
 *
 * @throws Error `LINE:COL: text`, as the build's parser throws it: at the `<` of a tag that cannot
 *   be read.
 */
export function mdxToHast(source: string): Root {
  const text = source.replaceAll(/<(?=\s|$)/gu, SIGN);
  try {
    const tree = fromMarkdown(text, {
      extensions: [gfm(), mdxJsx(), mdxMd()],
      mdastExtensions: [gfmFromMarkdown(), mdxJsxFromMarkdown()],
    });
    const root = toHast(tree, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] });
    const children: RootContent[] = root.type === 'root' ? root.children : [];
    for (const child of children) settle(child, text);
    return { type: 'root', children: withDefinitions(children.flatMap(unravelled), text) };
  } catch (error) {
    throw thrownAt(error, text);
  }
}

/** Stands for a `<` that begins no tag: a private character, which no text holds. */
const SIGN = '\ue007';

/** What the two parsers name differently; signs are signs again. */
function settle(node: RootContent | ElementContent, text: string): void {
  if ('value' in node) node.value = node.value.replaceAll(SIGN, '<');
  if (!('children' in node)) return;
  if (node.type === 'element') {
    const { align, ...others } = node.properties;
    if (typeof align === 'string') node.properties = { ...others, style: `text-align: ${align}` };
  }
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      if (typeof attribute.value === 'string') {
        attribute.value = attribute.value.replaceAll(SIGN, '<');
      }
    }
  }
  for (const child of node.children) settle(child, text);
  if (node.type === 'mdxJsxTextElement') return;
  node.children = withDefinitions(node.children.flatMap(unravelled), text);
}

/** A paragraph of tags alone is none. */
function unravelled<Node extends RootContent>(node: Node): (Node | ElementContent)[] {
  if (node.type !== 'element' || node.tagName !== 'p') return [node];
  const isTags = node.children.every(
    (child) =>
      child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
  );
  return isTags && node.children.length > 0 ? node.children : [node];
}

function thrownAt(error: unknown, text: string): Error {
  if (!isMessage(error)) return error instanceof Error ? error : new Error(String(error));
  const { line = 1, column = 1 } = error;
  const words = error.reason.replaceAll(/\((\d+:\d+)-\d+:\d+\)/gu, '($1)');
  const opened = /^Expected a closing tag for `<[^`]*>` \((\d+:\d+)\)/u.exec(words)?.[1];
  if (opened !== undefined) return new Error(`${opened}: ${words}`);
  if (words.startsWith('Unexpected closing tag')) return new Error(`${line}:${column}: ${words}`);
  const closing = /^Expected the closing tag `([^`]*)`/u.exec(words)?.[1];
  if (closing !== undefined)
    return new Error(`${placeOf(text, text.lastIndexOf(closing))}: ${words}`);
  const start = Math.max(0, text.lastIndexOf('<', offsetOf(text, line, column) - 1));
  const place = placeOf(text, start);
  if (text[start + 1] !== '/') return new Error(`${place}: Unexpected character after \`<\``);
  const tag = /^<\/[^<>]*>?/u.exec(text.slice(start))?.[0] ?? '</>';
  return new Error(`${place}: Unexpected closing tag \`${tag}\`, expected an open tag first`);
}

/** What the parser throws. */
interface Message {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

function isMessage(error: unknown): error is Message {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let left = line; left > 1; left--) {
    const found = /\r\n?|\n/gu;
    found.lastIndex = start;
    if (found.exec(text) === null) break;
    start = found.lastIndex;
  }
  return start + column - 1;
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n?|\n/u);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
