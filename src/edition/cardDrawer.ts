import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codeDigest } from '../loader/code.ts';
import { cardUrl, type Card } from '../publication/cards.ts';
import type { Shape } from '../publication/shapes.ts';
import { CARD_FONT, drawCard } from '../social/drawCard.ts';
import { stretchCard } from '../social/stretchCard.ts';
import { createTypesetter, type Typesetter } from '../social/typeset.ts';

/** Makes cards in a folder, each once. */
export interface CardDrawer {
  /** @returns the path of the file, which was drawn before or is drawn now. */
  draw(card: Card, shape: Shape | undefined): Promise<string>;
  /** Files drawn so far. */
  drawn(): number;
}

/** @param cacheDir folder of cards; those that other code drew are left aside. */
export function createCardDrawer(cacheDir: string, projectDir: string): CardDrawer {
  const folder = join(
    cacheDir,
    codeDigest(projectDir, ['src/social', 'src/publication/shapes.ts']),
  );
  mkdirSync(folder, { recursive: true });
  let typesetter: Typesetter | undefined;
  let drawn = 0;
  const draw = async (card: Card, shape: Shape | undefined): Promise<string> => {
    const path = join(folder, basename(cardUrl(card, shape)));
    if (existsSync(path)) return path;
    const make = async (): Promise<Buffer> => {
      if (shape !== undefined) return stretchCard(readFileSync(await draw(card, undefined)), shape);
      typesetter ??= createTypesetter(readFileSync(join(projectDir, CARD_FONT)));
      return drawCard(card, typesetter);
    };
    const scratch = `${path}.${process.pid}`;
    writeFileSync(scratch, await make());
    renameSync(scratch, path);
    drawn += 1;
    return path;
  };
  return { draw, drawn: () => drawn };
}
