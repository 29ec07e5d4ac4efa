import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { COLOURS, readPalette, type Palette } from '../colour/palette.ts';
import { FACES_CODE } from '../faces/faces.ts';
import { codeDigest } from '../loader/code.ts';
import { openStore } from '../loader/store.ts';
import { cardUrl, type Card } from '../publication/cards.ts';
import type { Shape } from '../publication/shapes.ts';
import { unwrittenOn, type Unwritten } from '../social/card-svg.ts';
import { cardFonts, drawCard } from '../social/draw-card.ts';
import { stretchCard } from '../social/stretch-card.ts';
import { createTypesetter, type Typesetter } from '../faces/typeset.ts';

/** Makes cards in a folder, each once. */
export interface CardDrawer {
  /** @returns the path of the file, which was drawn before or is drawn now. */
  draw(card: Card, shape: Shape | undefined): Promise<string>;
  /** Files drawn so far. */
  drawn(): number;
  /** Texts of cards drawn so far that no face can write, and what is lacking. */
  unwritten(): readonly Unwritten[];
}

/** What a card is made of besides its words. */
const drawingCode = [
  'src/social',
  'src/publication/sketch.ts',
  FACES_CODE,
  'src/publication/shapes.ts',
  'src/colour',
  COLOURS,
];

/** @param cacheDir folder of cards; those that other code drew are removed. */
export function createCardDrawer(cacheDir: string, projectDir: string): CardDrawer {
  const store = openStore(join(cacheDir, codeDigest(projectDir, drawingCode)));
  let typesetter: Typesetter | undefined;
  let palette: Palette | undefined;
  let drawn = 0;
  const unwritten: Unwritten[] = [];
  const make = async (card: Card, shape: Shape | undefined): Promise<Buffer> => {
    if (shape !== undefined) return stretchCard(readFileSync(await draw(card, undefined)), shape);
    typesetter ??= cardTypesetter(projectDir);
    unwritten.push(...unwrittenOn(card, typesetter));
    palette ??= readPalette(projectDir);
    return drawCard(card, typesetter, palette.light);
  };
  const draw = async (card: Card, shape: Shape | undefined): Promise<string> => {
    const { path, made } = await store.provide(basename(cardUrl(card, shape)), async (file) => {
      writeFileSync(file, await make(card, shape));
    });
    if (made) drawn += 1;
    return path;
  };
  return { draw, drawn: () => drawn, unwritten: () => unwritten };
}

/** Sets text in the faces of cards. */
function cardTypesetter(projectDir: string): Typesetter {
  const reader = (file: string) => () => readFileSync(join(projectDir, file));
  return createTypesetter(reader(cardFonts.main), cardFonts.seconds.map(reader));
}
