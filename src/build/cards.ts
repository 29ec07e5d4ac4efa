import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeDigest } from '../loader/code.ts';
import { mapLimit } from '../loader/concurrency.ts';
import type { Content } from '../loader/content.ts';
import { statusOf } from '../publication/article.ts';
import { cardUrl, createCards, type Card } from '../publication/cards.ts';
import { newestFirst } from '../publication/publication.ts';
import { site } from '../site.config.ts';
import { CARD_FONT, drawCard } from '../social/drawCard.ts';
import { createTypesetter, type Typesetter } from '../social/typeset.ts';
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
  const { all } = cardsOf(content, now);
  const missing = all.filter((card) => !output.keep(cardUrl(card).slice(1)));
  counts.items = all.length;
  counts.cached = all.length - missing.length;
  if (missing.length === 0) return;
  const drawn = join(cacheDir, 'cards', codeDigest(projectDir, ['src/social']));
  mkdirSync(drawn, { recursive: true });
  mkdirSync(join(output.dir, 'cards'), { recursive: true });
  let typesetter: Typesetter | undefined;
  const draw = async (card: Card, path: string): Promise<void> => {
    typesetter ??= createTypesetter(readFileSync(join(projectDir, CARD_FONT)));
    const scratch = `${path}.${process.pid}`;
    writeFileSync(scratch, await drawCard(card, typesetter));
    renameSync(scratch, path);
  };
  await mapLimit(missing, AT_ONCE, async (card) => {
    const name = basename(cardUrl(card));
    const path = join(drawn, name);
    if (existsSync(path)) counts.cached = (counts.cached ?? 0) + 1;
    else await draw(card, path);
    linkSync(path, join(output.dir, 'cards', name));
  });
}

/** The cards that pages name, made of the same as in the routes. */
function cardsOf({ articles, registries }: Content, now: number): ReturnType<typeof createCards> {
  const published = articles.filter((article) => statusOf(article, now) === 'published');
  const sections = new Map(registries.sections.map((section) => [section.id, section]));
  return createCards(
    { articles: published.sort(newestFirst), sections, timeZone: site.timeZone },
    { name: site.name, language: site.language, count: site.socialCards },
  );
}
