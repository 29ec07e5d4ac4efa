import type { Element, ElementContent, Properties } from 'hast';
import { partsOfBareAddress } from './bare-address.ts';
import { codeElement } from './code-element.ts';
import {
  countNotes,
  isNoteReference,
  isNoteReturn,
  noteReference,
  noteReturn,
  notes,
} from './footnote.ts';
import { tooDeep } from './guard.ts';
import { heading } from './heading.ts';
import { linkElement } from './link-element.ts';
import { tellNumberedSentence, tellOpenFence } from './left-over.ts';
import { limits } from './limits.ts';
import { tellIdleBreaks } from './inline-tag.ts';
import { inlineComponent } from './inline-component.ts';
import { tellBareEmbed } from './pasted-embed.ts';
import { tellPasted } from './pasted.ts';
import { startOf, type Reading } from './reading.ts';
import { appendText } from './running-text.ts';
import { table } from './change-column.ts';
import { tableCell } from './table-cell.ts';
import { checkRows, refuseTableText } from './table-source.ts';
import { taskBox } from './task-box.ts';

/** Makes the safe element from the parser's, its children already safe. */
type Converter = (
  node: Element,
  children: ElementContent[],
  reading: Reading,
) => Element | undefined;

const plain: Converter = (node, children) => ({
  type: 'element',
  tagName: node.tagName,
  properties: {},
  children,
});

/** Every element that the parser may give, by name; one that is not here is refused. */
const converters: ReadonlyMap<string, Converter> = new Map<string, Converter>([
  ...[
    ...['blockquote', 'em', 'strong', 'del', 'br', 'hr'],
    ...['sup', 'thead', 'tbody', 'tr', 'ul', 'dl'],
  ].map((name): [string, Converter] => [name, plain]),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, Converter] => [name, heading]),
  ['p', paragraph],
  ['li', paragraph],
  ['dt', paragraph],
  ['dd', paragraph],
  [
    'pre',
    (node, children, reading) => {
      tellOpenFence(node, reading);
      return plain(node, children, reading);
    },
  ],
  ['ol', orderedList],
  ['a', anchor],
  [
    'table',
    (node, children, reading) => {
      checkRows(node, reading);
      return table(node, children, reading.context.language);
    },
  ],
  ...['th', 'td'].map((name): [string, Converter] => [
    name,
    (node, children, reading) => tableCell(node, children, reading.context.language),
  ]),
  ['input', taskBox],
]);

/**
 * Safe copies of the parser's nodes for running text, in order. What may not stand in
 * an article is left out and becomes a problem at its place. `depth` counts elements
 * above; `link` says that one of them is a link.
 */
export function readInline(
  nodes: readonly ElementContent[],
  reading: Reading,
  depth: number,
  link: boolean,
): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes) {
    if (reading.exhausted) break;
    readNode(node, reading, depth, link, out);
  }
  return out;
}

/** A safe copy of one element, or `undefined` and a problem. */
export function readElement(
  node: Element,
  reading: Reading,
  depth: number,
  link: boolean,
): Element | undefined {
  const { tagName } = node;
  if (!isWithinLimits(node, reading, depth)) return undefined;
  if (tagName === 'code') return codeElement(node, reading);
  if (tagName === 'img') {
    reading.problems.error(
      startOf(node),
      'image-inline',
      'an image stands in a paragraph of its own, outside lists, quotations and tables',
    );
    return undefined;
  }
  if (tagName === 'section') return notesSection(node, reading, depth);
  const converter = converters.get(tagName);
  if (converter === undefined) {
    reading.problems.error(startOf(node), 'html', `<${tagName}> may not stand in an article`);
    return undefined;
  }
  if (tagName === 'thead') reading.inHead = true;
  const isHeading = /^h[1-6]$/u.test(tagName);
  if (isHeading) reading.inHeading = true;
  const children = readInline(node.children, reading, depth + 1, link || tagName === 'a');
  if (tagName === 'thead') reading.inHead = false;
  if (isHeading) reading.inHeading = false;
  return converter(node, children, reading);
}

