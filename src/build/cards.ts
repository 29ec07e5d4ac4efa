import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCardDrawer } from '../edition/card-drawer.ts';
import { mapLimit } from '../loader/concurrency.ts';
import { placeFile } from '../loader/place.ts';
import { cardUrl } from '../publication/cards.ts';
import { shapes } from '../publication/shapes.ts';
import type { Unwritten } from '../social/card-svg.ts';
import type { DrawingJob } from './drawing.ts';
import type { PhaseCounts } from './phase.ts';

/** Cards drawn at a time; drawing itself runs on the threads of the image library. */
const AT_ONCE = 4;

/**
 * Draws the social cards that the site has not yet, those drawn before from the cache.
 *
 * @returns what the publisher should know of them: texts that no face can write.
 */
export async function placeCards(
  { edition, projectDir, output }: DrawingJob,
  counts: PhaseCounts,
): Promise<readonly string[]> {
  const { cacheDir } = edition.environment;
  const { all, shaped } = edition.cards;
  const files = all.map((card) => ({
    card,
    shapes: [undefined, ...(shaped.has(card) ? shapes : [])],
  }));
  const missing = files.flatMap(({ card, shapes }) => {
    const lacking = shapes.filter((shape) => !output.keep(cardUrl(card, shape).slice(1)));
    return lacking.length === 0 ? [] : [{ card, lacking }];
  });
  counts.items = files.reduce((sum, { shapes: { length } }) => sum + length, 0);
  counts.cached = counts.items;
  if (missing.length === 0) return [];
  const drawer = createCardDrawer(join(cacheDir, 'cards'), projectDir);
  mkdirSync(join(output.dir, 'cards'), { recursive: true });
  await mapLimit(missing, AT_ONCE, async ({ card, lacking }) => {
    for (const shape of lacking) {
      placeFile(await drawer.draw(card, shape), join(output.dir, cardUrl(card, shape)));
    }
  });
  counts.cached -= drawer.drawn();
  return [...new Set(drawer.unwritten().map(noticeOf))];
}

function noticeOf({ text, lacking }: Unwritten): string {
  const characters = lacking.map((character) => `"${character}"`).join(', ');
  return `a card goes without "${text}": no typeface of cards has ${characters}`;
}
