import type { Nodes } from 'mdast';
import type { Remedy } from '../../src/problem/problem.ts';
import { readMarkdown } from './markdown.ts';

/**
 * Whether a text says the same after a remedy: the same words in paragraphs, lists and emphasis
 * of the same kind. A mark of emphasis within a word means something else than its twin.
 *
 * @param offset where the remedy is looked for.
 */
export function saysTheSame(text: string, offset: number, { find, replace }: Remedy): boolean {
  const start = find === '' ? offset : text.indexOf(find, offset);
  if (start === -1) return false;
  const after = text.slice(0, start) + replace + text.slice(start + find.length);
  return said(readMarkdown(text).tree) === said(readMarkdown(after).tree);
}

function said(node: Nodes): string {
  // Changing the mark of one entry parts its list, until the others are changed too.
  if (node.type === 'list') return node.children.map(said).join();
  if ('children' in node) return `${node.type}(${node.children.map(said).join()})`;
  return 'value' in node ? `${node.type} ${JSON.stringify(node.value)}` : node.type;
}
