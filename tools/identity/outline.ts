import { readFileSync } from 'node:fs';
import { cardFonts } from '../../src/social/draw-card.ts';
import { createTypesetter, type Typesetter } from '../../src/faces/typeset.ts';

/** A line of text as one SVG path, with its bounds in the path's own units. */
export interface OutlinedLine {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Sets lines in the headline face as it lies in the project, and in second ones. */
export function headlineTypesetter(): Typesetter {
  const reader = (path: string) => () => readFileSync(path);
  return createTypesetter(reader(cardFonts.main), cardFonts.seconds.map(reader));
}

/**
 * Draws `text`, each letter in the first face that has it. One em is `em` units; coordinates
 * are whole numbers and relative, which halves the path.
 *
 * @throws Error that names the characters which no face has.
 */
export function outline(typesetter: Typesetter, text: string, em: number): OutlinedLine {
  const lacking = typesetter.lacks(text);
  if (lacking.length > 0) {
    throw new Error(`no face can write ${lacking.join(' ')} of "${text}"; name it without`);
  }
  const drawn = commands(typesetter.path(text, em, 0, 0));
  const heights = drawn.flatMap(({ points }) => points.map(([, y]) => y));
  const top = heights.reduce((least, y) => Math.min(least, y), Infinity);
  const bottom = heights.reduce((most, y) => Math.max(most, y), -Infinity);
  return {
    path: relative(drawn, top),
    width: Math.ceil(typesetter.width(text, em)),
    height: Math.ceil(bottom - top),
  };
}

type Point = readonly [x: number, y: number];

interface Command {
  readonly letter: string;
  readonly points: readonly Point[];
}

function commands(path: string): Command[] {
  return [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/gu)].map(([, letter = '', values = '']) => ({
    letter,
    points: pairs(values.split(' ').filter(Boolean).map(Number)),
  }));
}

/** Moved down so that the highest point is at 0, every point rounded once. */
function relative(drawn: readonly Command[], top: number): string {
  let at: Point = [0, 0];
  let path = '';
  for (const { letter, points: exact } of drawn) {
    if (letter === 'Z') {
      path += 'z';
      continue;
    }
    const points = exact.map(([x, y]): Point => [Math.round(x), Math.round(y - top)]);
    const end = points.at(-1) ?? at;
    path +=
      letter === 'M'
        ? `M${end.join(' ')}`
        : letter.toLowerCase() +
          points
            .flatMap(([x, y]) => [x - at[0], y - at[1]])
            .join(' ')
            .replaceAll(' -', '-');
    at = end;
  }
  return path;
}

function pairs(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
}
