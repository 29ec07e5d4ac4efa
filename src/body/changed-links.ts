import type { Element, ElementContent } from 'hast';
import type { Block } from './block.ts';

/**
 * Blocks in which links that `isDead` says lead nowhere are the words that they would be on; so are
 * those that have no address, because what they lead to is not in the text.
 */
export function withoutLinks(
  blocks: readonly Block[],
  isDead: (href: string) => boolean,
): readonly Block[] {
  return changedLinks(blocks, (link, href) =>
    href === undefined || isDead(href) ? link.children : [link],
  );
}

/**
 * Blocks with other links.
 *
 * @param change what stands in place of a link, and of one without an address; pictures that are
 *   links keep the first of it.
 */
export function changedLinks(
  blocks: readonly Block[],
  change: (link: Element, href: string | undefined) => ElementContent[],
): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'prose') return { ...block, nodes: changed(block.nodes, change) };
    if (block.type === 'figure') {
      const [link] = changed(block.link === undefined ? [] : [block.link], change);
      return { ...block, link: link?.type === 'element' ? link : undefined };
    }
    return 'children' in block
      ? { ...block, children: changedLinks(block.children, change) }
      : block;
  });
}

function changed(
  nodes: readonly ElementContent[],
  change: (link: Element, href: string | undefined) => ElementContent[],
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const element = { ...node, children: changed(node.children, change) };
    const { href } = node.properties;
    if (typeof href === 'string') return change(element, href);
    return node.tagName === 'a' ? change(element, undefined) : [element];
  });
}
