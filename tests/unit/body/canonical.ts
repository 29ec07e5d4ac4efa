import type { Element, RootContent } from 'hast';
import type { Block } from '../../../src/body/block.ts';

/** All prose of blocks, those within components included. */
export function nodesOf(blocks: readonly Block[]): RootContent[] {
  return blocks.flatMap((block): RootContent[] => {
    if (block.type === 'prose') return [...block.nodes];
    return 'children' in block ? nodesOf(block.children) : [];
  });
}

/**
 * A tree as text without what this project adds or changes on purpose: ids and classes,
 * labels for assistive technology, scopes, scroll regions, the plain cell for an empty
 * header, curled quotation marks, the heading of the notes, their order of attributes and the arrow's variation.
 * White space between elements has no meaning and goes.
 */
export function canonical(nodes: readonly RootContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += /^\s*$/u.test(node.value) ? ' ' : straight(node.value);
    else if (node.type === 'element') text += canonicalElement(node);
  }
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ ?(<[^>]*>) ?/gu, '$1')
    .trim();
}

/** Text with its quotation marks as a keyboard has them. */
export function straight(text: string): string {
  return text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}

function canonicalElement(element: Element): string {
  const { properties } = element;
  if (element.tagName === 'div') return canonical(element.children);
  if (isNoteLink(element)) return '';
  const name = element.tagName === 'th' && element.children.length === 0 ? 'td' : element.tagName;
  const kept = ['href', 'title', 'start', 'checked'].flatMap((key) => {
    const value = properties[key];
    return value === undefined || value === false
      ? []
      : [`${key}=${JSON.stringify(typeof value === 'string' ? straight(value) : value)}`];
  });
  const content = element.tagName === 'h2' && 'className' in properties ? '' : element.children;
  const align = alignmentOf(element);
  return `<${[name, ...kept, ...align].join(' ')}>${content === '' ? '' : canonical(content)}</${name}>`;
}

/** Links to and from notes differ in their ids and are tested where they are made. */
function isNoteLink({ tagName, properties }: Element): boolean {
  const { className, href } = properties;
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return false;
  return 'dataFootnoteRef' in properties || className !== undefined;
}

function alignmentOf({ properties: { style, className, align } }: Element): string[] {
  const classes = Array.isArray(className) ? className.join(' ') : '';
  const found = /(?:text-align: |align-)(left|right|center)/u.exec(`${String(style)} ${classes}`);
  const side = found?.[1] ?? (typeof align === 'string' ? align : undefined);
  return side === undefined ? [] : [`align=${side}`];
}
