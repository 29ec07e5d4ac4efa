import type { Card } from '../publication/cards.ts';
import { setTitle } from './lines.ts';
import type { Typesetter } from './typeset.ts';

/** Pixels, as Open Graph and Twitter show large cards. */
export const WIDTH = 1200;
export const HEIGHT = 630;

const MARGIN = 80;
const COLUMN = WIDTH - 2 * MARGIN;
const PAPER = '#fbf9f4';
const INK = '#161a19';
const MUTED = '#4b504e';
const ACCENT = '#0a4b4a';
const SPONSORED = '#6b4a00';
const RULE = '#d9d4c7';

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
 * to the section, and that to the bare card.
 */
export function cardSvg(card: Card, typesetter: Typesetter): string {
  const writable = (text: string): string => (typesetter.lacks(text).length === 0 ? text : '');
  const title = writable(card.title);
  const section = writable(card.section);
  const name = writable(card.name);
  const label = writable(card.label);
  const headline = title === '' ? section || name : title;
  const kicker = title === '' ? '' : section;
  const { paid } = card;
  const parts = [
    `<path fill="${PAPER}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<path fill="${paid ? SPONSORED : ACCENT}" d="M0 0h${WIDTH}v14H0z"/>`,
    ...kickerLine(kicker, label, paid, typesetter),
    ...headlineLines(headline, kicker !== '' || label !== '', typesetter),
    `<path fill="${RULE}" d="M${MARGIN} 528h${COLUMN}v2h-${COLUMN}z"/>`,
    line(headline === name && kicker === '' ? '' : name, 34, MARGIN, 580, INK, typesetter),
    dateLine(writable(card.date), typesetter),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
    `${parts.join('')}</svg>`
  );
}

function kickerLine(
  section: string,
  label: string,
  paid: boolean,
  typesetter: Typesetter,
): string[] {
  const size = 32;
  const gap = section === '' ? 0 : typesetter.width(section, size) + 28;
  const short = fitted(label, size, COLUMN - gap, typesetter);
  return [
    line(section, size, MARGIN, 108, ACCENT, typesetter),
    line(short, size, MARGIN + gap, 108, paid ? SPONSORED : MUTED, typesetter),
  ];
}

function headlineLines(title: string, below: boolean, typesetter: Typesetter): string[] {
  const { size, lines } = setTitle(title, COLUMN, typesetter);
  const leading = size * 1.1;
  const top = below ? 140 : 110;
  const free = 520 - top - lines.length * leading;
  const first = top + size * 0.86 + Math.min(free / 2, 60);
  const isRightToLeft = typesetter.isRightToLeft(title);
  return lines.map((text, at) => {
    const x = isRightToLeft ? WIDTH - MARGIN - typesetter.width(text, size) : MARGIN;
    return line(text, size, x, first + at * leading, INK, typesetter);
  });
}

function dateLine(date: string, typesetter: Typesetter): string {
  const size = 30;
  const x = WIDTH - MARGIN - typesetter.width(date, size);
  return line(date, size, x, 580, MUTED, typesetter);
}

function line(
  text: string,
  size: number,
  x: number,
  y: number,
  colour: string,
  typesetter: Typesetter,
): string {
  return text === '' ? '' : `<path fill="${colour}" d="${typesetter.path(text, size, x, y)}"/>`;
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
