import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { loadEdition } from '../edition/load.ts';
import type { Environment } from '../environment.ts';
import { codeDigest } from '../loader/code.ts';
import type { Content } from '../loader/content.ts';
import { ContentError } from '../problem/report.ts';
import { statusOf } from '../publication/article.ts';
import { digestText } from '../publication/fingerprint.ts';
import { placeSearchIndex } from '../search/search-index.ts';
import { site } from '../site.config.ts';
import { placeCards } from './cards.ts';
import { placeCharts } from './charts.ts';
import { writeHosting } from './hosting.ts';
import { indexDuring } from './indexing.ts';
import { asDiskError } from './disk.ts';
import { takeLock } from './lock.ts';
import { placeMedia } from './media.ts';
import { writeNextChange } from './next-change.ts';
import { createOutput, pathOfUrl, type Changes, type Output } from './output.ts';
import { renderPages, type BuildOptions, type RenderJob } from './pages.ts';
import { createPhases } from './phase.ts';
import { isPublishing, publishAnew, publishChanges, recover } from './publish.ts';
import { removeLeftovers } from './leftovers.ts';
import { FILES_LIST, filesList, readRecord, writeRecord } from './record.ts';
import { reportOf, type BuildReport } from './report.ts';
import { writeShard } from './shards.ts';
import type { Rendered } from './workers.ts';

const LOCK = 'build.lock';

/**
 * Builds the site and publishes it when everything succeeded; whatever fails, the last
 * site stays as it was. Pages that are in it unchanged are left there.
 *
 * @throws ContentError when content is wrong; LockError when another build is at work;
 *   DiskError when the disk does not take it; Error when the site is not whole.
 */
export async function buildSite(
  environment: Environment,
  projectDir: string,
  options: BuildOptions,
): Promise<BuildReport> {
  try {
    return await withLocks(environment, () => buildAfresh(environment, projectDir, options));
  } catch (error) {
    throw asDiskError(error, environment);
  }
}

/** Does work while no other build uses the same folders. */
async function withLocks<Result>(
  { outDir, cacheDir }: Environment,
  work: () => Promise<Result>,
): Promise<Result> {
  const locks = [takeLock(`${besideOf(outDir)}.lock`)];
  try {
    locks.push(takeLock(join(cacheDir, LOCK)));
    return await work();
  } finally {
    for (const unlock of locks) unlock();
  }
}

/** Finishes what a dead build began, then builds. */
async function buildAfresh(
  environment: Environment,
  projectDir: string,
  options: BuildOptions,
): Promise<BuildReport> {
  const { outDir, cacheDir } = environment;
  const scratch = `${besideOf(outDir)}.building`;
  recover(outDir);
  if (options.force) clear(cacheDir);
  removeLeftovers(scratch, projectDir);
  mkdirSync(scratch, { recursive: true });
  try {
    return await buildIn(scratch, environment, projectDir, options);
  } finally {
    // What is not in the site yet is what the next build finishes it with.
    if (!isPublishing(outDir)) removeLeftovers(scratch, projectDir);
  }
}

/** Where a build works: beside the site, on its file system, so that files move by renames. */
function besideOf(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}`);
}

async function buildIn(
  scratch: string,
  environment: Environment,
  projectDir: string,
  options: BuildOptions,
): Promise<BuildReport> {
  const { outDir, cacheDir, now } = environment;
  const phases = createPhases();
  const content = await phases.run('load', async (phase) => {
    const loaded = await loadEdition(environment, projectDir);
    phase.items = loaded.files;
    phase.cached = loaded.files - loaded.parsed;
    return loaded;
  });
  if (content.problems.some((problem) => problem.level === 'error')) {
    throw new ContentError(content.problems);
  }
  const code = codeOf(content, environment, projectDir);
  const record = options.shard === undefined ? readRecord(cacheDir, outDir, code) : undefined;
  const output = createOutput(scratch, record);
  const job: RenderJob = { content, code, environment, projectDir, scratch, options };
  const rendering = (): Promise<Rendered> =>
    phases.run('render', async (phase) => {
      const rendered = await renderPages(job, record);
      phase.items = rendered.pages.size;
      phase.cached = rendered.kept.size;
      for (const url of rendered.kept) output.keep(pathOfUrl(url));
      return rendered;
    });
  if (options.shard !== undefined) {
    const { pages } = await rendering();
    writeShard(scratch, { ...options.shard, code, now, pages, kept: [] });
    publishAnew(scratch, outDir);
    const changes: Changes = { added: [...pages.keys()], changed: [], removed: [], files: pages };
    return reportOf(content, now, changes, phases.done);
  }
  const inPlace = (folder: string): boolean => output.keepBelow(folder);
  const { index, rendered } = await indexDuring(rendering, { ...job, inPlace }, phases);
  placeSearchIndex(index, scratch, inPlace);
  const drawing = { ...job, output };
  await phases.run('media', () => placeMedia(drawing));
  await phases.run('cards', (phase) => placeCards(drawing, phase));
  await phases.run('charts', (phase) => placeCharts(drawing, phase));
  await phases.run('verify', () => {
    verifyArticles(content, now, output);
  });
  const notices = await phases.run('hosting', (phase) =>
    writeHosting(content, environment, site.hub, output, phase),
  );
  const changes = await phases.run('publish', () =>
    publish(output, rendered.pages, { code, cacheDir, outDir }),
  );
  writeNextChange(content, environment, site.timeZone);
  return { ...reportOf(content, now, changes, phases.done), notices };
}

/** Empties the cache but for the lock that this build holds. */
function clear(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    if (name !== LOCK) rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
}

/** Digest of what every page depends on besides what its view model says. */
function codeOf(content: Content, environment: Environment, projectDir: string): string {
  const files = ['src', 'astro.config.mjs', 'package-lock.json'];
  const masthead = content.registries.sections.map(({ id, name, order }) => [id, name, order]);
  return digestText(
    JSON.stringify([codeDigest(projectDir, files), process.version, environment.siteUrl, masthead]),
  );
}

function publish(
  output: Output,
  pages: ReadonlyMap<string, string>,
  { code, cacheDir, outDir }: { code: string; cacheDir: string; outDir: string },
): Changes {
  const changes = output.changes();
  const { added, changed, removed, files } = changes;
  const nothing = added.length + changed.length + removed.length === 0;
  if (!nothing) {
    writeFileSync(join(output.dir, FILES_LIST), filesList(files));
    if (output.anew) publishAnew(output.dir, outDir);
    else publishChanges(output.dir, outDir, { added, changed: [...changed, FILES_LIST], removed });
  }
  writeRecord(cacheDir, outDir, { code, pages, files });
  return changes;
}

/** Every published or expired article has its page: none is lost on the way. */
function verifyArticles(content: Content, now: number, output: Output): void {
  const expected = content.articles.filter((article) =>
    ['published', 'expired'].includes(statusOf(article, now)),
  );
  const lost = expected.filter((article) => !output.has(`${article.id}/index.html`));
  if (lost.length === 0) return;
  const names = lost.slice(0, 5).map((article) => article.id);
  throw new Error(
    `${lost.length} of ${expected.length} articles have no page: ${names.join(', ')}${lost.length > 5 ? ', …' : ''}`,
  );
}
