import type { Colour } from '../colour/palette.ts';
import { secondFaces } from '../faces/faces.ts';
import { createTypesetter } from '../faces/typeset.ts';
import { serialiseSvg } from './svg/element.ts';
import { chartCard } from './svg/chart-card.ts';
import { outlined, type ChartFaces } from './svg/outlined.ts';
import type { ChartModel } from './model.ts';

const REGULAR = 'src/charts/font/PublicSans-Regular.ttf';
const HEAVY = 'src/charts/font/PublicSans-SemiBold.ttf';

/** The faces of the image's text, the first that has a letter first; relative to the project's root. */
export const chartFonts = [REGULAR, HEAVY, ...secondFaces.sans] as const;

/** @param read reads one of `chartFonts`, which it does before the first letter of it is set. */
export function chartFaces(read: (file: string) => Uint8Array): ChartFaces {
  const seconds = secondFaces.sans.map((file) => () => read(file));
  return {
    regular: createTypesetter(() => read(REGULAR), [() => read(HEAVY), ...seconds]),
    heavy: createTypesetter(() => read(HEAVY), [() => read(REGULAR), ...seconds]),
  };
}

/**
 * A chart with its title and source as a PNG of 1200 x 675 pixels on light paper, for
 * feeds and cards. Its text is set with the faces alone, so that every machine gives the same
 * bytes.
 *
 * @param colour of light paper.
 */
export async function chartImage(
  model: ChartModel,
  { faces, colour }: { readonly faces: ChartFaces; readonly colour: Colour },
): Promise<Buffer> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawing = outlined(chartCard(model, colour), faces);
  const image = new Resvg(serialiseSvg(drawing), {
    fitTo: { mode: 'width', value: 1200 },
    font: { loadSystemFonts: false },
  });
  return image.render().asPng();
}
