import type { Asset } from '../publication/article.ts';
import { roomFor } from './concurrency.ts';

/** Bytes that a pixel takes while a picture is unfolded. */
const BYTES = { avif: 20, gif: 5, jpeg: 5, png: 5, webp: 5 } as const satisfies Record<
  Asset['format'],
  number
>;
/** Bytes that all pictures at once may take: what the largest AVIF does, which is 500 MB. */
const MOST = 500_000_000;

/**
 * Does what unfolds a picture, as many at a time as memory holds: a file of a thousand bytes may
 * have as many pixels as are allowed.
 */
export function unfold<Result>(
  { format, width, height, frames = 1 }: Pick<Asset, 'format' | 'width' | 'height' | 'frames'>,
  work: () => Promise<Result>,
): Promise<Result> {
  return inRoom(width * height * frames * BYTES[format], work);
}

const inRoom = roomFor(MOST);
