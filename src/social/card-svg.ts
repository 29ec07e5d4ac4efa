import type { Colour } from '../colour/palette.ts';
import type { Card } from '../publication/cards.ts';
import { directionOf } from '../words/intl.ts';
import { setTitle } from './lines.ts';
import type { Typesetter } from '../faces/typeset.ts';

/** Pixels, as Open Graph and Twitter show large cards. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const MARGIN = 80;
const COLUMN = WIDTH - 2 * MARGIN;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A text of a card that no face can write whole. */
export interface Unwritten {
  readonly text: string;
  /** The characters that no face has. */
  readonly lacking: readonly string[];
}

/** What of a card cannot be written: `cardSvg` leaves these texts out. */
export function unwrittenOn(card: Card, typesetter: Typesetter): Unwritten[] {
  return [card.title, card.section, card.label, card.date, card.name]
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
  const dateFrom = WIDTH - MARGIN - typesetter.width(date, 30);
  const parts = [
    `<path fill="${colour('paper')}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<path fill="${colour(paid ? 'sponsored' : 'accent')}" d="M0 0h${WIDTH}v14H0z"/>`,
    ...kickerLine(kicker, label, paid, sheet),
    ...headlineLines(headline, kicker !== '' || label !== '', sheet),
    `<path fill="${colour('rule')}" d="M${MARGIN} 528h${COLUMN}v2h-${COLUMN}z"/>`,
    line({ text: foot, size: 34, from: MARGIN, y: 580, role: 'ink' }, sheet),
    line({ text: date, size: 30, from: dateFrom, y: 580, role: 'muted' }, sheet),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
    `${parts.join('')}</svg>`
  );
}

interface Sheet {
  readonly typesetter: Typesetter;
  readonly colour: Colour;
  readonly isMirrored: boolean;
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

/** Each title stands on the side where it begins, whatever the language of the paper. */
function headlineLines(title: string, below: boolean, whole: Sheet): string[] {
  const { typesetter } = whole;
  const { size, lines } = setTitle(title, COLUMN, typesetter);
  const leading = size * 1.1;
  const top = below ? 140 : 110;
  const free = 520 - top - lines.length * leading;
  const first = top + size * 0.86 + Math.min(free / 2, 60);
  const sheet: Sheet = { ...whole, isMirrored: typesetter.isRightToLeft(title) };
  return lines.map((text, at) =>
    line({ text, size, from: MARGIN, y: first + at * leading, role: 'ink' }, sheet),
  );
}

interface Line {
  readonly text: string;
  readonly size: number;
  /** Pixels from the edge at which one begins to read. */
  readonly from: number;
  readonly y: number;
  /** Of its colour. */
  readonly role: string;
}

function line({ text, size, from, y, role }: Line, sheet: Sheet): string {
  const { typesetter, isMirrored } = sheet;
  if (text === '') return '';
  const x = isMirrored ? WIDTH - from - typesetter.width(text, size) : from;
  return `<path fill="${sheet.colour(role)}" d="${typesetter.path(text, size, x, y)}"/>`;
}

/** Text cut to a width; what is cut away is marked. */
function fitted(text: string, size: number, width: number, typesetter: Typesetter): string {
  if (typesetter.width(text, size) <= width) return text;
  let cut = Array.from(graphemes.segment(text), ({ segment }) => segment);
  while (cut.length > 1 && typesetter.width(`${cut.join('')}…`, size) > width) {
    cut = cut.slice(0, -1);
  }
  return `${cut.join('')}…`;
}
