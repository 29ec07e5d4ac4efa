import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, it, test } from 'vitest';
import { chartFonts } from '../../../src/charts/image.ts';
import { lettersOf } from '../../../src/faces/letters.ts';
import { settable } from '../../../src/faces/settable.ts';
import { cardFonts } from '../../../src/social/draw-card.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('letters of a face', () => {
  test.each([...new Set([...chartFonts, cardFonts.main, ...cardFonts.seconds])])(
    'are those that the program of type finds in %s',
    (path) => {
      const file = readFileSync(join(ROOT, path));
      const face = new Face(new Blob(new Uint8Array(file).buffer));
      expect([...lettersOf(file)].sort()).toEqual([...face.collectUnicodes()].sort());
    },
  );

  test('are not to be had of a file that is no font', () => {
    expect(() => lettersOf(new Uint8Array([0, 1, 0, 0]))).toThrow(RangeError);
  });
});

describe('a text as it is drawn', () => {
  it.each([
    ['ten\u2011year', 'ten-year'],
    ['2019\u20122024', '2019–2024'],
    ['CO₂', 'CO2'],
    ['20 ℃', '20 °C'],
    ['￥500～￡3', '¥500~£3'],
    ['e\u0301', 'é'],
    ['５ｋ', '５ｋ'],
    ['5² and ½', '5² and ½'],
  ])('%s: %s', (written, drawn) => {
    expect(settable(written)).toBe(drawn);
  });
});
