import { join } from 'node:path';
import { site } from '#site';
import { placeCopy } from '../loader/place.ts';
import { placeCards } from './cards.ts';
import { placeCharts } from './charts.ts';
import { writeHosting } from './hosting.ts';
import { plannedFiles } from './make.ts';
import { placeCarried, placeMedia } from './media.ts';
import type { Output } from './output.ts';
import { pathOfUrl } from './site-path.ts';
import { placePublic } from './public.ts';
import { renderPages, type Rendered, type RenderJob } from './render-pages.ts';
import type { Phases } from './phase.ts';
import type { Kept, SiteRecord } from './record.ts';
import { clientFiles } from './renderer.ts';

/** What making the site's files left behind, besides them. */
export interface SiteFiles extends Pick<Kept, 'pages' | 'needs'> {
  /** What the publisher should know, a sentence each. */
  readonly notices: readonly string[];
}

/**
 * Makes all of a site but its search index: pages and files, what is drawn for them and what
 * hosts are told of them.
 *
 * @throws Error when the site is not whole, or a page needs what no policy allows.
 */
export async function makeSiteFiles(
  job: RenderJob,
  record: SiteRecord | undefined,
  output: Output,
  phases: Phases,
): Promise<SiteFiles> {
  const { edition, projectDir, renderer } = job;
  placePublic(projectDir, output);
  const { pages, kept, written } = await render(job, record, output, phases);
  placeClient(await renderer, output);
  const drawing = { edition, projectDir, output };
  await phases.run('media', async () => {
    await placeMedia(drawing);
    placeCarried(drawing);
  });
  const cards = await phases.run('cards', (phase) => placeCards(drawing, phase));
  await phases.run('charts', (phase) => placeCharts(drawing, phase));
  const hosting = await phases.run('hosting', (phase) =>
    writeHosting({ edition, output, known: record?.needs, kept, written, hub: site.hub }, phase),
  );
  return { pages, needs: hosting.needs, notices: [...cards, ...hosting.notices] };
}

/** Makes pages and files, or leaves them where they are. */
export function render(
  job: RenderJob,
  record: SiteRecord | undefined,
  output: Output,
  phases: Phases,
): Promise<Rendered> {
  return phases.run('render', async (phase) => {
    for (const { url, source } of plannedFiles(job.edition)) output.enter(pathOfUrl(url), source);
    const rendered = await renderPages(job, record, phase);
    phase.items = rendered.pages.size;
    phase.cached = rendered.kept.length;
    for (const url of rendered.kept) output.keep(pathOfUrl(url));
    for (const [path, { digest }] of rendered.written) output.adopt(path, digest);
    return rendered;
  });
}

/** Puts the scripts, styles and fonts of the compiled pages into the site. */
function placeClient(renderer: string, output: Output): void {
  for (const path of clientFiles(renderer)) {
    output.enter(path, `a file of the compiled pages, ${path}`);
    if (!output.keep(path)) placeCopy(join(renderer, 'client', path), join(output.dir, path));
  }
}
