import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '../disk/digest.ts';
import { parseJson } from '../disk/read.ts';
import { shardOf, type Shard } from '../edition/plan.ts';
import { pathOfUrl } from './site-path.ts';
import { readFilesList } from './record.ts';
import { isFile, siteFolder } from './site-folder.ts';

/** Name of the file in which a shard says what it is. */
export const SHARD_FILE = '_shard.json';

/** What the pages of one shard are, and of what they are a part. */
export interface ShardRecord extends Shard {
  /** Digest of code and everything common to all pages; shards of one build agree. */
  readonly code: string;
  /** The build instant, epoch milliseconds; shards of one build agree. */
  readonly now: number;
  /** Key by address of every page of the shard. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Shards that do not make a whole. */
export class ShardError extends Error {
  override readonly name = 'ShardError';
}

/** `2/3` as a shard. @throws ShardError for anything else. */
export function parseShard(text: string): Shard {
  const match = /^(\d{1,4})\/(\d{1,4})$/u.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!(index >= 1 && index <= count)) {
    throw new ShardError(`"${text}" is not a shard; write for example 1/3, 2/3 and 3/3`);
  }
  return { index, count };
}

/** @returns the digest of the file. */
export function writeShard(dir: string, record: ShardRecord): string {
  mkdirSync(dir, { recursive: true });
  const text = JSON.stringify({ ...record, pages: [...record.pages] });
  writeFileSync(join(dir, SHARD_FILE), text);
  return digestOf(text);
}

/**
 * Copies the files of all shards into one folder.
 *
 * @param dirs a folder for each shard.
 * @param code what the shards must have been made by.
 * @param urls addresses of all pages and files that shards make.
 * @returns key by address of every page.
 * @throws ShardError naming what is wrong: shards that do not belong together, are not all there,
 *   or hold more or less than they made. Nothing was copied then from the shard at fault.
 */
export function mergeShards(
  dirs: readonly string[],
  code: string,
  urls: Iterable<string>,
  into: string,
): Map<string, string> {
  const shards = dirs.map(readShard);
  verifyShards(
    shards.map(({ record }) => record),
    code,
  );
  const missing = new Set(urls);
  for (const shard of shards) {
    verifyFiles(shard);
    for (const url of shard.record.pages.keys()) {
      if (missing.delete(url)) continue;
      throw new ShardError(
        `${shard.dir} holds ${url}, which the site has not, or has from another`,
      );
    }
  }
  const [lost] = missing;
  if (lost !== undefined) {
    const index = shardOf(lost, shards.length);
    throw new ShardError(`shard ${index}/${shards.length} lacks ${lost}; build that shard again`);
  }
  for (const shard of shards) copyFiles(shard, into);
  return new Map(shards.flatMap(({ record }) => [...record.pages]));
}

/** What a folder holds of a shard. */
interface FoundShard {
  readonly dir: string;
  readonly record: ShardRecord;
  /** Digest by path of its files, without the one that says what it is. */
  readonly files: ReadonlyMap<string, string>;
  readonly bytesOf: (path: string, digest: string) => Buffer;
}

/** @throws ShardError when the folder holds no shard. */
function readShard(dir: string): FoundShard {
  const files = new Map(readFilesList(dir));
  const digest = files.get(SHARD_FILE);
  if (digest === undefined) {
    throw new ShardError(`${dir} is not the output of a shard`);
  }
  files.delete(SHARD_FILE);
  const bytesOf = readerIn(dir);
  const parsed = shardSchema.safeParse(parseJson(bytesOf(SHARD_FILE, digest).toString()));
  if (!parsed.success) throw new ShardError(`${dir} is damaged; build that shard again`);
  return { dir, record: { ...parsed.data, pages: new Map(parsed.data.pages) }, files, bytesOf };
}

/** Holds shards against each other: all of one build, each once, none missing. */
function verifyShards(shards: readonly ShardRecord[], code: string): void {
  const [first] = shards;
  if (first === undefined) throw new ShardError('there are no shards to merge');
  for (const shard of shards) {
    if (shard.count !== first.count || shard.now !== first.now || shard.code !== code) {
      throw new ShardError(
        `shard ${shard.index}/${shard.count} is of another build: ` +
          'build all shards from one commit with one SOURCE_DATE_EPOCH',
      );
    }
  }
  const missing = Array.from({ length: first.count }, (_, at) => at + 1).filter(
    (index) => !shards.some((shard) => shard.index === index),
  );
  if (missing.length > 0) {
    throw new ShardError(`shards ${missing.join(', ')} of ${first.count} are missing`);
  }
  if (shards.length > first.count) throw new ShardError('a shard is named twice');
}

/** A shard lists a file for each of its pages, and no other. */
function verifyFiles({ dir, record, files }: FoundShard): void {
  const paths = new Set(Array.from(record.pages.keys(), pathOfUrl));
  const strange = [...files.keys()].find((path) => !paths.has(path));
  const lost = [...paths].find((path) => !files.has(path));
  const found = strange ?? lost;
  if (found === undefined) return;
  const what = strange === undefined ? 'lacks' : 'lists more than it made:';
  throw new ShardError(`${dir} ${what} ${found}; build that shard again`);
}

function copyFiles({ files, bytesOf }: FoundShard, into: string): void {
  for (const [path, digest] of files) {
    const target = join(into, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytesOf(path, digest));
  }
}

/** Reads files of a shard. Follows no link: it could lead to what is nobody's business. */
function readerIn(dir: string): FoundShard['bytesOf'] {
  const { isWayClear } = siteFolder(dir);
  return (path, digest) => {
    const file = join(dir, path);
    const bytes = isWayClear(path) && isFile(file) ? readFileSync(file) : undefined;
    if (bytes !== undefined && digestOf(bytes) === digest) return bytes;
    throw new ShardError(`${file} is not as its shard was built; build that shard again`);
  };
}

const shardSchema = z.object({
  index: z.int(),
  count: z.int(),
  code: z.string(),
  now: z.number(),
  pages: z.array(z.tuple([z.string(), z.string()])),
});
