import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Shard } from '../edition/plan.ts';
import { digestOf } from '../loader/text-file.ts';
import { readFilesList } from './record.ts';

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
  constructor(message: string) {
    super(message);
    this.name = 'ShardError';
  }
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

/** @throws ShardError when the folder holds no shard. */
export function readShard(dir: string): ShardRecord {
  const path = join(dir, SHARD_FILE);
  if (!existsSync(path) || readFilesList(dir) === undefined) {
    throw new ShardError(`${dir} is not the output of a shard`);
  }
  const parsed = shardSchema.safeParse(jsonIn(path));
  if (!parsed.success) throw new ShardError(`${path} is damaged; build that shard again`);
  return { ...parsed.data, pages: new Map(parsed.data.pages) };
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Holds shards against each other: all of one build, each once, none missing.
 *
 * @throws ShardError naming what is wrong.
 */
export function verifyShards(shards: readonly ShardRecord[], code: string): void {
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

/**
 * Copies the files of a shard to those of others.
 *
 * @throws ShardError when two shards have the same file, or one is not as it was written.
 */
export function unite(from: string, into: string): void {
  for (const [path, digest] of readFilesList(from) ?? []) {
    if (path === SHARD_FILE) continue;
    const [source, target] = [join(from, path), join(into, path)];
    if (existsSync(target)) throw new ShardError(`two shards hold ${path}`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytesOf(source, digest));
  }
}

/** Follows no link: it could lead to what is nobody's business. */
function bytesOf(path: string, digest: string): Buffer {
  const bytes =
    lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
  if (bytes !== undefined && digestOf(bytes) === digest) return bytes;
  throw new ShardError(`${path} is not as its shard was built; build that shard again`);
}

const shardSchema = z.object({
  index: z.int(),
  count: z.int(),
  code: z.string(),
  now: z.number(),
  pages: z.array(z.tuple([z.string(), z.string()])),
});
