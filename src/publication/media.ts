import type { Article, Asset } from './article.ts';
import { shapes, sizeWithin } from './shapes.ts';
import type { ImageFiles, Picture, PictureFile } from './view/picture.ts';

/** Twice the width of the text, which is as wide as a picture is shown. */
export const WIDEST_PICTURE = 1280;

/**
 * Widths in pixels that pictures are made in, none wider than the original. AVIF is what nearly all browsers
 * take: the wider one has 74 pixels for 100 of any screen, and most of what a telephone's can show. WebP is for
 * those of before 2022: one file.
 */
const WIDTHS = { avif: [480, 960], webp: [800] };

/** Width in pixels of what moves: each picture of it costs what a still one does. */
const MOVING = 800;

/** What a browser may be given: modern formats first, then one that everything shows. */
export interface Variant {
  readonly url: string;
  readonly width: number;
  /** Set where the picture is cut to a shape; else it keeps its own. */
  readonly height: number | undefined;
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png';
  /** Set for the file that moves; all others show the first picture of it. */
  readonly moves?: true;
}

/** The files made of a picture; their names follow from its bytes alone. */
export function variantsOf(asset: Asset): Variant[] {
  const files = (format: keyof typeof WIDTHS): Variant[] => {
    const widths = WIDTHS[format].map((width) => Math.min(asset.width, width));
    return Array.from(new Set(widths), (width) => variant(asset, width, format));
  };
  const fallback = variant(asset, Math.min(asset.width, WIDEST_PICTURE), fallbackOf(asset));
  return [...files('avif'), ...files('webp'), fallback];
}

/** The file in which a picture moves; of a still one undefined. */
export function movingOf(asset: Asset): Variant | undefined {
  if (asset.frames === undefined) return undefined;
  const width = Math.min(asset.width, MOVING);
  const url = urlOf(asset, 'moving', 'webp');
  return { url, width, height: undefined, format: 'webp', moves: true };
}

/** The picture cut to each shape around its middle, in the format that everything shows. */
export function cropsOf(asset: Asset): Variant[] {
  const format = fallbackOf(asset);
  return shapes.map((shape) => ({
    ...sizeWithin(shape, asset),
    url: urlOf(asset, shape.name, format),
    format,
  }));
}

/** A picture with its words, ready for a page. */
export function pictureOf(
  asset: Asset,
  { alt, caption, credit }: NonNullable<Article['cover']>,
): Picture {
  return { alt, caption, credit, ...imageFilesOf(asset) };
}

/** The files made of a picture as a page names them. */
export function imageFilesOf(asset: Asset): ImageFiles {
  const variants = variantsOf(asset);
  const files = (format: Variant['format']): PictureFile[] =>
    variants.filter((file) => file.format === format).map(({ url, width }) => ({ url, width }));
  const fallback = variants.at(-1);
  return {
    width: asset.width,
    height: asset.height,
    sources: [
      { type: 'image/avif', files: files('avif') },
      { type: 'image/webp', files: files('webp') },
    ],
    fallback: { url: fallback?.url ?? '', width: fallback?.width ?? asset.width },
    moving: movingOf(asset)?.url,
    drawn: asset.drawn === true,
  };
}

function variant(asset: Asset, width: number, format: Variant['format']): Variant {
  return { url: urlOf(asset, String(width), format), width, height: undefined, format };
}

/** What has no flat colours is many times larger as a PNG, and takes as much longer. */
function fallbackOf({ drawn }: Asset): 'jpeg' | 'png' {
  return drawn === true ? 'png' : 'jpeg';
}

function urlOf({ digest }: Asset, size: string, format: Variant['format']): string {
  return `/media/${digest.slice(0, 16)}-${size}.${format === 'jpeg' ? 'jpg' : format}`;
}
