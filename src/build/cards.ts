import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCardDrawer } from '../edition/card-drawer.ts';
import { mapLimit } from '../loader/concurrency.ts';
import { placeFile } from '../loader/place.ts';
import { cardUrl, type Card, type Cards } from '../publication/cards.ts';
import { shapes, type Shape } from '../publication/shapes.ts';
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
  const cards = distinctCards(edition.editions.map(({ cards }) => cards));
  const missing: CardFiles[] = [];
  counts.items = 0;
  for (const { card, forms } of cards) {
    const lacking = forms.filter((shape) => {
      const url = cardUrl(card, shape);
      output.enter(url.slice(1), `the card ${url}`);
      return !output.keep(url.slice(1));
    });
    counts.items += forms.length;
    if (lacking.length > 0) missing.push({ card, forms: lacking });
  }
  counts.cached = counts.items;
  if (missing.length === 0) return [];
  const drawer = createCardDrawer(join(cacheDir, 'cards'), projectDir);
  mkdirSync(join(output.dir, 'cards'), { recursive: true });
  await mapLimit(missing, AT_ONCE, async ({ card, forms }) => {
    for (const shape of forms) {
      placeFile(await drawer.draw(card, shape), join(output.dir, cardUrl(card, shape)));
    }
  });
  counts.cached -= drawer.drawn();
  return [...new Set(drawer.unwritten().map(noticeOf))];
}

/** A card, and the forms of it that pages name; undefined stands for the card itself. */
interface CardFiles {
  readonly card: Card;
  readonly forms: readonly (Shape | undefined)[];
}

/** Each once: two stories of one headline, section and day have cards of the same words. */
function distinctCards(cards: readonly Cards[]): CardFiles[] {
  const shaped = cards.flatMap((each) => [...each.shaped]);
  const inShapes = new Set(shaped.map((card) => cardUrl(card)));
  const byUrl = new Map(cards.flatMap(({ all }) => all).map((card) => [cardUrl(card), card]));
  return Array.from(byUrl, ([url, card]) => ({
    card,
    forms: [undefined, ...(inShapes.has(url) ? shapes : [])],
  }));
}

function noticeOf({ text, lacking }: Unwritten): string {
  const characters = lacking.map((character) => `"${character}"`).join(', ');
  return `a card goes without "${text}": no typeface of cards has ${characters}`;
}
