import type { Element, ElementContent } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { List, Parent, PhrasingContent, RootContent } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';
import { isFlow, isWords } from './body-words.ts';
import { element, elementText } from './source-tree.ts';

declare module 'mdast' {
  interface RootContentMap {
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
  }
}

/** Words, each with what it means below it. */
export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: PhrasingContent[];
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: RootContent[];
}

/**
 * What stands for a `<dl>` in the cleaned tree; undefined for one that is none: without a word at its
 * beginning or a meaning at its end, or with anything else between.
 */
export function definitionElement(
  list: Element,
  clean: (nodes: readonly ElementContent[]) => ElementContent[],
): Element | undefined {
  const items = list.children
    .flatMap((child) =>
      child.type === 'element' && child.tagName === 'div' ? child.children : child,
    )
    .filter((child) => child.type !== 'comment' && elementText(child) !== '');
  const parts = items
    .filter((item) => item.type === 'element')
    .filter(({ tagName }) => tagName === 'dt' || tagName === 'dd');
  const isWhole = parts[0]?.tagName === 'dt' && parts.at(-1)?.tagName === 'dd';
  if (!isWhole || parts.length < items.length) return undefined;
  const children = parts.map((part) => element(`x-${part.tagName}`, {}, clean(part.children)));
  return element('x-dl', {}, children);
}

/** What makes Markdown of it. */
export const definitionHandlers = {
  'x-dl': (state: State, node: Element): DefinitionList => ({
    type: 'definitionList',
    children: node.children.flatMap((child): DefinitionList['children'] => {
      if (child.type !== 'element') return [];
      const children = state.all(child);
      return child.tagName === 'x-dt'
        ? [{ type: 'definitionTerm', children: children.filter(isWords) }]
        : [{ type: 'definitionDescription', children: state.toFlow(children) }];
    }),
  }),
};

/** Whether Markdown can say it: each word has a meaning, which begins with words. */
export function isSayable({ children }: DefinitionList): boolean {
  return children.every((child, at) =>
    child.type === 'definitionTerm'
      ? child.children.length > 0 && children[at + 1] !== undefined
      : at > 0 && child.children[0]?.type === 'paragraph',
  );
}

/** The same as a plain list. */
export function plainList({ children }: DefinitionList): List {
  return {
    type: 'list',
    ordered: false,
    children: children.map((child) => ({
      type: 'listItem',
      children:
        child.type === 'definitionTerm'
          ? [{ type: 'paragraph', children: child.children }]
          : child.children.filter(isFlow),
    })),
  };
}

/** How Markdown writes the three. */
export const definitionWriters: Record<string, Handle> = {
  definitionList: (node: DefinitionList, _, state, info) =>
    node.children
      .map((child, at) => {
        const before = node.children[at - 1];
        const gap = before?.type === 'definitionDescription' && child.type === 'definitionTerm';
        return (gap ? '\n' : '') + state.handle(child, node, state, info);
      })
      .join('\n'),
  definitionTerm: (node: DefinitionTerm, _, state, info) =>
    state.containerPhrasing(node, { ...info, before: '\n', after: '\n' }).replaceAll('\n', ' '),
  definitionDescription: (node: DefinitionDescription, _, state, info) => {
    const text = state.containerFlow({ type: 'root', children: node.children }, info);
    return state.indentLines(
      text,
      (line, at, blank) => (at === 0 ? ': ' : blank ? '' : '  ') + line,
    );
  },
};
