import { cropsOf, movingOf, variantsOf, type Variant } from '../publication/media.ts';
import type { Original } from './encode.ts';

/** A file to make and what it is made of. */
export interface Making {
  readonly original: Original;
  readonly variant: Variant;
}

/**
 * Every file that is made of the pictures, by address.
 *
 * @param covers pictures to cut to shapes for search engines.
 */
export function variantIndex(
  originals: Iterable<Original>,
  covers: Iterable<Original>,
): Map<string, Making> {
  const index = new Map<string, Making>();
  for (const original of originals) {
    for (const variant of variantsOf(original.asset)) index.set(variant.url, { original, variant });
    const moving = movingOf(original.asset);
    if (moving !== undefined) index.set(moving.url, { original, variant: moving });
  }
  for (const original of covers) {
    for (const variant of cropsOf(original.asset)) index.set(variant.url, { original, variant });
  }
  return index;
}
