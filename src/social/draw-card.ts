import type { Colour } from '../colour/palette.ts';
import { secondFaces } from '../faces/faces.ts';
import type { Card } from '../publication/cards.ts';
import { cardSvg } from './card-svg.ts';
import type { Typesetter } from '../faces/typeset.ts';

/** The faces of cards, relative to the project's root. */
export const cardFonts = {
  main: 'src/social/font/headline.ttf',
  seconds: secondFaces.serif,
} as const;

/**
 * A card as PNG of 1200 x 630 pixels, some 20 KB. Drawing runs on threads of its own, so
 * that several cards are drawn at a time.
 */
export async function drawCard(
  card: Card,
  typesetter: Typesetter,
  colour: Colour,
): Promise<Buffer> {
  // Most builds draw nothing.
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(cardSvg(card, typesetter, colour)))
    .png({ palette: true, colours: card.sketch === undefined ? 16 : 32, effort: 1, dither: 0 })
    .toBuffer();
}
