import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { filesBelow } from '../../../src/disk/files.ts';
import { movesPicture } from '../../../src/newsroom/moving-picture.ts';
import { CONTENT } from '../../paper.ts';

/** A picture of so many pictures of 8 by 8 pixels, in bands of one color each. */
async function pictures(count: number, format: 'gif' | 'webp' | 'png'): Promise<Buffer> {
  const raw = Buffer.alloc(8 * 8 * count * 3, 7);
  for (let at = 0; at < count; at++) raw.fill(at * 40, at * 192, (at + 1) * 192);
  const image = { width: 8, height: 8 * count, channels: 3 as const, pageHeight: 8 };
  return sharp(raw, { raw: image }).toFormat(format).toBuffer();
}

test.each([
  ['gif', 1, false],
  ['gif', 2, true],
  ['gif', 5, true],
  ['webp', 1, false],
  ['webp', 3, true],
  ['png', 1, false],
] as const)('a %s of %i pictures moves: %s', async (format, count, moves) => {
  expect(movesPicture(await pictures(count, format))).toBe(moves);
});

test('what moves is what the build takes for it', async () => {
  const files = filesBelow(CONTENT).filter((file) => /\.(?:gif|webp|png|jpe?g)$/u.test(file));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const bytes = readFileSync(join(CONTENT, file));
    const { pages = 1 } = await sharp(bytes, { animated: true }).metadata();
    expect(movesPicture(bytes), file).toBe(pages > 1);
  }
});

test('any bytes are judged, and those that are cut off as well', async () => {
  const whole = await pictures(3, 'gif');
  for (let length = 0; length < whole.length; length++) movesPicture(whole.subarray(0, length));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (rest) => {
      const bytes = Buffer.concat([Buffer.from('GIF89a'), rest]);
      expect(typeof movesPicture(bytes)).toBe('boolean');
      expect(movesPicture(rest)).toBe(false);
    }),
  );
});
