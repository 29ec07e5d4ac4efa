import type { ElementContent } from 'hast';
import type { Block } from './block.ts';

/** Blocks in which links that `isDead` says lead nowhere are the words that they would be on. */
export function withoutLinks(
  blocks: readonly Block[],
  isDead: (href: string) => boolean,
): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'prose') return { ...block, nodes: unlinked(block.nodes, isDead) };
    if (block.type === 'figure') {
      const [link] = unlinked(block.link === undefined ? [] : [block.link], isDead);
      return { ...block, link: link?.type === 'element' ? link : undefined };
    }
    return 'children' in block
      ? { ...block, children: withoutLinks(block.children, isDead) }
      : block;
  });
}

function unlinked(
  nodes: readonly ElementContent[],
  isDead: (href: string) => boolean,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = unlinked(node.children, isDead);
    const { href } = node.properties;
    return typeof href === 'string' && isDead(href) ? children : [{ ...node, children }];
  });
}
