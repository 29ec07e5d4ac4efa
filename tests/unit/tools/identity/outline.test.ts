import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardFonts } from '../../../../src/social/draw-card.ts';
import { createTypesetter } from '../../../../src/faces/typeset.ts';
import { outline } from '../../../../tools/identity/outline.ts';

const reader = (file: string) => () => readFileSync(file);
const typesetter = createTypesetter(reader(cardFonts.main), cardFonts.seconds.map(reader));
/** Closed shapes of a drawing: `i` has two. */
const shapes = (text: string): number =>
  outline(typesetter, text, 400).path.match(/z/gu)?.length ?? 0;

describe('outline', () => {
  it.each([
    ['Złoty Dziś', 'Zoty Dzi', 3],
    ['בית המניין', '', 9],
    ['Đồng', 'ng', 3],
    ['日本経済', '', 4],
    ['المال', '', 3],
  ])('draws every letter of %s', (name, without, more) => {
    expect(shapes(name) - (without === '' ? 0 : shapes(without))).toBeGreaterThanOrEqual(more);
    const { path, width, height } = outline(typesetter, name, 400);
    expect(path).not.toMatch(/NaN|Infinity/u);
    expect(Math.min(width, height)).toBeGreaterThan(100);
  });

  it('names what no face can write', () => {
    expect(() => outline(typesetter, 'Daily 📈', 400)).toThrow(
      'no face can write 📈 of "Daily 📈"',
    );
  });
});
