import type { Block } from './block.ts';

/** The tables of a text in reading order, those within entries and boxes included. */
export function tablesIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return [block];
    return 'children' in block ? tablesIn(block.children) : [];
  });
}
