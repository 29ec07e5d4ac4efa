import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Palette } from '../colour/palette.ts';
import { digestOf } from '../disk/digest.ts';
import { openStore, type Store } from '../loader/store.ts';
import { unfold } from '../loader/unfold.ts';
import { cropsOf, movingOf, variantsOf, type Variant } from '../publication/media.ts';
import type { Asset } from '../publication/article.ts';

const SETTINGS = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 78, effort: 4 },
  moving: { quality: 60, effort: 3 },
  jpeg: { quality: 80, mozjpeg: true },
  png: { palette: true, effort: 7 },
  quickPng: { palette: true, effort: 1 },
  quickJpeg: { quality: 80, mozjpeg: false },
} as const;

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
  { store, ground }: Variants,
): Promise<string> {
  const { path } = await store.provide(basename(variant.url), async (file) => {
    const { width, height, format, moves } = variant;
    if (moves) {
      const moving = sharp(original.path, { animated: true })
        .flatten({ background: ground })
        .resize({ width, withoutEnlargement: true })
        .webp(SETTINGS.moving);
      writeFileSync(file, await unfold(original.asset, () => moving.toBuffer()));
      return;
    }
    const image = sharp(original.path).rotate().flatten({ background: ground });
    const made =
      height === undefined
        ? encoded(image.resize({ width, withoutEnlargement: true }), format)
        : quicklyEncoded(image.resize({ width, height, fit: 'cover' }), format);
    const still = { ...original.asset, frames: 1 };
    writeFileSync(file, await unfold(still, () => made.toBuffer()));
  });
  return path;
}

/** A file to make and what it is made of. */
export interface Making {
  readonly original: Original;
  readonly variant: Variant;
}

/**
 * Every file that is made of the pictures, by address.
 *
 * @param covers pictures to cut to shapes for search engines.
 */
export function variantIndex(
  originals: Iterable<Original>,
  covers: Iterable<Original>,
): Map<string, Making> {
  const index = new Map<string, Making>();
  for (const original of originals) {
    for (const variant of variantsOf(original.asset)) index.set(variant.url, { original, variant });
    const moving = movingOf(original.asset);
    if (moving !== undefined) index.set(moving.url, { original, variant: moving });
  }
  for (const original of covers) {
    for (const variant of cropsOf(original.asset)) index.set(variant.url, { original, variant });
  }
  return index;
}

function encoded(image: Sharp, format: Variant['format']): Sharp {
  switch (format) {
    case 'avif':
      return image.avif(SETTINGS.avif);
    case 'webp':
      return image.webp(SETTINGS.webp);
    case 'jpeg':
      return image.jpeg(SETTINGS.jpeg);
    case 'png':
      return image.png(SETTINGS.png);
  }
}

/** For machines that look once: a third of the time, a third more bytes. */
function quicklyEncoded(image: Sharp, format: Variant['format']): Sharp {
  return format === 'png' ? image.png(SETTINGS.quickPng) : image.jpeg(SETTINGS.quickJpeg);
}
