import type { Element, ElementContent } from 'hast';
import { raisedSigns } from '../typography/raised.ts';
import type { Block } from './block.ts';
import { hasClass } from './has-class.ts';
import { isNoteNumber, nodeText } from './heading.ts';

/** Elements that end a paragraph of plain text. */
const PARAGRAPHS = new Set([
  ...['h2', 'h3', 'h4', 'h5', 'h6'],
  ...['p', 'li', 'dt', 'dd', 'pre', 'blockquote', 'tr'],
]);

/**
 * The words of an article for search and summaries: paragraphs, headings, list items
 * and table rows separated by blank lines, cells by tabs. No markup, no footnote
 * numbers or arrows; what components say around their text (titles, captions, credits, who
 * is quoted) is words, promos are not.
 */
export function plainText(blocks: readonly Block[]): string {
  const writer = new TextWriter();
  for (const block of blocks) writeBlock(block, writer);
  return writer.finish();
}

/** The words of each entry of a live story without its title, by its anchor. */
export function entryTexts(blocks: readonly Block[]): Map<string, string> {
  const entries = blocks.filter((block) => block.type === 'update');
  return new Map(entries.map(({ id, children }) => [id, plainText(children)]));
}

function writeBlock(block: Block, writer: TextWriter): void {
  switch (block.type) {
    case 'prose':
      for (const node of block.nodes) writeNode(node, writer);
      writer.endParagraph();
      return;
    case 'figure':
      writer.paragraphs(block.caption ?? block.alt, block.credit);
      return;
    case 'embed':
      writer.paragraphs(block.title, block.caption);
      return;
    case 'gallery':
      writeAround(undefined, block.children, block.caption, writer);
      return;
    case 'recording':
      writer.paragraphs(block.title, block.caption);
      for (const child of block.children) writeBlock(child, writer);
      return;
    case 'chart': {
      const { title, subtitle, series, annotations, bands, note, source } = block.spec;
      writer.paragraphs(title, subtitle, series, annotations, bands, note, source);
      return;
    }
    case 'promo':
      return;
    case 'table':
      writeAround(block.caption, block.children, block.source, writer);
      return;
    case 'aside':
    case 'update':
      writeAround(block.title, block.children, undefined, writer);
      return;
    case 'details':
      writeAround(block.summary, block.children, undefined, writer);
      return;
    case 'pull-quote':
      writeAround(undefined, block.children, block.cite, writer);
      return;
    case 'key-points':
      writeAround(undefined, block.children, undefined, writer);
  }
}

function writeAround(
  above: string | undefined,
  children: readonly Block[],
  below: string | undefined,
  writer: TextWriter,
): void {
  writer.paragraphs(above);
  for (const child of children) writeBlock(child, writer);
  writer.paragraphs(below);
}

function writeNode(node: ElementContent, writer: TextWriter): void {
  if (node.type === 'text') writer.words(node.value);
  else if (node.type === 'element') writeElement(node, writer);
}

function writeElement(node: Element, writer: TextWriter): void {
  const { tagName } = node;
  if (tagName === 'span' || isNoteNumber(node) || hasClass(node, 'note-return')) return;
  if (tagName === 'sup' || tagName === 'sub') {
    const text = nodeText(node.children);
    writer.words(raisedSigns(text, tagName === 'sup') ?? text);
    return;
  }
  if (tagName === 'br') {
    writer.words('\n');
    return;
  }
  const isParagraph = PARAGRAPHS.has(tagName);
  if (isParagraph) writer.endParagraph();
  if (hasClass(node, 'visually-hidden')) return;
  for (const child of node.children) {
    if (tagName !== 'tr' || child.type === 'element') writeNode(child, writer);
  }
  if (isParagraph) writer.endParagraph();
  else if (tagName === 'td' || tagName === 'th') writer.words('\t');
}

class TextWriter {
  readonly #paragraphs: string[] = [];
  #open = '';

  words(text: string): void {
    this.#open += text;
  }

  paragraphs(...texts: readonly (string | undefined)[]): void {
    this.endParagraph();
    for (const text of texts) {
      this.words(text ?? '');
      this.endParagraph();
    }
  }

  endParagraph(): void {
    const text = this.#open.trim();
    if (text !== '') this.#paragraphs.push(text);
    this.#open = '';
  }

  finish(): string {
    this.endParagraph();
    return this.#paragraphs.join('\n\n');
  }
}
