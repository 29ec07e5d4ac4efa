import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where colours are written, relative to the project's root. */
export const COLOURS = 'src/styles/tokens.css';

/** A colour by its role in the style sheet (`ink`, `series-1`), as `#rrggbb`. */
export type Colour = (role: string) => string;

/** The colours of the paper on light paper and by night, for what no style sheet reaches. */
export interface Palette {
  readonly light: Colour;
  readonly dark: Colour;
}

const TOKEN = /^\s*--([a-z][a-z\d-]*):\s*([^;]+);/gmu;
const PAIR = /^light-dark\(\s*(#[\da-f]{3,8})\s*,\s*(#[\da-f]{3,8})\s*\)$/iu;
const ONE = /^#(?:[\da-f]{3}|[\da-f]{6})$/iu;

/** Reads the colours of the project's style sheet. */
export function readPalette(projectDir: string): Palette {
  return paletteOf(readFileSync(join(projectDir, COLOURS), 'utf8'));
}

/**
 * Reads the colours of a style sheet: `--ink: light-dark(DAY, NIGHT)`, one colour for both,
 * or `var(--paper)`.
 *
 * @throws Error, by a colour that is asked for and not written so: pictures are drawn with them.
 */
export function paletteOf(css: string): Palette {
  const written = new Map(
    Array.from(css.matchAll(TOKEN), ([, name = '', value = '']) => [name, value.trim()]),
  );
  const colourOf = (role: string, scheme: 0 | 1, depth = 0): string => {
    const value = written.get(role) ?? '';
    const other = /^var\(--([a-z\d-]+)\)$/u.exec(value)?.[1];
    if (other !== undefined && depth < written.size) return colourOf(other, scheme, depth + 1);
    const pair = PAIR.exec(value);
    const colour = pair === null ? value : (pair[scheme + 1] ?? '');
    if (ONE.test(colour)) return colour.length === 4 ? colour.replaceAll(/[^#]/gu, '$&$&') : colour;
    const form = 'light-dark(#rrggbb, #rrggbb)';
    throw new Error(
      value === ''
        ? `${COLOURS} has no colour --${role}; write --${role}: ${form};`
        : `${COLOURS}: --${role}: ${value} is not ${form}, and pictures are drawn with it`,
    );
  };
  return { light: (role) => colourOf(role, 0), dark: (role) => colourOf(role, 1) };
}
