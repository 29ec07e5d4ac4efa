import type { Element, ElementContent, Properties } from 'hast';
import { financeCell } from './finance-cell.ts';

/**
 * A cell of a table: alignment as a class, because the policy blocks inline styles.
 * An empty header cell heads nothing and becomes a plain one.
 */
export function tableCell(node: Element, children: ElementContent[], language: string): Element {
  const alignment = alignmentOf(node.properties['style']);
  if (node.tagName === 'th' && children.length > 0) {
    return cell('th', { scope: 'col' }, alignment, children);
  }
  const figure = financeCell(children, language);
  return cell('td', {}, [...alignment, ...figure.classes], figure.children);
}

function cell(
  tagName: 'th' | 'td',
  properties: Properties,
  classes: readonly string[],
  children: ElementContent[],
): Element {
  if (classes.length > 0) properties['className'] = [...classes];
  return { type: 'element', tagName, properties, children };
}

function alignmentOf(style: unknown): readonly string[] {
  const found = typeof style === 'string' ? /^text-align: (left|right|center)$/u.exec(style) : null;
  return found?.[1] === undefined ? [] : [`align-${found[1]}`];
}
