import { STAND_IN } from '../charts/other-file.ts';
import { dirname, extname, join } from 'node:path';
import { suggestionBudget } from '../problem/nearest.ts';
import type { Asset, BesideFile, DataFile } from '../publication/article.ts';
import type { KnownFile } from './cache.ts';
import { digestOf } from '../disk/digest.ts';
import { readUnlessKnown, type Refusal } from './confined.ts';
import { dataPath } from './data.ts';
import { isDrawing } from './drawing.ts';
import { hasGifEnd } from './gif-end.ts';
import { unfold } from './unfold.ts';
import { isUnseen } from './unseen.ts';

/** A file with what it is, as a cache keeps it. */
export interface FoundFile<Facts extends BesideFile> extends KnownFile {
  readonly facts: Facts;
}

/** Most bytes of a picture beside an article. */
export const MAX_IMAGE_BYTES = 8 * 1024 * 1024;
/** Most pixels: what a 48-megapixel camera makes; larger ones are decompression bombs. */
const MAX_PIXELS = 50_000_000;
/** Of an AVIF, which is unfolded whole, whatever is made of it: 20 bytes a pixel at once. */
const MAX_AVIF_PIXELS = 25_000_000;
/** Longest side: WebP takes no longer one. */
const MAX_SIDE = 16_000;
/** Pictures through which one moves, and their pixels in all, which are unfolded at once. */
const MAX_FRAMES = 1_000;
const MAX_MOVING_PIXELS = MAX_PIXELS;
/** Most bytes of a chart's data. */
export const MAX_DATA_BYTES = 256 * 1024;

const FORMATS: Readonly<Record<string, Asset['format']>> = {
  png: 'png',
  jpeg: 'jpeg',
  webp: 'webp',
  heif: 'avif',
  gif: 'gif',
};
/** What a picture is by the ending of its name. */
const ENDINGS: Readonly<Record<string, Asset['format']>> = {
  ...{ '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.webp': 'webp', '.avif': 'avif' },
  '.gif': 'gif',
};

/**
 * Reads the facts of a picture that an article names: a regular file beneath the
 * article's own folder, no symbolic link on the way, a raster image by its content
 * whatever its name says.
 *
 * @param articlePath path of the article's file.
 * @param src as written, already known to be a relative path without tricks.
 * @param known what was found earlier; a file with the same stamp is not read again.
 * @param work what searches for names that were meant may take together.
 */
export async function readImage(
  articlePath: string,
  src: string,
  known: readonly KnownFile[] = [],
  work = suggestionBudget(),
): Promise<FoundFile<Asset> | Refusal> {
  const folder = dirname(articlePath);
  const pictures = known.filter(isPicture);
  const read = readUnlessKnown(pictures, join(folder, src), folder, src, MAX_IMAGE_BYTES, work);
  if (!('bytes' in read)) return read;
  const { stamp, bytes } = read;
  const digest = digestOf(bytes);
  const last = pictures.find(({ facts }) => facts.src === src)?.facts;
  const facts = last?.digest === digest ? last : await imageFacts(bytes, digest, src);
  return 'rule' in facts ? facts : { stamp, facts };
}

