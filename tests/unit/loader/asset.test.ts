import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { articleText, contentFolder, load } from './folder.ts';

const ICON = readFileSync(join(import.meta.dirname, '../../../public/icon-192.png'));

async function told(name: string, bytes: Buffer): Promise<string[]> {
  const folder = contentFolder({
    'articles/2024/07/story.mdx': articleText({}, `![A square](${name})`),
    [`articles/2024/07/${name}`]: bytes,
  });
  return (await load(folder)).problems.map(({ rule, message }) => `${rule}: ${message}`);
}

/** A small picture whose header tells another size. */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.from(ICON);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

async function avif(width: number, height: number): Promise<Buffer> {
  const create = { width: 64, height: 64, channels: 3 as const, background: '#888' };
  const bytes = await sharp({ create }).avif({ effort: 0 }).toBuffer();
  const size = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(width, size);
  bytes.writeUInt32BE(height, size + 4);
  return bytes;
}

describe('the size of a picture, by its header', () => {
  it.each([
    [
      16_001,
      10,
      '"a.png" is 16001 pixels wide and 10 high; a side has at most 16,000: make it smaller',
    ],
    [
      10,
      16_001,
      '"a.png" is 10 pixels wide and 16001 high; a side has at most 16,000: make it smaller',
    ],
    [
      8000,
      8000,
      '"a.png" is 8000 pixels wide and 8000 high, 64,000,000 in all; at most 50,000,000 are allowed: make it smaller',
    ],
  ])('refuses %d by %d', async (width, height, message) => {
    expect(await told('a.png', png(width, height))).toEqual([`image-too-large: ${message}`]);
  });

  it('refuses an AVIF that would unfold to a gigabyte', async () => {
    expect(await told('a.avif', await avif(7000, 7000))).toEqual([
      'image-too-large: "a.avif" is 7000 pixels wide and 7000 high, 49,000,000 in all; at most 25,000,000 are allowed: make it smaller',
    ]);
  });
});

describe('a picture that is not whole', () => {
  const make = sharp({
    create: {
      width: 400,
      height: 400,
      channels: 3,
      background: '#246',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

  it.each(['png', 'jpeg', 'webp', 'avif'] as const)('is refused: %s', async (format) => {
    const whole = await make.clone().toFormat(format).toBuffer();
    expect(await told(`a.${format}`, whole)).toEqual([]);
    const half = whole.subarray(0, Math.floor(whole.length / 2));
    expect(await told(`a.${format}`, half)).toEqual([
      `image-unreadable: "a.${format}" is damaged, or no picture; save it again`,
    ]);
  });
});
