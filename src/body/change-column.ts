import type { Element, ElementContent } from 'hast';
import { memo } from '../memo.ts';
import { isUnspaced } from '../typography/words.ts';
import { wordsOf } from '../words/words.ts';

/** Whether the head of a column says that its figures are changes, even if all of them fall. */
function saysChange(head: string, language: string): boolean {
  const text = head.toLocaleLowerCase(language);
  if (/\+\/[-\u2212]|[\u00b1\u03b4\u2206]/u.test(text)) return true;
  const written = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return changesOf(language).some((word) =>
    isUnspaced(word)
      ? text.includes(word)
      : written.some((each) => each === word || (word.length > 5 && each.endsWith(word))),
  );
}

/** English heads stand in tables of every language. */
const changesOf = memo((language: string) =>
  ['en', language].flatMap((tag) =>
    wordsOf(tag).tables.changes.map((word) => word.toLocaleLowerCase(language)),
  ),
);

/**
 * A table in which figures are marked as rise or fall only in columns of changes: those
 * that say so in their head, or hold a figure with a plus sign. A yield of -0.5% is a
 * level, not a fall.
 */
export function table(node: Element, children: ElementContent[], language: string): Element {
  const [head = [], ...rows] = rowsOf(children);
  head.forEach((heading, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const areChanges =
      saysChange(textOf(heading), language) || cells.some((cell) => hasClass(cell, 'gain'));
    if (!areChanges) cells.forEach(unmark);
  });
  return { type: 'element', tagName: node.tagName, properties: {}, children };
}

/** Cells by row, the head first. */
function rowsOf(nodes: readonly ElementContent[]): Element[][] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'tr' ? [node.children.filter(isElement)] : rowsOf(node.children);
  });
}

function unmark(cell: Element): void {
  if (!hasClass(cell, 'loss')) return;
  cell.properties['className'] = classesOf(cell).filter((name) => name !== 'loss');
  cell.children = cell.children.filter((child) => !isElement(child) || !hasClass(child, 'glyph'));
}

function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

function classesOf(element: Element): string[] {
  const { className } = element.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
