import type { Asset } from '../publication/article.ts';
import { unfold } from './unfold.ts';

/** As wide as pictures are looked at; finer lines are thinner than what anybody sees of them. */
const WIDTH = 1600;
/** Below so much contrast with white (WCAG) nobody tells a sign from the paper. */
const LEAST_CONTRAST = 1.25;

/** Whether a picture with transparency shows nothing where it lies on white: it was drawn for dark ground. */
export async function isUnseen(
  picture: Pick<Asset, 'format' | 'width' | 'height'>,
  bytes: Buffer,
): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const values = await unfold(picture, () =>
    sharp(bytes, { limitInputPixels: false })
      .resize({ width: WIDTH, withoutEnlargement: true })
      .flatten({ background: 'white' })
      .greyscale()
      .raw()
      .toBuffer(),
  );
  let darkest = 255;
  for (const value of values) if (value < darkest) darkest = value;
  return 1.05 / (luminance(darkest) + 0.05) < LEAST_CONTRAST;
}

/** Relative luminance (WCAG) of a grey, from 0 to 1. */
function luminance(value: number): number {
  const part = value / 255;
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
