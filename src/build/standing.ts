import { join } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { folderStamp } from '../disk/folder-stamp.ts';
import { digestOfOwn } from '../disk/read.ts';
import { commonSettings } from '../edition/settings.ts';
import type { Environment } from '../environment.ts';
import { readSealed, writeSealed } from '../loader/sealed.ts';
import type { BuildReport } from './build-report.ts';
import { isDue, type NextChange } from './next-change.ts';
import type { BuildOptions } from './options.ts';
import { publicStamp } from './public.ts';
import { isPublishing } from './publish.ts';
import { FILES_LIST } from './record.ts';
import { rendererDigest, siteDigest } from './renderer.ts';

/** A site that a build would make once more as it is. */
export interface Standing {
  /** What a build that changes nothing of it says, but of its phases. */
  readonly report: BuildReport;
  readonly next: NextChange;
}

/** What a site is to be made of, as it looks from outside. */
export interface Look {
  /** Digest of code, configuration and address. */
  readonly digest: string;
  /** Digest of that of it on which every page depends. */
  readonly common: string;
  /** Digest of what the compiled pages are made of. */
  readonly renderer: string;
  /** Where the content lies, with its stamp and that of `public/`; undefined where they promise nothing. */
  readonly outside: string | undefined;
  /** By path, the stamps of the files that were looked at, until these have been read. */
  readonly stamps: Map<string, string>;
  /**
   * The site in the output folder, when it is made of this and no moment has come at which it
   * would differ: then nothing needs to be read. What somebody changed in it by hand stays, as long
   * as the list of its files is as it was. Undefined when it may be another, or more is asked for.
   */
  readonly standing: Standing | undefined;
}

/** Looks at what there is, before any of it is read. */
export function lookAt(environment: Environment, projectDir: string, options: BuildOptions): Look {
  const { contentDir } = environment;
  const renderer = rendererDigest(projectDir);
  const digest = siteDigest(environment, renderer);
  const common = siteDigest(environment, renderer, commonSettings());
  const stamps = new Map<string, string>();
  const stamp = folderStamp(contentDir, Date.now(), stamps);
  const beside = publicStamp(projectDir);
  const outside =
    stamp === undefined || beside === undefined ? undefined : `${contentDir} ${stamp} ${beside}`;
  const { force, shard, merge, changes } = options;
  const asksMore = force || [shard, merge, changes].some((option) => option !== undefined);
  const standing = asksMore ? undefined : readStanding(environment, digest, outside);
  return { digest, common, renderer, outside, stamps, standing };
}

function readStanding(
  { outDir, cacheDir, now }: Environment,
  digest: string,
  outside: string | undefined,
): Standing | undefined {
  if (outside === undefined || isPublishing(outDir)) return undefined;
  const stored = readSealed(placeOf(cacheDir, outDir), digest);
  if (!isStored(stored) || stored.outside !== outside) return undefined;
  const { next } = stored.standing;
  const isHeld = Date.parse(next.built) <= now && !isDue(next, now);
  return isHeld && stored.list === listIn(outDir) ? stored.standing : undefined;
}

/** Remembers the site that was made of what was looked at. */
export function writeStanding(
  { outDir, cacheDir }: Environment,
  { digest, outside }: Look,
  standing: Standing,
): void {
  const list = listIn(outDir);
  if (outside === undefined || list === undefined) return;
  writeSealed(placeOf(cacheDir, outDir), digest, { outside, list, standing } satisfies Stored);
}

interface Stored {
  readonly outside: string;
  /** Digest of the site's list of files. */
  readonly list: string;
  readonly standing: Standing;
}

/** The code that a file is sealed with vouches for the shape of what it holds. */
function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'standing' in value;
}

function listIn(outDir: string): string | undefined {
  return digestOfOwn(join(outDir, FILES_LIST));
}

function placeOf(cacheDir: string, outDir: string): string {
  return join(cacheDir, 'sites', `${digestOf(`${outDir} stands`).slice(0, 16)}.json`);
}
