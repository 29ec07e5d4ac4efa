import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeDigest } from '../loader/code.ts';
import { openStore } from '../loader/store.ts';
import { cardUrl, type Card } from '../publication/cards.ts';
import type { Shape } from '../publication/shapes.ts';
import { CARD_FONT, drawCard } from '../social/draw-card.ts';
import { stretchCard } from '../social/stretch-card.ts';
import { createTypesetter, type Typesetter } from '../social/typeset.ts';

/** Makes cards in a folder, each once. */
export interface CardDrawer {
  /** @returns the path of the file, which was drawn before or is drawn now. */
  draw(card: Card, shape: Shape | undefined): Promise<string>;
  /** Files drawn so far. */
  drawn(): number;
}

/** What a card is made of besides its words. */
const drawingCode = ['src/social', 'src/publication/shapes.ts', 'package-lock.json'];

/** @param cacheDir folder of cards; those that other code drew are removed. */
export function createCardDrawer(cacheDir: string, projectDir: string): CardDrawer {
  const store = openStore(join(cacheDir, codeDigest(projectDir, drawingCode)));
  let typesetter: Typesetter | undefined;
  let drawn = 0;
  const make = async (card: Card, shape: Shape | undefined): Promise<Buffer> => {
    if (shape !== undefined) return stretchCard(readFileSync(await draw(card, undefined)), shape);
    typesetter ??= createTypesetter(readFileSync(join(projectDir, CARD_FONT)));
    return drawCard(card, typesetter);
  };
  const draw = async (card: Card, shape: Shape | undefined): Promise<string> => {
    const { path, made } = await store.provide(basename(cardUrl(card, shape)), async (file) => {
      writeFileSync(file, await make(card, shape));
    });
    if (made) drawn += 1;
    return path;
  };
  return { draw, drawn: () => drawn };
}
