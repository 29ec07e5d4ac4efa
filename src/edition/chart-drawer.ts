import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chartFonts, chartImage } from '../charts/image.ts';
import type { ChartModel } from '../charts/model.ts';
import { COLOURS, readPalette, type Palette } from '../colour/palette.ts';
import { FACES_CODE } from '../faces/faces.ts';
import { codeDigest } from '../loader/code.ts';
import { openStore } from '../loader/store.ts';
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
  const fontFiles = chartFonts.map((file) => join(projectDir, file));
  let palette: Palette | undefined;
  let drawn = 0;
  return {
    async draw(model) {
      const name = basename(chartImageUrl(model));
      const { path, made } = await store.provide(name, async (file) => {
        palette ??= readPalette(projectDir);
        writeFileSync(file, await chartImage(model, { fontFiles, colour: palette.light }));
      });
      if (made) drawn += 1;
      return path;
    },
    drawn: () => drawn,
  };
}

/** By address, each chart once; nothing is read where no story has a chart. */
export function chartsInFeeds(edition: Edition): Map<string, ChartModel> {
  const models = new Map<string, ChartModel>();
  for (const each of edition.editions) {
    for (const article of chartedStories(each)) {
      for (const model of each.textOf(article.id).charts.values()) {
        models.set(chartImageUrl(model), model);
      }
    }
  }
  return models;
}
