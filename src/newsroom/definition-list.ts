import type { Element, ElementContent, RootContent, Text } from 'hast';

/**
 * Nodes in which a paragraph whose lines begin with a colon is a list of words with what they mean:
 *
 *     Basis point
 *     : One hundredth of a percentage point.
 *
 * @param source in which the places of nodes count.
 */
export function withDefinitions<Node extends RootContent | ElementContent>(
  nodes: readonly Node[],
  source: string,
): (Node | Element | Text)[] {
  const out: (Node | Element | Text)[] = [];
  for (const node of nodes) {
    const last = out.findLast((each) => each.type !== 'text' || each.value.trim() !== '');
    const items =
      node.type === 'element' && node.tagName === 'p' ? itemsOf(node, last, source) : undefined;
    if (items === undefined) {
      out.push(node);
      continue;
    }
    const lines = items.flatMap((item): ElementContent[] => [item, lineBreak()]);
    const list = isElement(last, 'dl') ? last : undefined;
    if (list !== undefined || isApart(items)) while (out.at(-1) !== last) out.pop();
    if (list === undefined) {
      if (isApart(items)) out.pop();
      const children = [lineBreak(), ...lines];
      const { position } = node;
      out.push({ type: 'element', tagName: 'dl', properties: {}, children, position });
    } else list.children.push(...lines);
  }
  return out;
}

/** Words and meanings of a paragraph; undefined where it is none of a list. */
function itemsOf(
  paragraph: Element,
  before: RootContent | ElementContent | undefined,
  source: string,
): Element[] | undefined {
  const lines = linesOf(paragraph.children, source);
  const isMeaning = ([first]: readonly ElementContent[]): boolean =>
    first?.type === 'text' && /^:(?:[ \t]|$)/u.test(first.value);
  const from = lines.findIndex(isMeaning);
  if (from < 0) return undefined;
  const items: Element[] = lines.slice(0, from).map((line) => item('dt', line));
  // The meaning may stand below an empty line: it is a paragraph then.
  const isBelow = from === 0 && isElement(before, 'p');
  if (isBelow) items.push(item('dt', before.children));
  if (from === 0 && !isBelow && !isElement(before, 'dl')) return undefined;
  for (const line of lines.slice(from)) {
    const last = items.at(-1);
    if (!isMeaning(line)) last?.children.push(lineBreak(), ...line);
    else if (isBelow) {
      const words = item('p', withoutColon(line));
      items.push(item('dd', [lineBreak(), words, lineBreak()]));
    } else items.push(item('dd', withoutColon(line)));
  }
  return items;
}

/** Whether the word stands in a paragraph of its own. */
function isApart([, meaning]: readonly Element[]): boolean {
  return meaning?.children.some((child) => isElement(child, 'p')) === true;
}

function lineBreak(): Text {
  return { type: 'text', value: '\n' };
}

function isElement(node: RootContent | ElementContent | undefined, name: string): node is Element {
  return node?.type === 'element' && node.tagName === name;
}

function item(tagName: string, children: ElementContent[]): Element {
  const position = children[0]?.position;
  return { type: 'element', tagName, properties: {}, children, position };
}

function withoutColon([first, ...others]: readonly ElementContent[]): ElementContent[] {
  if (first?.type !== 'text') return [...others];
  const found = /^:[ \t]*/u.exec(first.value)?.[0] ?? '';
  const value = first.value.slice(found.length);
  if (value === '') return [...others];
  const at = first.position?.start.offset;
  return [textAt(value, first, at === undefined ? undefined : at + found.length), ...others];
}

/** Inline nodes by the lines on which they stand, each with its place. */
function linesOf(children: readonly ElementContent[], source: string): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child);
      continue;
    }
    let at = child.position?.start.offset;
    for (const [index, value] of child.value.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (value === '') continue;
      const found = at === undefined ? -1 : source.indexOf(value, at);
      if (found >= 0) at = found;
      lines.at(-1)?.push(textAt(value, child, at));
      if (at !== undefined) at += value.length;
    }
  }
  return lines;
}

function textAt(value: string, { position }: Text, offset: number | undefined): Text {
  if (position === undefined || offset === undefined) return { type: 'text', value };
  const start = { ...position.start, offset };
  const end = { ...start, offset: offset + value.length };
  return { type: 'text', value, position: { start, end } };
}
