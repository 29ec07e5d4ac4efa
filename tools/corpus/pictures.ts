import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createRandom, type Random } from './random.ts';

export interface PictureOptions {
  /** How many articles get a cover of their own, spread over all of them. */
  readonly pictures: number;
  /** Folder that `writeCorpus` wrote to. */
  readonly out: string;
  /** The same seed gives the same pictures. */
  readonly seed: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels, as cameras and agencies send pictures for the web. */
const SIZES: readonly [Size, ...Size[]] = [
  { width: 1200, height: 800 },
  { width: 1600, height: 1067 },
  { width: 2048, height: 1365 },
  { width: 900, height: 1200 },
];

/** Gives articles of a synthetic archive covers that cost what photographs cost. */
export async function writePictures({ pictures, out, seed }: PictureOptions): Promise<void> {
  const random = createRandom(seed);
  const files = readdirSync(join(out, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .sort();
  for (let i = 0; i < Math.min(pictures, files.length); i++) {
    const file = files[Math.floor((i * files.length) / Math.min(pictures, files.length))] ?? '';
    const path = join(out, 'articles', file);
    const name = `picture-${String(i).padStart(5, '0')}.jpg`;
    writeFileSync(join(path, '..', name), await photograph(random));
    const cover = `cover:\n  src: ${name}\n  alt: A synthetic picture\n  credit: The benchmark\n`;
    writeFileSync(path, readFileSync(path, 'utf8').replace('section:', `${cover}section:`));
  }
}

/** Soft shapes of many sizes under grain: neither as even as a drawing nor as rough as noise. */
async function photograph(random: Random): Promise<Buffer> {
  const { width, height } = random.pick<Size>(SIZES);
  const layers = await Promise.all(
    [6, 24, 96].map(async (across) => {
      const down = Math.max(1, Math.round((across * height) / width));
      const bytes = Uint8Array.from({ length: across * down * 4 }, (_, at) =>
        at % 4 === 3 ? 128 : random.below(256),
      );
      const raw = { width: across, height: down, channels: 4 } as const;
      const input = await sharp(bytes, { raw })
        .resize(width, height, { fit: 'fill', kernel: 'cubic' })
        .png({ compressionLevel: 1 })
        .toBuffer();
      return { input };
    }),
  );
  const create = { width, height, channels: 3, background: { r: 122, g: 127, b: 134 } } as const;
  return sharp({ create }).composite(layers).jpeg({ quality: 88 }).toBuffer();
}
