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

/**
 * A card as SVG in which every letter is an outline, so that no font of the machine has a
 * part in it. Words that the face cannot write are left out; a title that it cannot write
 * gives way to the section, and that to the bare card.
 */
export function cardSvg(card: Card, typesetter: Typesetter): string {
  const writable = (text: string): string => writableText(text, typesetter);
  const title = writable(card.title);
  const section = writable(card.section);
  const name = writable(card.name);
  const label = writable(card.label);
  const headline = title === '' ? section || name : title;
  const kicker = title === '' ? '' : section;
  const paid = card.label.startsWith('Sponsored');
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

/**
 * The text as far as the face can write it: letters lose marks that it lacks (`Škoda`
 * becomes `Skoda`), signs that it lacks go; with a letter that it lacks, nothing is left.
 */
function writableText(text: string, typesetter: Typesetter): string {
  if (typesetter.covers(text)) return text;
  let written = '';
  for (const character of text.normalize('NFC')) {
    const plain = character.normalize('NFD').replaceAll(/\p{M}/gu, '');
    if (typesetter.covers(character)) written += character;
    else if (typesetter.covers(plain)) written += plain;
    else if (/[\p{L}\p{N}]/u.test(character)) return '';
  }
  return written.replaceAll(/\s+/gu, ' ').trim();
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
  return lines.map((text, at) => line(text, size, MARGIN, first + at * leading, INK, typesetter));
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
  let cut = Array.from(text);
  while (cut.length > 1 && typesetter.width(`${cut.join('')}…`, size) > width) {
    cut = cut.slice(0, -1);
  }
  return `${cut.join('')}…`;
}
