import { availableParallelism } from 'node:os';
import { createPlan, type Shard } from '../edition/plan.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import type { SiteRecord } from './record.ts';
import { render } from './render.ts';
import { readShard, unite, verifyShards } from './shards.ts';
import { renderInWorkers, type Rendered } from './workers.ts';

export interface BuildOptions {
  /** Uses nothing of the last build. */
  readonly force: boolean;
  /** Processes that render a site anew; undefined takes what pays off. */
  readonly workers: number | undefined;
  /** Renders only a slice of the pages into `outDir`, for `merge` to unite. */
  readonly shard: Shard | undefined;
  /** Folders of all shards, instead of rendering; undefined renders. */
  readonly merge: readonly string[] | undefined;
}

/** Articles from which a second process saves more than its start costs. */
const WORTH_WORKERS = 1500;
const MOST_WORKERS = 8;

/** What rendering works from, and `scratch`, where it writes. */
export interface RenderJob {
  readonly content: Content;
  readonly code: string;
  readonly environment: Environment;
  readonly projectDir: string;
  readonly scratch: string;
  readonly options: BuildOptions;
}

/** Renders here, in several processes, or takes what shards rendered elsewhere. */
export async function renderPages(
  job: RenderJob,
  record: SiteRecord | undefined,
): Promise<Rendered> {
  const { content, code, environment, projectDir, scratch, options } = job;
  if (options.merge !== undefined) {
    const shards = options.merge.map(readShard);
    verifyShards(shards, code);
    for (const dir of options.merge) unite(dir, scratch, false);
    return { pages: new Map(shards.flatMap((shard) => [...shard.pages])), kept: new Set() };
  }
  const pays = content.articles.length >= WORTH_WORKERS;
  const count = options.workers ?? (pays ? Math.min(availableParallelism(), MOST_WORKERS) : 1);
  if (record === undefined && options.shard === undefined && count > 1) {
    return renderInWorkers(content, code, environment, projectDir, scratch, count);
  }
  const plan = createPlan(record?.pages, options.shard);
  await render(content, plan, environment, projectDir, scratch);
  return plan;
}
