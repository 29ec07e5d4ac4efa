import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Palette } from '../colour/palette.ts';
import { digestOf } from '../disk/digest.ts';
import { openStore, type Store } from '../loader/store.ts';
import { unfold } from '../loader/unfold.ts';
import { WIDEST_PICTURE, type Variant } from '../publication/media.ts';
import type { Asset } from '../publication/article.ts';

const SETTINGS = {
  // A step more costs 1.6 times the time and saves one byte of a hundred.
  avif: { quality: 55, effort: 1 },
  // Of a picture that has one colour for four pixels itself, as nearly every JPEG: a tenth less time.
  halvedAvif: { quality: 56, effort: 1, chromaSubsampling: '4:2:0' },
  // Two steps more cost twice the time and save four bytes of a hundred.
  webp: { quality: 78, effort: 2 },
  moving: { quality: 60, effort: 3 },
  // What mozjpeg makes of it at the same quality is 5 % smaller and takes five times as long.
  jpeg: { quality: 76, progressive: true },
  // Only search engines ask for it: the same picture, of 6 % more bytes, in a third of the time.
  shape: { quality: 76, optimiseCoding: false },
  // Below this colours are rounded, and what lies on paper has another paper.
  png: { palette: true, effort: 4 },
} as const;

/** Pixels that every file can be made of: as wide as the widest, as high as the highest shape. */
const BASE = { width: WIDEST_PICTURE, height: 1200 } as const;

/** Pixels of which a picture is kept in memory while its files are made: of more it is read for each. */
const KEPT = 8_000_000;

/** An image file and what it is. */
export interface Original {
  readonly path: string;
  readonly asset: Asset;
}

/** Where variants are kept, and what they lie on. */
export interface Variants {
  readonly store: Store;
  /** Light paper: a black drawing on nothing would be black on black by night, and in a JPEG. */
  readonly ground: string;
}

/** Opens the store of variants; another version of the encoders may give other bytes. */
export function openVariants(cacheDir: string, { light }: Palette): Variants {
  // AVIF of two threads has other bytes than of one. As many pictures as there are cores are made at once.
  sharp.concurrency(1);
  const ground = light('paper');
  const encoders = digestOf(JSON.stringify([sharp.versions, { ground, ...SETTINGS }]));
  return { store: openStore(join(cacheDir, 'media', encoders)), ground };
}

/**
 * Provides one variant of a picture, made unless it is in the store. Metadata of the
 * original (place, camera) is left out; what could be seen through lies on light paper.
 *
 * @returns the path of the file.
 */
export async function encodeVariant(
  original: Original,
  variant: Variant,
  variants: Variants,
): Promise<string> {
  let path = '';
  for await (const made of encodeVariants(original, [variant], variants)) path = made.path;
  return path;
}

/**
 * Provides variants of one picture, one after the other. It is read once for all of those that are not in the
 * store, and whoever stops in between finds them there the next time.
 */
export async function* encodeVariants(
  original: Original,
  variants: readonly Variant[],
  { store, ground }: Variants,
): AsyncGenerator<{ readonly variant: Variant; readonly path: string }> {
  let base: Pixels | undefined;
  for (const variant of variants) {
    const { path } = await store.provide(basename(variant.url), async (file) => {
      if (variant.moves) {
        const moving = sharp(original.path, { animated: true })
          .flatten({ background: ground })
          .resize({ width: variant.width, withoutEnlargement: true })
          .webp(SETTINGS.moving);
        writeFileSync(file, await unfold(original.asset, () => moving.toBuffer()));
        return;
      }
      const pixels = base ?? (await readPixels(original, ground));
      const { width, height } = pixels.raw;
      if (width * height <= KEPT) base = pixels;
      const made = shaped(pixels, variant);
      const { format } = variant;
      writeFileSync(file, await unfold({ width, height, format }, () => made.toBuffer()));
    });
    yield { variant, path };
  }
}

/** A picture on its ground, upright, with its first picture where it moves; raw. */
interface Pixels {
  readonly data: Buffer;
  readonly raw: {
    readonly width: number;
    readonly height: number;
    readonly channels: 1 | 2 | 3 | 4;
  };
  /** Whether its colours have half the pixels each way, as those of most JPEGs. */
  readonly isHalved: boolean;
}

async function readPixels({ path, asset }: Original, background: string): Promise<Pixels> {
  const width = Math.max(BASE.width, Math.ceil((BASE.height * asset.width) / asset.height));
  const image = sharp(path)
    .rotate()
    .flatten({ background })
    .resize({ width, withoutEnlargement: true })
    .raw();
  const { data, info } = await unfold({ ...asset, frames: 1 }, () =>
    image.toBuffer({ resolveWithObject: true }),
  );
  const { chromaSubsampling } = await sharp(path).metadata();
  return {
    data,
    raw: { width: info.width, height: info.height, channels: info.channels },
    isHalved: chromaSubsampling === '4:2:0',
  };
}

function shaped({ data, raw, isHalved }: Pixels, { width, height, format }: Variant): Sharp {
  const image = sharp(data, { raw });
  const isShape = height !== undefined;
  const sized = isShape
    ? image.resize({ width, height, fit: 'cover' })
    : image.resize({ width, withoutEnlargement: true });
  switch (format) {
    case 'avif':
      return sized.avif(isHalved ? SETTINGS.halvedAvif : SETTINGS.avif);
    case 'webp':
      return sized.webp(SETTINGS.webp);
    case 'jpeg':
      return sized.jpeg(isShape ? SETTINGS.shape : SETTINGS.jpeg);
    case 'png':
      return sized.png(SETTINGS.png);
  }
}
