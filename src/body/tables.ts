import type { Block } from './block.ts';

/** The tables of a text in reading order, those within entries and boxes included. */
export function tablesIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return [block];
    return 'children' in block ? tablesIn(block.children) : [];
  });
}

/** Whether something of another site may be loaded into the text. */
export function holdsEmbed(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    'children' in block ? holdsEmbed(block.children) : block.type === 'embed',
  );
}
