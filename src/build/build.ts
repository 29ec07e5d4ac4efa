import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from '../environment.ts';
import { kindOf } from '../disk/claim.ts';
import { CACHE_LOCK, claimCache, clearCache } from '../loader/cache-folder.ts';
import { keepHeapSmall } from './heap.ts';
import { claimOutput } from './claim.ts';
import { makeFolders } from '../disk/put.ts';
import { asDiskError } from './disk.ts';
import { takeLock } from '../disk/lock.mjs';
import { writeNextChange } from './next-change.ts';
import { outputName, type BuildOptions } from './options.ts';
import { createPhases, type Phases } from './phase.ts';
import { isPublishing, recover } from './publish.ts';
import { removeLeftovers } from './leftovers.ts';
import { showProgress } from './progress.ts';
import { lookAt, type Look } from './standing.ts';
import type { BuildReport } from './build-report.ts';
import { besideOf } from './site-folder.ts';
import type { BuildSetting } from './make-site.ts';

/**
 * Builds the site and publishes it when everything succeeded; whatever fails, the last
 * site stays as it was. Pages that are in it unchanged are left there.
 *
 * @throws ContentError when content is wrong; LockError when another build is at work;
 *   FolderError when a folder holds what no build wrote; DiskError when the disk does not take it; Error when the site is not whole.
 */
export async function buildSite(
  environment: Environment,
  projectDir: string,
  options: BuildOptions,
): Promise<BuildReport> {
  try {
    claimCache(environment, projectDir);
    const phases = createPhases();
    keepHeapSmall(kindOf(environment.outDir) === 'folder' || options.changes !== undefined);
    const look = await phases.run('look', () => lookAt(environment, projectDir, options));
    // What a build left unfinished is a build's own, whatever it looks like.
    if (look.standing === undefined && !isPublishing(environment.outDir)) {
      claimOutput(environment, projectDir, options);
    }
    const place = { scratch: besideOf(environment.outDir, 'building'), environment, projectDir };
    return await withLocks(environment, () => buildAfresh(place, look, options, phases));
  } catch (error) {
    throw asDiskError(error, environment, outputName(options.changes));
  }
}

/** Does work while no other build uses the same folders. */
async function withLocks<Result>(
  { outDir, cacheDir }: Environment,
  work: () => Promise<Result>,
): Promise<Result> {
  makeFolders(dirname(outDir));
  const locks = [takeLock(besideOf(outDir, 'lock'), 'build')];
  try {
    locks.push(takeLock(join(cacheDir, CACHE_LOCK), 'build'));
    return await work();
  } finally {
    for (const unlock of locks) unlock();
  }
}

/** Finishes what a dead build began, then builds, unless the site stands as it would be made. */
async function buildAfresh(
  place: BuildSetting,
  look: Look,
  options: BuildOptions,
  phases: Phases,
): Promise<BuildReport> {
  const { scratch, environment, projectDir } = place;
  const { outDir, cacheDir } = environment;
  const { standing } = look;
  const wasPublishing = isPublishing(outDir);
  recover(outDir, scratch);
  if (wasPublishing) claimOutput(environment, projectDir, options);
  if (options.force) clearCache(cacheDir);
  removeLeftovers(scratch);
  if (standing !== undefined && !wasPublishing) {
    writeNextChange(standing.next, environment);
    return { ...standing.report, phases: phases.done };
  }
  mkdirSync(scratch, { recursive: true });
  const failure = new AbortController();
  const hideProgress =
    options.screen === undefined ? () => undefined : showProgress(phases, options.screen);
  try {
    // A site that stands is told of without all that makes one.
    const { makeSite } = await import('./make-site.ts');
    return await makeSite(place, look, options, phases, failure.signal);
  } catch (error) {
    failure.abort();
    throw error;
  } finally {
    hideProgress();
    // What is not in the site yet is what the next build finishes it with.
    if (!isPublishing(outDir)) removeLeftovers(scratch);
  }
}
