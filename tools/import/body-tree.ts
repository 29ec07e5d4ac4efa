import type { ElementContent } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { PhrasingContent, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import {
  componentWords,
  flatWords,
  flow,
  isFlow,
  LINE,
  paragraph,
  SPACE,
  splitAtPictures,
  trimmed,
  type PicturePart,
} from './body-words.ts';
import { componentHandlers, isBox, said, tellOpened } from './body-components.ts';
import { plainSpaces } from './plain-spaces.ts';
import { allWords, inlinePass } from './body-inline.ts';
import {
  definitionHandlers,
  isSayable,
  plainList,
  type DefinitionList,
} from './definition-list.ts';
import { noteHandlers } from './body-notes.ts';
import type { Whereabouts } from './whereabouts.ts';
import { LONGEST, shownPicture } from './body-picture.ts';

/** The blocks of an article for a cleaned body, with the components of this house. */
export function bodyTree(nodes: readonly ElementContent[], where: Whereabouts): RootContent[] {
  const root = toMdast(
    { type: 'root', children: [...nodes] },
    {
      document: true,
      handlers: { ...componentHandlers, ...definitionHandlers, ...noteHandlers },
    },
  );
  if (root.type !== 'root') return [];
  return flow(root.children).flatMap((block) => topLevel(block, where));
}

/** Blocks as they may stand at the outermost level, pictures between them. */
function topLevel(block: RootContent, where: Whereabouts): RootContent[] {
  if (block.type === 'mdxJsxFlowElement') return topComponent(block, where);
  if (block.type === 'paragraph') {
    return splitAtPictures(plainSpaces(inlinePass(block.children, where))).flatMap(
      (part): RootContent[] => (Array.isArray(part) ? paragraph(part) : shownPicture(part, where)),
    );
  }
  const pictures: PicturePart[] = [];
  const [plain] = withoutComponents([block], where, false);
  if (plain === undefined) return [];
  const own = passed(plain, where, pictures);
  for (const { url } of pictures) where.tell('picture-moved', url);
  return [...own, ...pictures.flatMap((each) => shownPicture(each, where))];
}

function topComponent(block: MdxJsxFlowElement, where: Whereabouts): RootContent[] {
  if (isBox(block)) return box(block, where);
  const isTable = block.name === 'Table';
  const words = componentWords(block);
  const pictures: PicturePart[] = [];
  const children = withoutComponents(block.children, where).flatMap((child) =>
    passed(child, where, pictures),
  );
  for (const { url } of pictures) where.tell('picture-moved', url);
  const below = pictures.flatMap((each) => shownPicture(each, where));
  const isRight = isTable
    ? children.length === 1
    : children.length > 0 && children.every(({ type }) => type === 'paragraph' || type === 'list');
  if (isRight && words.length <= LONGEST)
    return [{ ...block, children: children.filter(isFlow) }, ...below];
  return [...said(words), ...children, ...below];
}

function isFigure(node: RootContent): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Figure';
}

/** A box holds all that the text holds but boxes, which become what they hold. */
function box(block: MdxJsxFlowElement, where: Whereabouts): RootContent[] {
  const words = componentWords(block);
  const inner = block.children.flatMap(function opened(child): RootContent[] {
    if (child.type !== 'mdxJsxFlowElement' || !isBox(child)) return topLevel(child, where);
    tellOpened(child, where);
    return [...said(componentWords(child)), ...child.children.flatMap(opened)];
  });
  const isRight =
    block.name !== 'Gallery' || (inner.length > 1 && inner.every((each) => isFigure(each)));
  if (inner.length > 0 && words.length <= LONGEST && isRight)
    return [{ ...block, children: inner.filter(isFlow) }];
  tellOpened(block, where);
  return [...said(words), ...inner];
}

