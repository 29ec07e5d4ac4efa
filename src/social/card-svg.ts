import type { Colour } from '../colour/palette.ts';
import type { Card } from '../publication/cards.ts';
import { directionOf } from '../words/intl.ts';
import { cardSketch, SKETCH_ROOM } from './card-sketch.ts';
import { fitted } from './fitted.ts';
import { setTitle } from './lines.ts';
import { HEIGHT, line, MARGIN, WIDTH, type Sheet } from './sheet.ts';
import type { Typesetter } from '../faces/typeset.ts';

const COLUMN = WIDTH - 2 * MARGIN;

/** A text of a card that no face can write whole. */
export interface Unwritten {
  readonly text: string;
  /** The characters that no face has. */
  readonly lacking: readonly string[];
}

/** What of a card cannot be written: `cardSvg` leaves these texts out. */
export function unwrittenOn(card: Card, typesetter: Typesetter): Unwritten[] {
  const { sketch } = card;
  const charted = sketch === undefined ? [] : [sketch.value, sketch.place.at(-1) ?? ''];
  return [card.title, card.section, card.label, card.date, card.name, ...charted]
    .map((text) => ({ text, lacking: typesetter.lacks(text) }))
    .filter(({ lacking }) => lacking.length > 0);
}

/**
 * A card as SVG in which every letter is an outline, so that no font of the machine has a
 * part in it. A text is written whole or not at all; a title that no face can write gives way
 * to the section, and that to the bare card. Of a language that is read from the right it is
 * laid out from the right.
 *
 * @param colour of light paper.
 */
export function cardSvg(card: Card, typesetter: Typesetter, colour: Colour): string {
  const writable = (text: string): string => (typesetter.lacks(text).length === 0 ? text : '');
  const title = writable(card.title);
  const section = writable(card.section);
  const name = writable(card.name);
  const label = writable(card.label);
  const headline = title === '' ? section || name : title;
  const kicker = title === '' ? '' : section;
  const { paid } = card;
  const sheet: Sheet = { typesetter, colour, isMirrored: directionOf(card.language) === 'rtl' };
  const foot = headline === name && kicker === '' ? '' : name;
  const date = writable(card.date);
  const room = card.sketch === undefined ? 0 : SKETCH_ROOM;
  const dateFrom = WIDTH - MARGIN - typesetter.width(date, 30);
  const parts = [
    `<path fill="${colour('paper')}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<path fill="${colour(paid ? 'sponsored' : 'accent')}" d="M0 0h${WIDTH}v14H0z"/>`,
    ...kickerLine(kicker, label, paid, sheet),
    ...headlineLines(headline, kicker !== '' || label !== '', room, sheet),
    ...(card.sketch === undefined ? [] : cardSketch(card.sketch, sheet)),
    `<path fill="${colour('rule')}" d="M${MARGIN} 528h${COLUMN}v2h-${COLUMN}z"/>`,
    line({ text: foot, size: 34, from: MARGIN, y: 580, role: 'ink' }, sheet),
    line({ text: date, size: 30, from: dateFrom, y: 580, role: 'muted' }, sheet),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
    `${parts.join('')}</svg>`
  );
}

function kickerLine(section: string, label: string, paid: boolean, sheet: Sheet): string[] {
  const size = 32;
  const { typesetter } = sheet;
  const gap = section === '' ? 0 : typesetter.width(section, size) + 28;
  const short = fitted(label, size, COLUMN - gap, typesetter);
  const role = paid ? 'sponsored' : 'muted';
  return [
    line({ text: section, size, from: MARGIN, y: 108, role: 'accent' }, sheet),
    line({ text: short, size, from: MARGIN + gap, y: 108, role }, sheet),
  ];
}

/**
 * Each title stands on the side where it begins, whatever the language of the paper.
 *
 * @param room pixels that a chart takes at the far side.
 */
function headlineLines(title: string, below: boolean, room: number, whole: Sheet): string[] {
  const { typesetter } = whole;
  const { size, lines } = setTitle(title, COLUMN - room, typesetter);
  const leading = size * 1.1;
  const top = below ? 140 : 110;
  const free = 520 - top - lines.length * leading;
  const first = top + size * 0.86 + Math.min(free / 2, 60);
  const isMirrored = typesetter.isRightToLeft(title);
  const from = MARGIN + (isMirrored === whole.isMirrored ? 0 : room);
  return lines.map((text, at) =>
    line({ text, size, from, y: first + at * leading, role: 'ink' }, { ...whole, isMirrored }),
  );
}
