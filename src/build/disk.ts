import { statfsSync, statSync, type StatsFs } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { Environment } from '../environment.ts';
import { codeOf, faultPath } from '../problem/system-fault.ts';
import { kindOf } from '../disk/claim.ts';
import { filesBelow } from '../disk/files.ts';
import { isPublishing } from './publish.ts';
import { besideOf } from './site-folder.ts';

/** The disk does not take what a build writes; the message says what to do about it. */
export class DiskError extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'DiskError';
  }
}

interface Folders extends Pick<Environment, 'outDir' | 'cacheDir'> {
  /** What named the first. */
  readonly outName: string;
}

/**
 * What stands behind an error when it is the disk: full, or not to be written to. Programs
 * that a build starts report it in their own words, so words are read too.
 *
 * @param outName what named the output folder.
 * @returns the error itself when it has another reason.
 */
export function asDiskError(
  error: unknown,
  { outDir, cacheDir }: Pick<Environment, 'outDir' | 'cacheDir'>,
  outName = 'OUT_DIR',
): unknown {
  const folders: Folders = { outDir, cacheDir, outName };
  const causes = causesOf(error);
  const full = causes.find(
    (cause) =>
      FULL.test(wordsOf(cause)) || (VAGUE.test(wordsOf(cause)) && roomIn(folders) < LITTLE),
  );
  if (full !== undefined) return new DiskError(fullMessage(full, folders), error);
  const refused = causes.find((cause) => REFUSED.test(wordsOf(cause)) || isNowhere(cause));
  const blocked = refused ?? causes.find((cause) => IN_THE_WAY.test(wordsOf(cause)));
  const path = faultPath(blocked);
  if (path === undefined || !isWritten(path, folders)) return error;
  const message = refused === undefined ? inTheWayMessage : refusedMessage;
  return new DiskError(message(path, wordsOf(blocked), folders), error);
}

const FULL = /\b(?:ENOSPC|EDQUOT)\b|no space left|quota exceeded|os error 28\b/iu;
/** What copying a folder reports whatever the disk said; believed where there is little room. */
const VAGUE = /\bEIO\b|input\/output error/iu;
const LITTLE = 16e6;
const REFUSED = /\b(?:EROFS|EACCES|EPERM)\b|read-only file system|permission denied/iu;

/** Of what builds made: something else stands there, which cannot be removed. */
const IN_THE_WAY = /\b(?:EBUSY|EEXIST|EISDIR|ELOOP|ENOTDIR|ENOTEMPTY|ENXIO)\b/u;

/** The error and what it says caused it, however deep. */
function causesOf(error: unknown): unknown[] {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? [error] : [error, ...causesOf(cause)];
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? `${String(error.code)} ${error.message}` : error.message;
}

/** Where the system alone makes files, it says that theirs are not there. */
function isNowhere(error: unknown): boolean {
  const path = faultPath(error);
  return codeOf(error) === 'ENOENT' && path !== undefined && kindOf(dirname(path)) === 'folder';
}

/** The output folder, what builds keep beside it, the folder of both, or the cache. */
function isWritten(path: string, { outDir, cacheDir }: Folders): boolean {
  if (path === dirname(outDir) || path.startsWith(besideOf(outDir, ''))) return true;
  return [outDir, cacheDir].some((folder) => path === folder || path.startsWith(folder + sep));
}

function fullMessage(error: unknown, folders: Folders): string {
  const path = faultPath(error);
  return [
    `the disk is full: ${path ?? 'a file of the build'} could not be written.`,
    ...roomOf(folders),
    `Make room, or name folders on another disk with ${folders.outName} and CACHE_DIR, and build again. ` +
      'The cache may be deleted.',
    ...stateOf(folders),
  ].join('\n');
}

function refusedMessage(path: string, words: string, folders: Folders): string {
  const why = /EROFS|read-only/iu.test(words) ? 'is read-only' : 'may not be written to';
  return [
    `"${path}" could not be written: the folder or its file system ${why}; build as a user ` +
      `who may write there, or name other folders with ${folders.outName} and CACHE_DIR.`,
    ...stateOf(folders),
  ].join('\n');
}

function inTheWayMessage(path: string, words: string, folders: Folders): string {
  return [
    `"${path}" is in the way (${words.split(' ')[0] ?? words}); delete it and build again.`,
    ...stateOf(folders),
  ].join('\n');
}

/** What became of the site, where there is one. */
function stateOf({ outDir }: Folders): string[] {
  if (kindOf(outDir) !== 'folder') return [];
  return isPublishing(outDir)
    ? [
        `The site in ${outDir} was being changed; every page of it is whole, the next build finishes the change.`,
      ]
    : [`The site in ${outDir} is as it was.`];
}

/** What is free where the build writes, and what a site takes. */
function roomOf({ outDir, cacheDir, outName }: Folders): string[] {
  const site = sizeOf(outDir);
  const last =
    site === 0 ? '' : ` (the last site takes ${megabytes(site)}, a new one as much again)`;
  return [
    `  ${outName.padEnd(9)}  ${outDir}: ${freeAt(outDir)}${last}`,
    `  CACHE_DIR  ${cacheDir}: ${freeAt(cacheDir)}`,
  ];
}

function freeAt(path: string): string {
  const disk = diskOf(path);
  if (disk === undefined) return 'free room unknown';
  return `${megabytes(disk.bavail * disk.bsize)} free of ${megabytes(disk.blocks * disk.bsize)}`;
}

/** Bytes free where there are fewest. */
function roomIn({ outDir, cacheDir }: Folders): number {
  const rooms = [outDir, cacheDir].map((path) => {
    const disk = diskOf(path);
    return disk === undefined ? Infinity : disk.bavail * disk.bsize;
  });
  return Math.min(...rooms);
}

/** The file system of the nearest folder that exists. */
function diskOf(path: string): StatsFs | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      return statfsSync(folder);
    } catch {
      if (folder === dirname(folder)) return undefined;
    }
  }
}

function sizeOf(dir: string): number {
  try {
    return filesBelow(dir).reduce((sum, path) => sum + statSync(join(dir, path)).size, 0);
  } catch {
    return 0;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
