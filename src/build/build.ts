import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createEdition, type Edition } from '../edition/edition.ts';
import { handOver } from '../edition/handoff.ts';
import type { Shard } from '../edition/plan.ts';
import type { Environment } from '../environment.ts';
import { digestText, fingerprint } from '../publication/fingerprint.ts';
import { placeSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { site } from '../site.config.ts';
import { placeCards } from './cards.ts';
import { placeCharts } from './charts.ts';
import { writeHosting } from './hosting.ts';
import { indexDuring } from './indexing.ts';
import { asDiskError } from './disk.ts';
import { readInput } from './input.ts';
import { takeLock } from './lock.ts';
import { placeMedia } from './media.ts';
import { writeNextChange } from './next-change.ts';
import { createOutput, pathOfUrl, type Changes, type Output } from './output.ts';
import { renderPages, type BuildOptions, type Rendered, type RenderJob } from './pages.ts';
import { createPhases, type Phases } from './phase.ts';
import { isPublishing, publishAnew, publishChanges, recover } from './publish.ts';
import { removeLeftovers } from './leftovers.ts';
import { FILES_LIST, filesList, readRecord, writeRecord } from './record.ts';
import { showProgress } from './progress.ts';
import { reportOf, type BuildReport } from './report.ts';
import { clientFiles, compileRenderer, rendererDigest } from './renderer.ts';
import { writeShard } from './shards.ts';

/** Where a build takes from and writes to. */
interface Place {
  readonly scratch: string;
  readonly environment: Environment;
  readonly projectDir: string;
}

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
  removeLeftovers(scratch);
  mkdirSync(scratch, { recursive: true });
  const failure = new AbortController();
  const phases = createPhases();
  const hideProgress =
    options.screen === undefined ? () => undefined : showProgress(phases, options.screen);
  try {
    const place = { scratch, environment, projectDir };
    return await buildIn(place, options, phases, failure.signal);
  } catch (error) {
    failure.abort();
    throw error;
  } finally {
    hideProgress();
    // What is not in the site yet is what the next build finishes it with.
    if (!isPublishing(outDir)) removeLeftovers(scratch);
  }
}

/** Where a build works: beside the site, on its file system, so that files move by renames. */
function besideOf(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}`);
}

async function buildIn(
  { scratch, environment, projectDir }: Place,
  options: BuildOptions,
  phases: Phases,
  signal: AbortSignal,
): Promise<BuildReport> {
  const { outDir, cacheDir, now } = environment;
  const digest = rendererDigest(environment, projectDir);
  const renderer = phases.run('compile', () =>
    compileRenderer(environment, projectDir, digest, signal),
  );
  // Nobody listens before the content is read; what failed is thrown where it is awaited.
  renderer.catch(() => undefined);
  const wordsFile = options.shard === undefined ? `${scratch}.0` : undefined;
  const { content, words } = await readInput(environment, projectDir, wordsFile, phases);
  const edition = createEdition(content.articles, content.registries, environment, false);
  handOver(edition);
  const code = digestText(`${digest} ${fingerprint(edition.chrome)}`);
  const record = options.shard === undefined ? readRecord(cacheDir, outDir, code) : undefined;
  const output = createOutput(scratch, record);
  const job: RenderJob = { edition, content, code, renderer, projectDir, scratch, options };
  const rendering = (): Promise<Rendered> =>
    phases.run('render', async (phase) => {
      const rendered = await renderPages(job, record, phase);
      phase.items = rendered.pages.size;
      phase.cached = rendered.kept.size;
      for (const url of rendered.kept) output.keep(pathOfUrl(url));
      for (const [path, { digest }] of rendered.written) output.adopt(path, digest);
      return rendered;
    });
  if (options.shard !== undefined) {
    const changes = publishShard(await rendering(), options.shard, job);
    return reportOf(content, now, changes, phases.done);
  }
  const inPlace = (folder: string): boolean => output.keepBelow(folder);
  const { index, rendered } = await indexDuring(rendering, { ...job, words, inPlace }, phases);
  placeClient(await renderer, output);
  placeSearch(index, output, inPlace);
  const drawing = { edition, projectDir, output };
  await phases.run('media', () => placeMedia(drawing));
  await phases.run('cards', (phase) => placeCards(drawing, phase));
  await phases.run('charts', (phase) => placeCharts(drawing, phase));
  await phases.run('verify', () => {
    verifyArticles(edition, output);
  });
  const notices = await phases.run('hosting', (phase) =>
    writeHosting({ edition, code, output, written: rendered.written, hub: site.hub }, phase),
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

/** Publishes a slice of the pages, with what those who merge it must know. */
function publishShard(
  { pages, written }: Rendered,
  shard: Shard,
  { edition, code, scratch }: RenderJob,
): Changes {
  const { now, outDir } = edition.environment;
  writeShard(scratch, { ...shard, code, now, pages });
  publishAnew(scratch, outDir);
  const files = new Map([...written].map(([path, { digest }]) => [path, digest]));
  return { added: [...files.keys()], changed: [], removed: [], files };
}

/** Puts the files that browsers load into the site: `public/`, scripts and fonts. */
function placeClient(renderer: string, output: Output): void {
  for (const path of clientFiles(renderer)) {
    if (output.keep(path)) continue;
    const file = join(output.dir, path);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(renderer, 'client', path), file);
  }
}

function placeSearch(index: SearchIndex, output: Output, keep: (folder: string) => boolean): void {
  const placed = placeSearchIndex(index, output.dir, keep);
  for (const [path, digest] of placed) output.adopt(path, digest);
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
function verifyArticles({ publication }: Edition, output: Output): void {
  const expected = [...publication.byId.keys()];
  const lost = expected.filter((id) => !output.has(`${id}/index.html`));
  if (lost.length === 0) return;
  throw new Error(
    `${lost.length} of ${expected.length} articles have no page: ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ', …' : ''}`,
  );
}
