import { join } from 'node:path';
import { readPalette } from '../colour/palette.ts';
import { createCardDrawer } from '../edition/card-drawer.ts';
import { chartsInFeeds, createChartDrawer } from '../edition/chart-drawer.ts';
import { createEdition } from '../edition/edition.ts';
import { loadEdition } from '../edition/load.ts';
import type { Environment } from '../environment.ts';
import { encodeVariant, openVariants } from '../media/encode.ts';
import { carriedBy, coversOf, originalsOf } from '../media/originals.ts';
import { variantIndex } from '../media/variant-index.ts';
import { cardUrl } from '../publication/cards.ts';
import { shapes } from '../publication/shapes.ts';

/** Makes a picture, or finds it made. @returns the path of its file. */
export type Make = () => Promise<string>;

/** How each picture that a page or a feed may name is made, by address. */
export async function picturesOf(
  environment: Environment,
  projectDir: string,
): Promise<ReadonlyMap<string, Make>> {
  const { contentDir, cacheDir } = environment;
  const { articles, registries } = await loadEdition(environment, projectDir);
  const edition = createEdition({ articles, registries }, environment, true);
  const makes = new Map<string, Make>();
  const store = openVariants(cacheDir, readPalette(projectDir));
  const media = variantIndex(originalsOf(articles, contentDir), coversOf(articles, contentDir));
  for (const [url, { original, variant }] of media) {
    makes.set(url, () => encodeVariant(original, variant, store));
  }
  for (const { url, path } of carriedBy(articles, contentDir)) {
    makes.set(url, () => Promise.resolve(path));
  }
  const drawer = createCardDrawer(join(cacheDir, 'cards'), projectDir);
  for (const card of edition.editions.flatMap(({ cards }) => cards.all)) {
    for (const shape of [undefined, ...shapes]) {
      makes.set(cardUrl(card, shape), () => drawer.draw(card, shape));
    }
  }
  const charts = createChartDrawer(join(cacheDir, 'charts'), projectDir);
  for (const [url, model] of chartsInFeeds(edition, projectDir)) {
    makes.set(url, () => charts.draw(model));
  }
  return makes;
}