/** Components within others, and within lists and quotations, as what they hold. */
function withoutComponents(
  nodes: readonly RootContent[],
  where: Whereabouts,
  isWithin = true,
): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'mdxJsxFlowElement') {
      tellOpened(node, where);
      return [...said(componentWords(node)), ...withoutComponents(node.children, where)];
    }
    if (node.type === 'definitionList' && isWithin) {
      where.tell('definition-list', toString(node));
      return withoutComponents([plainList(node)], where);
    }
    if (node.type === 'blockquote')
      return [{ ...node, children: withoutComponents(node.children, where).filter(isFlow) }];
    if (node.type !== 'list') return [node];
    const children = node.children.map((item) => ({
      ...item,
      children: withoutComponents(item.children, where).filter(isFlow),
    }));
    return [{ ...node, children }];
  });
}

/** A block with its words passed; its pictures are taken out. */
function passed(node: RootContent, where: Whereabouts, pictures: PicturePart[]): RootContent[] {
  const words = (children: PhrasingContent[]): PhrasingContent[] =>
    splitAtPictures(plainSpaces(inlinePass(children, where))).flatMap((part): PhrasingContent[] => {
      if (Array.isArray(part)) return part;
      pictures.push(part);
      return [];
    });
  switch (node.type) {
    case 'paragraph':
      return paragraph(words(node.children));
    case 'heading': {
      if (node.depth === 1) where.tell('heading', toString(node));
      const children = trimmed(words(node.children)).map((child) =>
        child.type === 'break' ? SPACE : child,
      );
      if (toString({ type: 'paragraph', children }).trim() === '') return [];
      return [{ ...node, depth: node.depth === 1 ? 2 : node.depth, children }];
    }
    case 'blockquote': {
      const children = node.children
        .flatMap((child) => passed(child, where, pictures))
        .filter(isFlow);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case 'footnoteDefinition': {
      const children = node.children
        .flatMap((child) => passed(child, where, pictures))
        .filter(isFlow);
      return [{ ...node, children }];
    }
    case 'list': {
      const items = node.children.map((item) => ({
        ...item,
        children: item.children.flatMap((child) => passed(child, where, pictures)).filter(isFlow),
      }));
      const children = items.filter((item) => item.children.length > 0);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
    case 'definitionList':
      return definitions(node, words, where, pictures);
    case 'table':
      return [tableOf(node, words, where)];
    case 'code':
    case 'thematicBreak':
    case 'mdxJsxFlowElement':
      return [node];
    default: {
      const text = allWords(node);
      return text.trim() === ''
        ? []
        : [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
    }
  }
}

function definitions(
  node: DefinitionList,
  words: (children: PhrasingContent[]) => PhrasingContent[],
  where: Whereabouts,
  pictures: PicturePart[],
): RootContent[] {
  const children = node.children.map((child): DefinitionList['children'][number] => {
    if (child.type === 'definitionDescription') {
      const inner = withoutComponents(child.children, where);
      return { ...child, children: inner.flatMap((each) => passed(each, where, pictures)) };
    }
    const line = trimmed(words(child.children)).map((each) =>
      each.type === 'break' ? SPACE : each,
    );
    return { ...child, children: line };
  });
  const list = { ...node, children: children.filter((child) => child.children.length > 0) };
  if (isSayable(list)) return [list];
  where.tell('definition-list', toString(node));
  const plain = plainList(list);
  return plain.children.length === 0 ? [] : [plain];
}

/** A table whose cells hold words alone; blocks within them become lines. */
function tableOf(
  node: Table,
  words: (children: PhrasingContent[]) => PhrasingContent[],
  where: Whereabouts,
): Table {
  const children = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const flat = flatWords(cell.children);
      if (flat.length !== cell.children.length) where.tell('table-flat', toString(cell));
      const lines = trimmed(words(flat)).map((child): PhrasingContent =>
        child.type === 'break' ? LINE : child,
      );
      return { ...cell, children: lines };
    }),
  }));
  return { ...node, children };
}
