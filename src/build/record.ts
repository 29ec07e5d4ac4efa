import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';
import { kindOf } from '../disk/claim.ts';
import { digestOf } from '../disk/digest.ts';
import { digestOfAll } from '../disk/digest-of-all.ts';
import { parseJson, readOwn } from '../disk/read.ts';
import { readSealed, readSealedBytes, writeSealed, writeSealedBytes } from '../loader/sealed.ts';
import type { PageNeeds } from '../hosting/page-needs.ts';
import { memo } from '../memo.ts';
import { numberNeeds } from './numbering.ts';
import { isSitePath } from './site-path.ts';

/** What the last build left in the site, so that the next can leave it there. */
export interface SiteRecord extends Kept {
  /** Digest of all that every page depends on: code, packages, address, most settings, masthead. */
  readonly code: string;
  /** Digest by path (`2024/07/slug/index.html`) of every file of the site. */
  readonly files: ReadonlyMap<string, string>;
  /** Digest of the list of those, as it stands in the site: ties the record to it. */
  readonly list: string;
}

/** Of what its pages and its index were made. */
export interface Kept {
  /** Key and print by address of every planned page: see `Plan`. */
  readonly pages: ReadonlyMap<string, string>;
  /** Version by print of every partition of the index: see `SearchIndex`. */
  readonly indexes: ReadonlyMap<string, string>;
  /** By address, what each HTML page of those needs its policy to allow. */
  readonly needs: ReadonlyMap<string, PageNeeds>;
}

/** Name of the list of files within the site; deploys compare it with the last one. */
export const FILES_LIST = '_files.json';

/**
 * Reads the record of the site in `outDir`, when there is one and the site still is
 * what the record says; otherwise everything is built anew.
 */
export function readRecord(cacheDir: string, outDir: string, code: string): SiteRecord | undefined {
  const list = readOwn(join(outDir, FILES_LIST))?.toString();
  return list === undefined ? undefined : recordOf(list, recordPath(cacheDir, outDir), code);
}

function recordOf(list: string, path: string, code: string): SiteRecord | undefined {
  const parsed = readSealed(path, code);
  if (!isStored(parsed) || digestOf(list) !== parsed.list) return undefined;
  const files = filesIn(list);
  if (files === undefined) return undefined;
  const pages = new Map<string, string>();
  const needs = new Map<string, PageNeeds>();
  for (const [url, line, number = -1] of parsed.pages) {
    pages.set(url, line);
    const page = parsed.needs[number];
    if (page !== undefined) needs.set(url, page);
  }
  return { code, pages, needs, indexes: new Map(parsed.indexes), files, list: parsed.list };
}

/** What the cache remembers of a site that a host holds. */
export interface RemoteRecord {
  /** Digest by path of every file of the site. */
  readonly files: ReadonlyMap<string, string>;
  /** What a build can leave as it is; undefined when that is of other code. */
  readonly record: SiteRecord | undefined;
}

/**
 * As `readRecord`, of a site that a host holds: the cache keeps its list of files, too.
 *
 * @returns undefined when there is none of this address, or it was damaged.
 */
export function readRemoteRecord(
  cacheDir: string,
  siteUrl: string,
  code: string,
): RemoteRecord | undefined {
  const list = readSealedBytes(remoteList(cacheDir), siteUrl)?.toString();
  const files = list === undefined ? undefined : filesIn(list);
  if (list === undefined || files === undefined) return undefined;
  return { files, record: recordOf(list, recordPath(cacheDir, REMOTE), code) };
}

/** Whether the cache knows of any site that a host holds. */
export function knowsRemote(cacheDir: string): boolean {
  return kindOf(remoteList(cacheDir)) !== 'nothing';
}

/**
 * Digest by path of the files that builds wrote to a folder, the list itself aside. The list
 * is also the mark of such a folder: without it, nothing in the folder is a build's.
 *
 * @param name of another command's list of what it wrote there.
 * @returns undefined when there is no list, or what is there is none.
 */
export function readFilesList(
  outDir: string,
  name: string = FILES_LIST,
): ReadonlyMap<string, string> | undefined {
  const list = readOwn(join(outDir, name))?.toString();
  return list === undefined ? undefined : filesIn(list);
}

/** Files are removed by this list, so it may name nothing outside of the site. A build asks twice. */
const filesIn = memo((list: string): ReadonlyMap<string, string> | undefined => {
  const entries = linesIn(list) ?? entriesIn(list);
  for (const [path, digest] of entries) {
    if (!isSitePath(path) || !DIGEST.test(digest)) return undefined;
  }
  // Every site has files.
  return entries.size === 0 ? undefined : entries;
});

