import type { Element } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Whereabouts } from './whereabouts.ts';
import { componentWords, isFlow, paragraph } from './body-words.ts';
import { elementText, property } from './source-tree.ts';

/** A component of this house; an attribute without words is left out. */
export function component(
  name: string,
  attributes: Record<string, string>,
  children: RootContent[],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes)
      // A description that is missing has its place, where somebody may write it.
      .filter(([name, value]) => value !== '' || name === 'alt')
      .map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children: children.filter(isFlow),
  };
}

function table(state: State, node: Element): RootContent | RootContent[] {
  const made = defaultHandlers.table(state, node);
  const caption = property(node, 'caption');
  if (caption === '' || made.type !== 'table') return made;
  return component('Table', { caption }, [made]);
}

/** What makes a component of a name, whose attribute is a property of the element. */
function holder(name: string, attribute: string) {
  return (state: State, node: Element): RootContent =>
    component(name, { [attribute]: property(node, attribute) }, state.toFlow(state.all(node)));
}

/** Signs above or below the line. */
function raised(_: State, node: Element): MdxJsxTextElement {
  const children = [{ type: 'text' as const, value: elementText(node) }];
  return { type: 'mdxJsxTextElement', name: node.tagName, attributes: [], children };
}

/** What makes components of elements of the cleaned tree. */
export const componentHandlers = {
  table,
  'x-pull-quote': holder('PullQuote', 'cite'),
  'x-aside': holder('Aside', 'title'),
  'x-details': holder('Details', 'summary'),
  'x-gallery': holder('Gallery', 'caption'),
  sub: raised,
  sup: raised,
};

/** Whether a component holds all that a text may hold, or pictures. */
export function isBox({ name }: MdxJsxFlowElement): boolean {
  return name === 'Aside' || name === 'Details' || name === 'Gallery';
}

/** Tells of what was to be opened and is open. */
export function tellOpened(node: MdxJsxFlowElement, where: Whereabouts): void {
  if (node.name === 'Details') where.tell('details', componentWords(node));
}

/** What a component says besides what it holds, as a paragraph. */
export function said(words: string): RootContent[] {
  return paragraph(words === '' ? [] : [{ type: 'text', value: words }]);
}
