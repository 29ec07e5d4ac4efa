import type { Colour } from '../colour/palette.ts';
import type { Typesetter } from '../faces/typeset.ts';

/** Pixels, as Open Graph and Twitter show large cards. */
export const WIDTH = 1200;
export const HEIGHT = 630;
export const MARGIN = 80;

/** What is needed to write on a card. */
export interface Sheet {
  readonly typesetter: Typesetter;
  /** Of light paper. */
  readonly colour: Colour;
  /** Whether it is read from the right. */
  readonly isMirrored: boolean;
}

/** A line of text on a card. */
export interface Line {
  readonly text: string;
  readonly size: number;
  /** Pixels from the edge at which one begins to read. */
  readonly from: number;
  readonly y: number;
  /** Of its colour. */
  readonly role: string;
}

export function line({ text, size, from, y, role }: Line, sheet: Sheet): string {
  const { typesetter, isMirrored } = sheet;
  if (text === '') return '';
  const x = isMirrored ? WIDTH - from - typesetter.width(text, size) : from;
  return `<path fill="${sheet.colour(role)}" d="${typesetter.path(text, size, x, y)}"/>`;
}