/** Of a list as builds write it; undefined where a line is written otherwise. Matches of all lines would be most of the time. */
function linesIn(list: string): Map<string, string> | undefined {
  if (!list.startsWith('{\n') || !list.endsWith('"\n}\n')) return undefined;
  const entries = new Map<string, string>();
  for (let at = '{\n'.length, end = 0; at < list.length - '}\n'.length; at = end + 1) {
    end = list.indexOf('\n', at);
    const isLast = end === list.length - '\n}\n'.length;
    const digest = isLast ? end - DIGITS - 1 : end - DIGITS - 2;
    const path = list.slice(at + 1, digest - BETWEEN.length);
    const isLine =
      list[at] === '"' &&
      list.startsWith(BETWEEN, digest - BETWEEN.length) &&
      list.startsWith(isLast ? '"' : '",', digest + DIGITS) &&
      UNESCAPED.test(path);
    if (!isLine) return undefined;
    entries.set(path, list.slice(digest, digest + DIGITS));
  }
  return entries;
}

function entriesIn(list: string): Map<string, string> {
  const files = parseJson(list);
  const isObject = typeof files === 'object' && files !== null && !Array.isArray(files);
  const entries: [string, unknown][] = isObject ? Object.entries(files) : [];
  return new Map(entries.map(([path, digest]) => [path, typeof digest === 'string' ? digest : '']));
}

const DIGITS = 32;
const BETWEEN = '":"';
/** Without what JSON escapes. */
const UNESCAPED = /^[ !#-[\]-\u{10ffff}]+$/u;
const DIGEST = /^[0-9a-f]{32}$/u;
/** Lines of a part. */
const AT_ONCE = 1000;

/**
 * The list of files as it stands in the site, in parts: paths in code-unit order, a line each. All of it as one
 * text, and that once more as bytes, would be the most that a build of a large archive has in memory.
 */
function* partsOf(files: ReadonlyMap<string, string>): Generator<string> {
  // Paths alone are sorted: pairs of path and digest take three times as long.
  const paths = [...files.keys()].sort(compare);
  const lineOf = (path: string): string =>
    `${JSON.stringify(path)}:${JSON.stringify(files.get(path))}`;
  yield '{\n';
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    const lines = paths.slice(at, at + AT_ONCE).map(lineOf);
    yield (at === 0 ? '' : ',\n') + lines.join(',\n');
  }
  yield '\n}\n';
}

/** The same as one text. */
export function filesList(files: ReadonlyMap<string, string>): string {
  return [...partsOf(files)].join('');
}

/** Writes it into a site that is being made. @returns its digest. */
export function writeFilesList(dir: string, files: ReadonlyMap<string, string>): string {
  const file = openSync(join(dir, FILES_LIST), 'w');
  try {
    return digestOfAll(written(partsOf(files), file));
  } finally {
    closeSync(file);
  }
}

function* written(parts: Iterable<string>, file: number): Generator<string> {
  for (const part of parts) {
    writeFileSync(file, part);
    yield part;
  }
}

export function writeRecord(cacheDir: string, outDir: string, record: SiteRecord): void {
  const { needs, numberOf } = numberNeeds();
  const pages = Array.from(record.pages, ([url, line]): Stored['pages'][number] => {
    const page = record.needs.get(url);
    return page === undefined ? [url, line] : [url, line, numberOf(page)];
  });
  const stored: Stored = { list: record.list, pages, needs, indexes: [...record.indexes] };
  writeSealed(recordPath(cacheDir, outDir), record.code, stored);
}

/**
 * As `writeRecord`, of the site that a host will hold.
 *
 * @param text the list of its files, as it stands there.
 */
export function writeRemoteRecord(
  cacheDir: string,
  siteUrl: string,
  record: SiteRecord,
  text: Buffer,
): void {
  writeSealedBytes(remoteList(cacheDir), siteUrl, text);
  writeRecord(cacheDir, REMOTE, record);
}

/** Stands for the folder of a site that a host holds; no folder of a machine is called so. */
const REMOTE = 'remote';

function remoteList(cacheDir: string): string {
  return join(cacheDir, 'sites', `${digestOf(`${REMOTE} ${FILES_LIST}`).slice(0, 16)}.json`);
}

interface Stored {
  /** Digest of the site's list of files: ties the record to the site. */
  readonly list: string;
  /** Address, key and print, and the number of what it needs. */
  readonly pages: readonly (readonly [url: string, line: string, needs?: number])[];
  readonly needs: readonly PageNeeds[];
  readonly indexes: readonly (readonly [string, string])[];
}

function isStored(value: unknown): value is Stored {
  return (
    typeof value === 'object' &&
    value !== null &&
    'list' in value &&
    'pages' in value &&
    'needs' in value &&
    'indexes' in value &&
    Array.isArray(value.pages) &&
    Array.isArray(value.needs) &&
    Array.isArray(value.indexes)
  );
}

function recordPath(cacheDir: string, outDir: string): string {
  return join(cacheDir, 'sites', `${digestOf(outDir).slice(0, 16)}.json`);
}
