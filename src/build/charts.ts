import { existsSync, linkSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chartFonts, chartImage } from '../charts/image.ts';
import type { ChartModel } from '../charts/model.ts';
import { chartedStories, chartImageUrl } from '../edition/chartImages.ts';
import { textOf } from '../edition/text.ts';
import type { Environment } from '../environment.ts';
import { codeDigest } from '../loader/code.ts';
import type { Content } from '../loader/content.ts';
import { createPublication } from '../publication/publication.ts';
import { site } from '../site.config.ts';
import type { Drawing } from './drawing.ts';
import type { PhaseCounts } from './phase.ts';

/** Draws the charts that feeds show as images, those drawn before from the cache. */
export async function placeCharts(
  { content, environment, projectDir, output }: Drawing,
  counts: PhaseCounts,
): Promise<void> {
  const models = chartsInFeeds(content, environment);
  const missing = [...models].filter(([url]) => !output.keep(url.slice(1)));
  counts.items = models.size;
  counts.cached = models.size - missing.length;
  if (missing.length === 0) return;
  const drawn = join(environment.cacheDir, 'charts', codeDigest(projectDir, ['src/charts']));
  mkdirSync(drawn, { recursive: true });
  mkdirSync(join(output.dir, 'cards'), { recursive: true });
  const fontFiles = chartFonts.map((file) => join(projectDir, file));
  for (const [url, model] of missing) {
    const path = join(drawn, basename(url));
    if (existsSync(path)) counts.cached += 1;
    else {
      writeFileSync(`${path}.new`, await chartImage(model, { fontFiles }));
      renameSync(`${path}.new`, path);
    }
    linkSync(path, join(output.dir, url));
  }
}

/** By address, each chart once; nothing is read where no story has a chart. */
function chartsInFeeds(content: Content, environment: Environment): Map<string, ChartModel> {
  const { articles, registries } = content;
  if (!articles.some((article) => article.text.data.length > 0)) return new Map();
  const publication = createPublication(articles, registries, {
    now: environment.now,
    timeZone: site.timeZone,
    unpublished: false,
  });
  const models = new Map<string, ChartModel>();
  for (const article of chartedStories(publication)) {
    for (const model of textOf(article, { publication, environment }).charts.values()) {
      models.set(chartImageUrl(model), model);
    }
  }
  return models;
}
