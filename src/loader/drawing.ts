import type { Asset } from '../publication/article.ts';
import { unfold } from './unfold.ts';

/** Samples across: enough to tell flat colours from those of a photograph. */
const WIDTH = 128;
/** From this mean of its colours (0 to 255) a sample is light. */
const LIGHT = 200;
/** So much of the edge is paper. */
const EDGE = 0.9;
/** So few colours, each a sixteenth of a channel wide, make up so much of a drawing. */
const COLOURS = 10;
const SHARE = 0.94;

/**
 * Whether a picture without loss is drawn in few flat colours on light paper, as a chart or a
 * diagram is: by night it can be shown on dark paper. A photograph would be a negative then.
 */
export async function isDrawing(
  picture: Pick<Asset, 'format' | 'width' | 'height'>,
  bytes: Buffer,
): Promise<boolean> {
  if (picture.format !== 'png') return false;
  const { default: sharp } = await import('sharp');
  const { data, info } = await unfold(picture, () =>
    sharp(bytes, { limitInputPixels: false })
      .resize({ width: WIDTH, kernel: 'nearest' })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  const counts = new Map<number, number>();
  let edge = 0;
  let light = 0;
  for (let at = 0; at < width * height; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * channels, at * channels + 3);
    const colour = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
    const column = at % width;
    if (at < width || at >= width * (height - 1) || column === 0 || column === width - 1) {
      edge += 1;
      if (red + green + blue >= 3 * LIGHT) light += 1;
    }
  }
  const main = [...counts.values()].sort((a, b) => b - a).slice(0, COLOURS);
  const covered = main.reduce((sum, count) => sum + count, 0);
  return light >= EDGE * edge && covered >= SHARE * width * height;
}
