import type { Colour } from '../colour/palette.ts';
import { secondFaces } from '../faces/faces.ts';
import { chartCardSvg } from './svg/chart-card.ts';
import type { ChartModel } from './model.ts';

/** The faces of the image's text, the first that has a letter first; relative to the project's root. */
export const chartFonts = [
  'src/charts/font/PublicSans-Regular.ttf',
  'src/charts/font/PublicSans-SemiBold.ttf',
  ...secondFaces.sans,
] as const;

/**
 * A chart with its title and source as a PNG of 1200 x 675 pixels on light paper, for
 * feeds and cards.
 *
 * @param colour of light paper. @param fontFiles paths of `chartFonts`; no other font is used, so that every machine
 * gives the same bytes.
 * @throws when a file is no font.
 */
export async function chartImage(
  model: ChartModel,
  { fontFiles, colour }: { readonly fontFiles: readonly string[]; readonly colour: Colour },
): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const image = new Resvg(chartCardSvg(model, colour), {
    fitTo: { mode: 'width', value: 1200 },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Public Sans' },
  });
  return image.render().asPng();
}
