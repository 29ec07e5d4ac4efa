import type { Element, ElementContent } from 'hast';
import type {} from 'satteri';
import type { ComponentNode } from './component-node.ts';
import { limits } from './limits.ts';
import { startOf, type Reading } from './reading.ts';
import { appendText } from './running-text.ts';

/** Tags of HTML that stand among words, for which Markdown has nothing. */
const TAGS = ['br', 'sub', 'sup'] as const;
type InlineTag = (typeof TAGS)[number];

/** The name of such a tag; undefined for another. */
export function inlineTag({ name }: ComponentNode): InlineTag | undefined {
  return TAGS.find((tag) => tag === name);
}

/** `<br />`, `<sub>2</sub>`, `<sup>2</sup>`: the element, or `undefined` and a problem. */
export function inlineTagElement(
  tag: InlineTag,
  node: ComponentNode,
  reading: Reading,
): Element | undefined {
  const children: ElementContent[] = [];
  for (const child of node.children) {
    if (child.type === 'text') appendText(child, reading, true, children);
  }
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const fault = faultOf(tag, node, text, reading);
  if (fault !== undefined) {
    reading.problems.error(startOf(node), ...fault);
    return undefined;
  }
  if (tag === 'sup') tellNoteSign(node, text, reading);
  return { type: 'element', tagName: tag, properties: {}, children };
}

function faultOf(
  tag: InlineTag,
  { attributes, children }: ComponentNode,
  text: string,
  { inHeading }: Reading,
): [rule: string, message: string] | undefined {
  const form = tag === 'br' ? '<br />' : `<${tag}>2</${tag}>`;
  if (attributes.length > 0) {
    return ['attribute-unknown', `<${tag}> has no attributes; write ${form}`];
  }
  if (tag === 'br') {
    if (children.length > 0) return ['component-children', '<br> holds no text; write <br />'];
    return inHeading ? ['html', 'a heading is one line; take <br /> out'] : undefined;
  }
  if (children.some(({ type }) => type !== 'text')) {
    const message = `<${tag}> holds letters and signs alone; begin bold words, links and notes outside it`;
    return ['component-content', message];
  }
  if (text.trim() === '') return ['component-empty', `<${tag}> is empty; write ${form}`];
  if (text.length <= limits.raised) return undefined;
  const message = `<${tag}> holds ${text.length} characters; at most ${limits.raised} stand off the line`;
  return ['text-size', message];
}

/** A number behind the end of a sentence is one of a note. */
function tellNoteSign(node: ComponentNode, text: string, reading: Reading): void {
  const start = startOf(node);
  if (!/^[\d*†‡]{1,3}$/u.test(text) || !/[.,;:!?"”’»]/u.test(reading.source.charAt(start - 1)))
    return;
  const message = `"${text}" stands above a sentence and leads nowhere; a note is written [^1], and below [^1]: its text`;
  reading.problems.warning(start, 'markdown-left-over', message);
}

/** Tells of line breaks that break nothing, and of those that are to be space. */
export function tellIdleBreaks({ children }: Element, reading: Reading): void {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  for (const [at, child] of solid.entries()) {
    if (!isWrittenBreak(child)) continue;
    const next = solid[at + 1];
    if (next !== undefined && !isBreak(next)) continue;
    const message =
      next === undefined
        ? 'nothing follows that <br /> could set on a line of its own; take it out'
        : 'a new paragraph begins behind an empty line; take <br /> out';
    reading.problems.warning(startOf(child), 'markdown-left-over', message);
  }
}

function isWrittenBreak(node: ElementContent): boolean {
  return node.type === 'mdxJsxTextElement' && node.name === 'br';
}

function isBreak(node: ElementContent): boolean {
  return isWrittenBreak(node) || (node.type === 'element' && node.tagName === 'br');
}
