import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createCardDrawer } from '../edition/cardDrawer.ts';
import { mapLimit } from '../loader/concurrency.ts';
import type { Content } from '../loader/content.ts';
import { placeFile } from '../loader/place.ts';
import { statusOf } from '../publication/article.ts';
import { cardUrl, createCards, type Cards } from '../publication/cards.ts';
import { newestFirst } from '../publication/publication.ts';
import { shapes } from '../publication/shapes.ts';
import { site } from '../site.config.ts';
import type { Drawing } from './drawing.ts';
import type { PhaseCounts } from './phase.ts';

/** Cards drawn at a time; drawing itself runs on the threads of the image library. */
const AT_ONCE = 4;

/** Draws the social cards that the site has not yet, those drawn before from the cache. */
export async function placeCards(
  { content, environment, projectDir, output }: Drawing,
  counts: PhaseCounts,
): Promise<void> {
  const { cacheDir, now } = environment;
  const { all, shaped } = cardsIn(content, now);
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
  if (missing.length === 0) return;
  const drawer = createCardDrawer(join(cacheDir, 'cards'), projectDir);
  mkdirSync(join(output.dir, 'cards'), { recursive: true });
  await mapLimit(missing, AT_ONCE, async ({ card, lacking }) => {
    for (const shape of lacking) {
      placeFile(await drawer.draw(card, shape), join(output.dir, cardUrl(card, shape)));
    }
  });
  counts.cached -= drawer.drawn();
}

/** The cards that pages name, made of the same as in the routes. */
export function cardsIn({ articles, registries }: Content, now: number): Cards {
  const published = articles.filter((article) => statusOf(article, now) === 'published');
  const sections = new Map(registries.sections.map((section) => [section.id, section]));
  return createCards(
    { articles: published.sort(newestFirst), sections, timeZone: site.timeZone },
    { name: site.name, language: site.language, count: site.socialCards },
  );
}
