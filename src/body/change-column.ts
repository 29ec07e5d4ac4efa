import type { Element, ElementContent } from 'hast';

/** Heads of columns whose figures are changes even if all of them fall. */
const CHANGES = /\b(?:change|chg|move|return|gain|loss|rise|fall|drop|difference)s?\b/iu;

/**
 * A table in which figures are marked as rise or fall only in columns of changes: those
 * that say so in their head, or hold a figure with a plus sign. A yield of -0.5% is a
 * level, not a fall.
 */
export function table(node: Element, children: ElementContent[]): Element {
  const [head = [], ...rows] = rowsOf(children);
  head.forEach((heading, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const areChanges =
      CHANGES.test(textOf(heading)) || cells.some((cell) => hasClass(cell, 'gain'));
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
