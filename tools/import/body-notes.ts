import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { isFlow } from './body-words.ts';
import { element, elementText, property } from './source-tree.ts';

/** The number of a footnote where a text refers to it; undefined for what is no such place. */
export function noteMark(node: Element): Element | undefined {
  const [link, ...others] = node.children;
  const isOne = link?.type === 'element' && Object.hasOwn(link.properties, 'dataFootnoteRef');
  if (!isOne || others.length > 0) return undefined;
  return element('x-note-reference', { name: elementText(link) }, []);
}

/** Footnotes at the end of a text, each with its number; undefined for another part. */
export function notesIn(node: Element): Element[] | undefined {
  if (!Object.hasOwn(node.properties, 'dataFootnotes')) return undefined;
  const list = node.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  const items = list?.type === 'element' ? list.children : [];
  return items
    .filter((item) => item.type === 'element')
    .map((item, at) => element('x-note', { name: String(at + 1) }, withoutReturns(item.children)));
}

function withoutReturns(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (Object.hasOwn(node.properties, 'dataFootnoteBackref')) return [];
    return [{ ...node, children: withoutReturns(node.children) }];
  });
}

/** What makes Markdown of both. */
export const noteHandlers = {
  'x-note-reference': (_: State, node: Element): FootnoteReference => ({
    type: 'footnoteReference',
    ...named(node),
  }),
  'x-note': (state: State, node: Element): FootnoteDefinition => ({
    type: 'footnoteDefinition',
    ...named(node),
    children: state.toFlow(state.all(node)).filter(isFlow),
  }),
};

function named(node: Element): { readonly identifier: string; readonly label: string } {
  const name = property(node, 'name');
  return { identifier: name, label: name };
}
