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

describe('a picture that moves', () => {
  const moving = (width: number, height: number, frames: number) =>
    sharp(Buffer.alloc(width * height * frames * 3, 90), {
      raw: { width, height: height * frames, channels: 3, pageHeight: height },
    });
  /** Frames that are alike are one to who writes a GIF. */
  const gif = async (width: number, height: number, frames: number): Promise<Buffer> => {
    const bytes = Buffer.alloc(width * height * frames * 3);
    for (let at = 0; at < bytes.length; at++)
      bytes[at] = Math.floor(at / (width * height * 3)) % 2 === 0 ? 20 : 220;
    return sharp(bytes, {
      raw: { width, height: height * frames, channels: 3, pageHeight: height },
    })
      .gif({ effort: 1, loop: 0 })
      .toBuffer();
  };

  it('is taken as GIF and as WebP, and a still GIF as any other', async () => {
    expect(await told('a.gif', await gif(30, 20, 5))).toEqual([]);
    expect(await told('a.webp', await moving(30, 20, 5).webp().toBuffer())).toEqual([]);
    const folder = contentFolder({
      'articles/2024/07/story.mdx': articleText({}, '![A square](a.gif)\n\n![A dot](b.gif)'),
      'articles/2024/07/a.gif': await gif(30, 20, 5),
      'articles/2024/07/b.gif': await gif(30, 20, 1),
    });
    const { articles } = await load(folder);
    expect(articles[0]?.text.images.map(({ src, frames }) => [src, frames])).toEqual([
      ['a.gif', 5],
      ['b.gif', undefined],
    ]);
  });

  it('is refused where all of it would unfold to more than a still one may', async () => {
    const bytes = await gif(20, 20, 3);
    // The size of the screen and of each picture on it.
    const large = Buffer.from(bytes);
    for (let at = 0; at < large.length - 9; at++) {
      if (large[at] === 0x2c && large.readUInt16LE(at + 5) === 20) {
        large.writeUInt16LE(4_500, at + 5);
        large.writeUInt16LE(4_000, at + 7);
      }
    }
    large.writeUInt16LE(4_500, 6);
    large.writeUInt16LE(4_000, 8);
    expect(await told('a.gif', large)).toEqual([
      'image-too-large: "a.gif" moves through 3 pictures of 4,500 by 4,000 pixels, 54,000,000 in all; at most 50,000,000 are allowed: make it shorter or smaller, or show it as a film with <Video>',
    ]);
  });

  it('is refused when it is not whole', async () => {
    const whole = await gif(60, 40, 4);
    const [problem] = await told('a.gif', whole.subarray(0, Math.floor(whole.length * 0.4)));
    expect(problem).toBe('image-unreadable: "a.gif" is damaged, or no picture; save it again');
  });
});

describe('a picture that one can see through', () => {
  const drawing = (color: string, format: 'png' | 'webp' | 'avif'): Promise<Buffer> =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="400"><path d="M20 20h2000v3h-2000z" fill="${color}"/></svg>`,
      ),
    )
      .toFormat(format)
      .toBuffer();

  it.each([
    ['#fff', 'png'],
    ['#f4f4f4', 'webp'],
    ['#fffde7', 'avif'],
    ['none', 'png'],
  ] as const)('is told of where it is light: %s as %s', async (color, format) => {
    const name = `a.${format}`;
    expect(await told(name, await drawing(color, format))).toEqual([
      `image-unseen: "${name}" is light on nothing, and pictures lie on light paper here: nobody would see it; save it on a dark ground`,
    ]);
  });

  it.each([
    ['#000', 'webp'],
    ['#999', 'png'],
    ['#e11', 'avif'],
  ] as const)('is fine where it is not: %s as %s', async (color, format) => {
    expect(await told(`a.${format}`, await drawing(color, format))).toEqual([]);
  });
});
