import type { Element, ElementContent } from 'hast';
import type { Block } from './block.ts';

/** Elements that end a paragraph of plain text. */
const PARAGRAPHS = new Set(['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'pre', 'blockquote', 'tr']);

/**
 * The words of an article for search and summaries: paragraphs, headings, list items
 * and table rows separated by blank lines, cells by tabs. No markup, no footnote
 * numbers or arrows; captions and titles of components are words, promos are not.
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
      writer.paragraph(block.caption ?? block.alt);
      return;
    case 'chart':
      writer.paragraph(block.spec.title);
      return;
    case 'promo':
      return;
    case 'table':
      writer.paragraph(block.caption ?? '');
      break;
    case 'aside':
    case 'update':
      writer.paragraph(block.title ?? '');
      break;
    case 'key-points':
    case 'pull-quote':
      break;
  }
  for (const child of block.children) writeBlock(child, writer);
}

function writeNode(node: ElementContent, writer: TextWriter): void {
  if (node.type === 'text') writer.words(node.value);
  else if (node.type === 'element') writeElement(node, writer);
}

function writeElement(node: Element, writer: TextWriter): void {
  const { tagName } = node;
  if (tagName === 'sup' || tagName === 'span' || hasClass(node, 'note-return')) return;
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

function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

class TextWriter {
  readonly #paragraphs: string[] = [];
  #open = '';

  words(text: string): void {
    this.#open += text;
  }

  paragraph(text: string): void {
    this.endParagraph();
    this.words(text);
    this.endParagraph();
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
