import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chartFaces, chartImage } from '../charts/image.ts';
import type { ChartModel } from '../charts/model.ts';
import { COLOURS, readPalette, type Palette } from '../colour/palette.ts';
import { FACES_CODE } from '../faces/faces.ts';
import { codeDigest } from '../loader/code.ts';
import { openStore } from '../loader/store.ts';
import { chartLetters } from './chart-letters.ts';
import { chartedStories, chartImageUrl } from './chart-images.ts';
import type { Edition } from './edition.ts';

/** Makes charts as images in a folder, each once. */
export interface ChartDrawer {
  /** @returns the path of the file, which was drawn before or is drawn now. */
  draw(model: ChartModel): Promise<string>;
  /** Files drawn so far. */
  drawn(): number;
}

/** @param cacheDir folder of charts; those that other code drew are removed. */
export function createChartDrawer(cacheDir: string, projectDir: string): ChartDrawer {
  const version = codeDigest(projectDir, [
    ...['src/charts', 'src/words', 'src/memo.ts', 'src/colour', COLOURS, FACES_CODE],
  ]);
  const store = openStore(join(cacheDir, version));
  const faces = chartFaces((file) => readFileSync(join(projectDir, file)));
  let palette: Palette | undefined;
  let drawn = 0;
  return {
    async draw(model) {
      const name = basename(chartImageUrl(model));
      const { path, made } = await store.provide(name, async (file) => {
        palette ??= readPalette(projectDir);
        writeFileSync(file, await chartImage(model, { faces, colour: palette.light }));
      });
      if (made) drawn += 1;
      return path;
    },
    drawn: () => drawn,
  };
}

/**
 * Charts of a site's feeds that can be drawn, each once, by the address of its image: of others the
 * check tells. Nothing is read where no story has a chart.
 */
export function chartsInFeeds(
  edition: Edition,
  projectDir: string,
): ReadonlyMap<string, ChartModel> {
  const drawn = new Map<string, ChartModel>();
  const lackingIn = chartLetters(projectDir);
  for (const each of edition.editions) {
    for (const article of chartedStories(each)) {
      for (const model of each.textOf(article.id).charts.values()) {
        if (lackingIn(model).length === 0) drawn.set(chartImageUrl(model), model);
      }
    }
  }
  return drawn;
}
