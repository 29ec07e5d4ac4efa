import type { ElementContent } from 'hast';
import { ghostCard } from './ghost-cards.ts';
import { isObject, objectsAt, textAt, type JsonObject } from './json.ts';
import type { TellLoss } from './losses.ts';
import { element, treeText } from './source-tree.ts';

/** Nodes within nodes; texts have five or six. */
const DEEPEST = 100;
/** Forms of a text, the innermost first: bits of `format`. */
const FORMS = [
  ...([
    [16, 'code'],
    [64, 'sup'],
  ] as const),
  ...([
    [32, 'sub'],
    [4, 's'],
    [2, 'em'],
    [1, 'strong'],
  ] as const),
];

/**
 * The tree of a text of Ghost's present editor (Lexical).
 *
 * @returns undefined when it is none, or too deep.
 */
export function lexicalNodes(document: unknown, tell: TellLoss): ElementContent[] | undefined {
  const root = isObject(document) ? document['root'] : undefined;
  if (!isObject(root) || isTooDeep(root, 0)) return undefined;
  return nodesOf(root, tell);
}

function isTooDeep(node: JsonObject, depth: number): boolean {
  return (
    depth > DEEPEST || objectsAt(node, 'children').some((child) => isTooDeep(child, depth + 1))
  );
}

function nodesOf(node: JsonObject, tell: TellLoss): ElementContent[] {
  return objectsAt(node, 'children').flatMap((child) => nodeOf(child, tell));
}

function nodeOf(node: JsonObject, tell: TellLoss): ElementContent[] {
  const type = textAt(node, 'type').replace(/^extended-/u, '');
  const within = (tagName: string): ElementContent[] => [element(tagName, {}, nodesOf(node, tell))];
  switch (type) {
    case 'text':
      return formed(textAt(node, 'text'), Number(node['format']) || 0);
    case 'linebreak':
      return [element('br', {}, [])];
    case 'paragraph':
      return within('p');
    case 'heading':
      return within(/^h[1-6]$/u.exec(textAt(node, 'tag'))?.[0] ?? 'h2');
    case 'quote':
    case 'aside':
      return within('blockquote');
    case 'link':
    case 'autolink':
    case 'at-link':
      return [element('a', { href: textAt(node, 'url') }, nodesOf(node, tell))];
    case 'list': {
      const isOrdered = textAt(node, 'listType') === 'number';
      const start = textAt(node, 'start');
      const properties = isOrdered && start !== '' ? { start } : {};
      return [element(isOrdered ? 'ol' : 'ul', properties, items(node, tell))];
    }
    default:
      return Array.isArray(node['children']) && type !== 'root'
        ? nodesOf(node, tell)
        : ghostCard(type, node, tell);
  }
}

/** A list within a list is an item of its own there, and belongs to the item before it. */
function items(list: JsonObject, tell: TellLoss): ElementContent[] {
  const out: ReturnType<typeof element>[] = [];
  for (const item of objectsAt(list, 'children')) {
    const children = nodesOf(item, tell);
    const last = out.at(-1);
    const [first] = children;
    const isNested = first?.type === 'element' && /^[ou]l$/u.test(first.tagName);
    if (isNested && last !== undefined) last.children.push(...children);
    else out.push(element('li', {}, children));
  }
  return out;
}

function formed(text: string, format: number): ElementContent[] {
  let nodes = treeText(text);
  if (nodes.length === 0) return nodes;
  for (const [bit, tagName] of FORMS) {
    if ((format & bit) !== 0) nodes = [element(tagName, {}, nodes)];
  }
  return nodes;
}