async function imageFacts(bytes: Buffer, digest: string, src: string): Promise<Asset | Refusal> {
  // Loaded for who has a picture to read: every command would wait for it.
  const { default: sharp } = await import('sharp');
  try {
    // Bounded here by what the header says, before anything is unfolded.
    const image = sharp(bytes, { limitInputPixels: false });
    const header = await image.metadata();
    const { format, width, height, orientation, pages = 1, compression, hasAlpha } = header;
    const isHeic = format === 'heif' && compression !== 'av1';
    const known = Object.hasOwn(FORMATS, format) && !isHeic ? FORMATS[format] : undefined;
    const moves = pages > 1;
    if (moves && known !== 'gif' && known !== 'webp') {
      const message = `"${src}" moves; save it as a GIF or WebP that does, or as a film for <Video>`;
      return { message, rule: 'image-animated' };
    }
    const inside = (isHeic ? 'HEIC' : (known ?? format)).toUpperCase();
    if (known === undefined) {
      const message = `"${src}" is ${inside} inside; save it as PNG, JPEG, WebP, AVIF or GIF`;
      return { message, rule: 'image-type' };
    }
    const ending = extname(src);
    if (ENDINGS[ending.toLowerCase()] !== known) {
      const right = src.slice(0, -ending.length) + (known === 'jpeg' ? '.jpg' : `.${known}`);
      const message = `"${src}" is ${inside} inside; rename the file to "${right}", and write that`;
      return { message, rule: 'image-type' };
    }
    const large =
      tooLarge(src, known, width, height) ??
      (moves ? tooLong(src, width, height, pages) : undefined);
    if (large !== undefined) return large;
    // Only who reads it to its end knows that it is whole.
    if (known === 'gif' && !hasGifEnd(bytes)) throw new Error('it has no end');
    const whole = moves ? sharp(bytes, { limitInputPixels: false, animated: true }) : image;
    await unfold({ format: known, width, height, frames: pages }, () =>
      whole.resize({ width: 16 }).raw().toBuffer(),
    );
    if (hasAlpha && !moves && (await isUnseen({ format: known, width, height }, bytes))) {
      const message = `"${src}" is light on nothing, and pictures lie on light paper here: nobody would see it; save it on a dark ground`;
      return { message, rule: 'image-unseen' };
    }
    const isDrawn = !moves && (await isDrawing({ format: known, width, height }, bytes));
    const turned = (orientation ?? 1) >= 5;
    return {
      src,
      digest,
      format: known,
      width: turned ? height : width,
      height: turned ? width : height,
      ...(moves && { frames: pages }),
      ...(isDrawn && { drawn: true }),
    };
  } catch {
    const message =
      bytes.toString('latin1', 0, STAND_IN.length) === STAND_IN
        ? `"${src}" is a note of Git LFS in place of the picture; run "git lfs pull"`
        : `"${src}" is damaged, or no picture; save it again`;
    return { message, rule: 'image-unreadable' };
  }
}

/** Why a picture of this size is not opened. */
function tooLarge(
  src: string,
  format: Asset['format'],
  width: number,
  height: number,
): Refusal | undefined {
  const most = format === 'avif' ? MAX_AVIF_PIXELS : MAX_PIXELS;
  const size = `"${src}" is ${width} pixels wide and ${height} high`;
  const count = (pixels: number): string => pixels.toLocaleString('en-US');
  if (Math.max(width, height) > MAX_SIDE) {
    const message = `${size}; a side has at most ${count(MAX_SIDE)}: make it smaller`;
    return { message, rule: 'image-too-large' };
  }
  if (width * height <= most) return undefined;
  const message = `${size}, ${count(width * height)} in all; at most ${count(most)} are allowed: make it smaller`;
  return { message, rule: 'image-too-large' };
}

/** Why a picture that moves is not opened. */
function tooLong(src: string, width: number, height: number, frames: number): Refusal | undefined {
  const count = (number: number): string => number.toLocaleString('en-US');
  const otherwise = 'make it shorter or smaller, or show it as a film with <Video>';
  if (frames > MAX_FRAMES) {
    const message = `"${src}" moves through ${count(frames)} pictures; at most ${count(MAX_FRAMES)} are allowed: ${otherwise}`;
    return { message, rule: 'image-animated' };
  }
  const pixels = width * height * frames;
  if (pixels <= MAX_MOVING_PIXELS) return undefined;
  const message = `"${src}" moves through ${count(frames)} pictures of ${count(width)} by ${count(height)} pixels, ${count(pixels)} in all; at most ${count(MAX_MOVING_PIXELS)} are allowed: ${otherwise}`;
  return { message, rule: 'image-too-large' };
}

/** Reads the digest of a chart's data: beside the article, or `/data/…` of the content folder. */
export function readDataFile(
  articlePath: string,
  contentDir: string,
  src: string,
  known: readonly KnownFile[] = [],
  work = suggestionBudget(),
): FoundFile<DataFile> | Refusal {
  const folder = src.startsWith('/') ? contentDir : dirname(articlePath);
  const path = dataPath(articlePath, contentDir, src);
  const read = readUnlessKnown(known.filter(isData), path, folder, src, MAX_DATA_BYTES, work);
  if (!('bytes' in read)) return read;
  return { stamp: read.stamp, facts: { src, digest: digestOf(read.bytes) } };
}

function isData({ facts }: KnownFile): boolean {
  return !('width' in facts) && !('bytes' in facts);
}

function isPicture(file: KnownFile): file is FoundFile<Asset> {
  return 'width' in file.facts;
}
