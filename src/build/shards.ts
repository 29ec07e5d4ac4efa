import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Shard } from '../edition/plan.ts';

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

export function writeShard(dir: string, record: ShardRecord): void {
  mkdirSync(dir, { recursive: true });
  const stored = { ...record, pages: [...record.pages] };
  writeFileSync(join(dir, SHARD_FILE), JSON.stringify(stored));
}

/** @throws ShardError when the folder holds no shard. */
export function readShard(dir: string): ShardRecord {
  const path = join(dir, SHARD_FILE);
  if (!existsSync(path)) throw new ShardError(`${dir} is not the output of a shard`);
  const parsed = shardSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return { ...parsed, pages: new Map(parsed.pages) };
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
 * @throws ShardError when two shards have the same file.
 */
export function unite(from: string, into: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === SHARD_FILE) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(into, source.slice(from.length + 1));
    if (existsSync(target))
      throw new ShardError(`two shards hold ${target.slice(into.length + 1)}`);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
}

const shardSchema = z.object({
  index: z.int(),
  count: z.int(),
  code: z.string(),
  now: z.number(),
  pages: z.array(z.tuple([z.string(), z.string()])),
});