/** Counts the node; false, with a problem told once, when a limit is passed. */
export function isWithinLimits(node: ElementContent, reading: Reading, depth: number): boolean {
  reading.elements++;
  if (depth > limits.depth) {
    if (!reading.exhausted) reading.problems.error(startOf(node), 'nesting-depth', tooDeep);
    reading.exhausted = true;
  } else if (reading.elements > limits.elements) {
    if (!reading.exhausted) {
      reading.problems.error(
        startOf(node),
        'text-size',
        `the text has more than ${limits.elements} elements; split the story`,
      );
    }
    reading.exhausted = true;
  }
  return !reading.exhausted;
}

function readNode(
  node: ElementContent,
  reading: Reading,
  depth: number,
  link: boolean,
  out: ElementContent[],
): void {
  switch (node.type) {
    case 'text':
      appendText(node, reading, link, out);
      return;
    case 'element': {
      const parts = partsOfBareAddress(node, reading);
      if (parts !== undefined) {
        for (const part of parts) readNode(part, reading, depth, link, out);
        return;
      }
      const element = readElement(node, reading, depth, link);
      if (element !== undefined)
        out.push(element.tagName === 'table' ? scrollRegion(element, reading) : element);
      return;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      if (!isWithinLimits(node, reading, depth)) return;
      const element = inlineComponent(node, reading, link);
      if (element === 'refused') readInline(node.children, reading, depth + 1, link);
      else if (element !== undefined) out.push(element);
      return;
    }
    default:
      refuseNode(node, reading);
  }
}

/** Says what is wrong with a node that is neither text, element nor component. */
export function refuseNode(node: ElementContent, reading: Reading): void {
  const isHtml = node.type === 'comment' || node.type === 'raw';
  reading.problems.error(
    startOf(node),
    isHtml ? 'html' : 'expression',
    isHtml
      ? 'an article holds no HTML; write Markdown'
      : 'nothing is filled in for {…}; for the sign itself write \\{',
  );
}

/** A table within a list or quotation; one at the outermost level is a block of its own. */
function scrollRegion(table: Element, { context: { words } }: Reading): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['table-scroll'],
      role: 'region',
      ariaLabel: words?.table,
      tabIndex: 0,
    },
    children: [table],
  };
}

/** A paragraph, or an item that may hold its words without one. */
function paragraph(node: Element, children: ElementContent[], reading: Reading): Element {
  const block = node.children.findIndex((child) => 'tagName' in child && BLOCKS.has(child.tagName));
  refuseTableText(block === -1 ? node.children : node.children.slice(0, block), reading);
  if (block === -1) tellPasted(node, reading);
  if (node.tagName === 'p') tellBareEmbed(node, reading);
  if (block === -1) tellIdleBreaks(node, reading);
  return { type: 'element', tagName: node.tagName, properties: {}, children };
}

/** What may stand in an item besides words. */
const BLOCKS = new Set(
  ['p', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'table', 'hr'].concat(['h2', 'h3', 'h4']),
);

function anchor(node: Element, children: ElementContent[], reading: Reading): Element | undefined {
  if (isNoteReference(node)) return noteReference(children, reading);
  if (isNoteReturn(node)) return noteReturn(children);
  return linkElement(node, children, reading);
}

function orderedList(node: Element, children: ElementContent[], reading: Reading): Element {
  tellNumberedSentence(node, reading);
  const { start } = node.properties;
  const properties: Properties = typeof start === 'number' && start !== 1 ? { start } : {};
  return { type: 'element', tagName: 'ol', properties, children };
}

/** The parser's heading of the notes is replaced, so only the list is read. */
function notesSection(node: Element, reading: Reading, depth: number): Element | undefined {
  const list = node.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  if (list?.type !== 'element') return undefined;
  countNotes(list, reading);
  const safe = readElement(list, reading, depth + 1, false);
  return safe === undefined ? undefined : notes(safe, reading);
}
