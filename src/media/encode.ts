import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { variantsOf, type Variant } from '../publication/media.ts';
import type { Asset } from '../publication/article.ts';

/** An image file and what it is. */
export interface Original {
  readonly path: string;
  readonly asset: Asset;
}

/**
 * Makes one variant of a picture in `cacheDir` unless it is there: files are named by
 * content, so what exists is right. Metadata of the original (place, camera) is left out.
 *
 * @returns the path of the file.
 */
export async function encodeVariant(
  original: Original,
  variant: Variant,
  cacheDir: string,
): Promise<string> {
  const path = join(cacheDir, basename(variant.url));
  if (existsSync(path)) return path;
  mkdirSync(cacheDir, { recursive: true });
  const scratch = `${path}.${process.pid}`;
  const image = sharp(original.path)
    .rotate()
    .resize({ width: variant.width, withoutEnlargement: true });
  await encoded(image, variant.format).toFile(scratch);
  renameSync(scratch, path);
  return path;
}

/** Every variant of the pictures, by address. */
export function variantIndex(
  originals: Iterable<Original>,
): Map<string, { original: Original; variant: Variant }> {
  const index = new Map<string, { original: Original; variant: Variant }>();
  for (const original of originals) {
    for (const variant of variantsOf(original.asset)) index.set(variant.url, { original, variant });
  }
  return index;
}

function encoded(image: Sharp, format: Variant['format']): Sharp {
  switch (format) {
    case 'avif':
      return image.avif({ quality: 55, effort: 2 });
    case 'webp':
      return image.webp({ quality: 78, effort: 4 });
    case 'jpeg':
      return image.jpeg({ quality: 80, mozjpeg: true });
    case 'png':
      return image.png({ palette: true, effort: 7 });
  }
}
