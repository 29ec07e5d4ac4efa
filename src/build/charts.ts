import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chartsInFeeds, createChartDrawer } from '../edition/chart-drawer.ts';
import { placeFile } from '../loader/place.ts';
import type { DrawingJob } from './drawing.ts';
import type { PhaseCounts } from './phase.ts';

/** Draws the charts that feeds show as images, those drawn before from the cache. */
export async function placeCharts(
  { edition, projectDir, output }: DrawingJob,
  counts: PhaseCounts,
): Promise<void> {
  const models = chartsInFeeds(edition, projectDir);
  for (const url of models.keys()) output.enter(url.slice(1), `the chart ${url}`);
  const missing = [...models].filter(([url]) => !output.keep(url.slice(1)));
  counts.items = models.size;
  counts.cached = models.size;
  if (missing.length === 0) return;
  const drawer = createChartDrawer(join(edition.environment.cacheDir, 'charts'), projectDir);
  mkdirSync(join(output.dir, 'cards'), { recursive: true });
  for (const [url, model] of missing) placeFile(await drawer.draw(model), join(output.dir, url));
  counts.cached -= drawer.drawn();
}
