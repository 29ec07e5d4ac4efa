import type { Block } from './block.ts';

/** An entry of a live story that has a title. */
export interface BodyMoment {
  readonly id: string;
  /** ISO 8601 date-time with offset, as written. */
  readonly time: string;
  readonly text: string;
}

/** So few entries are seen without a list of them, and so many are listed at most. */
const MANY = 3;
const MOST = 10;

/** The newest entries with a title, in the order of the page; of a few there is no list. */
export function listedMoments(blocks: readonly Block[]): BodyMoment[] {
  const moments = blocks.flatMap((block): BodyMoment[] =>
    block.type === 'update' && block.title !== undefined
      ? [{ id: block.id, time: block.time, text: block.title }]
      : [],
  );
  return moments.length < MANY ? [] : moments.slice(0, MOST);
}
