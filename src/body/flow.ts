import type { Element, ElementContent, RootContent } from 'hast';
import { inlineComponents } from './allowed.ts';
import type { Block } from './block.ts';
import { readComponent, type Surroundings } from './component.ts';
import type { ComponentNode } from './component-node.ts';
import { isWithinLimits, readElement, readInline, refuseNode } from './element.ts';
import { markdownFigure, soleImage } from './figure.ts';
import { inlineTag } from './inline-tag.ts';
import { tellIndented } from './left-over.ts';
import { beginsModuleStatement } from './neutral-text.ts';
import { startOf, type Reading } from './reading.ts';

/** Elements that belong in a paragraph; directly in a component they get one. */
const PHRASING = new Set(['a', 'em', 'strong', 'del', 'code', 'br', 'sup', 'input', 'img']);

/**
 * Blocks from the parser's nodes at the outermost level or directly in a component:
 * runs of prose, with components and figures between them.
 */
export function readBlocks(
  nodes: readonly RootContent[],
  reading: Reading,
  depth: number,
  place: Surroundings,
): Block[] {
  const run = new BlockRun(place === 'prose-only' ? undefined : reading);
  for (const node of nodes) {
    if (reading.exhausted) break;
    readFlowNode(node, { reading, depth, place, run });
  }
  return run.finish();
}

/** Where nodes are read, and what gathers their blocks. */
interface Flow {
  readonly reading: Reading;
  readonly depth: number;
  readonly place: Surroundings;
  readonly run: BlockRun;
}

function readFlowNode(node: RootContent, flow: Flow): void {
  const { reading, depth, run } = flow;
  switch (node.type) {
    case 'text':
      if (node.value.trim() === '') run.addSpace(node.value);
      else run.addWords(readInline([node], reading, depth + 1, false));
      return;
    case 'element':
      readFlowElement(node, flow);
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      readTag(node, flow);
      return;
    case 'mdxjsEsm':
      refuseModuleStatement(startOf(node), reading);
      return;
    case 'doctype':
      reading.problems.error(startOf(node), 'html', 'an article holds no HTML; write Markdown');
      return;
    default:
      refuseNode(node, reading);
  }
}

function readFlowElement(node: Element, { reading, depth, place, run }: Flow): void {
  if (PHRASING.has(node.tagName)) {
    run.addWords(readInline([node], reading, depth + 1, false));
    return;
  }
  if (node.tagName === 'p') {
    const image = soleImage(node);
    if (image !== undefined) {
      run.addBlock(markdownFigure(image, reading));
      return;
    }
    if (place === 'text') tellIndented(node, reading);
    const [first] = node.children;
    if (first?.type === 'text' && beginsModuleStatement(first.value)) {
      refuseModuleStatement(startOf(first), reading);
    }
  }
  const element = readElement(node, reading, depth, false);
  if (element === undefined || isEmptyParagraph(element)) return;
  if (element.tagName === 'table' && place !== 'prose-only') {
    const children: Block[] = [{ type: 'prose', nodes: [element] }];
    run.addBlock({ type: 'table', caption: undefined, source: undefined, children });
  } else {
    run.addElement(element);
  }
}

function readTag(node: ComponentNode, { reading, depth, place, run }: Flow): void {
  const tag = inlineTag(node);
  if (tag === 'br') {
    const message = 'between paragraphs stands an empty line; take <br /> out';
    reading.problems.error(startOf(node), 'html', message);
    return;
  }
  if (inlineComponents.has(node.name ?? '') || tag !== undefined) {
    run.addWords(readInline([node], reading, depth + 1, false));
    return;
  }
  if (!isWithinLimits(node, reading, depth)) return;
  run.endParagraph();
  const readChildren = (within: Surroundings): Block[] =>
    readBlocks(node.children, reading, depth + 1, within);
  run.addBlock(readComponent(node, reading, place, readChildren));
}

function refuseModuleStatement(offset: number, reading: Reading): void {
  reading.problems.error(
    offset,
    'esm',
    'an article imports and exports nothing; delete the line, or begin the sentence with another word',
  );
}

/** What is left of a paragraph that held only a comment. */
function isEmptyParagraph(element: Element): boolean {
  return (
    element.tagName === 'p' &&
    element.children.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}

/** Gathers words into paragraphs, and paragraphs and other elements into prose. */
class BlockRun {
  readonly #blocks: Block[] = [];
  #prose: ElementContent[] = [];
  #words: ElementContent[] = [];
  readonly #counted: { paragraphs: number } | undefined;

  /** @param counted where paragraphs are counted. */
  constructor(counted: { paragraphs: number } | undefined) {
    this.#counted = counted;
  }

  addSpace(value: string): void {
    if (this.#words.length > 0) this.#words.push({ type: 'text', value });
  }

  addWords(nodes: readonly ElementContent[]): void {
    this.#words.push(...nodes);
  }

  addElement(element: Element): void {
    this.endParagraph();
    if (this.#counted !== undefined && element.tagName === 'p') this.#counted.paragraphs += 1;
    if (this.#prose.length > 0) this.#prose.push({ type: 'text', value: '\n' });
    this.#prose.push(element);
  }

  addBlock(block: Block | undefined): void {
    this.#endProse();
    if (block !== undefined) this.#blocks.push(block);
  }

  finish(): Block[] {
    this.#endProse();
    return this.#blocks;
  }

  endParagraph(): void {
    const children = this.#words;
    if (children.length === 0) return;
    this.#words = [];
    const last = children.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
    const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children };
    if (!isEmptyParagraph(paragraph)) this.addElement(paragraph);
  }

  #endProse(): void {
    this.endParagraph();
    if (this.#prose.length > 0) this.#blocks.push({ type: 'prose', nodes: this.#prose });
    this.#prose = [];
  }
}
