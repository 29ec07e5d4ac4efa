import type { Block } from './block.ts';

/**
 * The text of a live story in reading order: the summary on top, then everything in its
 * place, except that entries stand newest first whatever their order in the file.
 */
export function entriesNewestFirst(blocks: readonly Block[]): Block[] {
  const summary = blocks.filter((block) => block.type === 'key-points');
  const entries = blocks
    .filter((block) => block.type === 'update')
    .sort((a, b) => Date.parse(b.time) - Date.parse(a.time))
    .values();
  const others = blocks.filter((block) => block.type !== 'key-points');
  return [
    ...summary,
    ...others.map((block) => (block.type === 'update' ? (entries.next().value ?? block) : block)),
  ];
}
