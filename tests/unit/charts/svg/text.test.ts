import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { chartFonts } from '../../../../src/charts/image.ts';
import { textWidth, wrapText } from '../../../../src/charts/svg/text.ts';
import { openFace } from '../../../../src/faces/face.ts';

const root = new URL('../../../../', import.meta.url);
const faces = chartFonts.map((file) => openFace(readFileSync(new URL(file, root))));

describe('textWidth', () => {
  const letters = Array.from(
    'acxyz0123456789ABCXYZ$5.,50%()≤≥≈±→↑↓₹₩₺₦₿‰⅓łđıπŁĐŒÆЖЩжщΩω日本한국中קה€£¥',
  );

  it.each([...letters, 'السوق', 'Würth', 'Щука'])(
    'of %s is about what a face gives it, or more',
    (letter) => {
      const face = faces.find((other) => other.covers(letter));
      const advance =
        face?.shaped(letter, 'ltr').reduce((sum, glyph) => sum + glyph.advance, 0) ?? 0;
      expect(face).toBeDefined();
      // Of a word, the widest letters are few: one may be wider by a sixth.
      expect(textWidth(letter, 1)).toBeGreaterThanOrEqual(
        (0.84 * advance) / (face?.unitsPerEm ?? Infinity),
      );
    },
  );
});

test('lines break in scripts without spaces too', () => {
  const lines = wrapText('日本銀行は政策金利を据え置くことを決めた。', 120, 14);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe('日本銀行は政策金利を据え置くことを決めた。');
  expect(wrapText('one two three', 40, 14)).toEqual(['one', 'two', 'three']);
});
