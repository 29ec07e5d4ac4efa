import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartModel } from '../charts/model.ts';
import { chartsInFeeds, createChartDrawer } from '../edition/chartDrawer.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import { placeFile } from '../loader/place.ts';
import { createPublication } from '../publication/publication.ts';
import { site } from '../site.config.ts';
import type { Drawing } from './drawing.ts';
import type { PhaseCounts } from './phase.ts';

/** Draws the charts that feeds show as images, those drawn before from the cache. */
export async function placeCharts(
  { content, environment, projectDir, output }: Drawing,
  counts: PhaseCounts,
): Promise<void> {
  const models = chartsOf(content, environment);
  const missing = [...models].filter(([url]) => !output.keep(url.slice(1)));
  counts.items = models.size;
  counts.cached = models.size;
  if (missing.length === 0) return;
  const drawer = createChartDrawer(join(environment.cacheDir, 'charts'), projectDir);
  mkdirSync(join(output.dir, 'cards'), { recursive: true });
  for (const [url, model] of missing) placeFile(await drawer.draw(model), join(output.dir, url));
  counts.cached -= drawer.drawn();
}

/** By address, each chart once; nothing is read where no story has a chart. */
function chartsOf(content: Content, environment: Environment): Map<string, ChartModel> {
  const { articles, registries } = content;
  if (!articles.some((article) => article.text.data.length > 0)) return new Map();
  const publication = createPublication(articles, registries, {
    now: environment.now,
    timeZone: site.timeZone,
    unpublished: false,
  });
  return chartsInFeeds(publication, environment);
}
