import { availableParallelism } from 'node:os';
import type { Edition } from '../edition/edition.ts';
import { createPlan } from '../edition/plan.ts';
import { keepHeapSmall } from './heap.ts';
import { make, plannedFiles } from './make.ts';
import type { Parcel } from './parcel.ts';
import type { BuildOptions } from './options.ts';
import type { SiteRecord } from './record.ts';
import type { PhaseCounts } from './phase.ts';
import { loadRenderer } from './renderer.ts';
import { mergeShards } from './shards.ts';
import { makeInWorkers } from './workers.ts';
import { createWriter, type Written } from './writer.ts';

/** Articles from which a second process saves more than its start costs. */
const WORTH_WORKERS = 400;
const MOST_WORKERS = 8;

/** What pages are made from, and `scratch`, where they are written. */
export interface RenderJob {
  readonly edition: Edition;
  /** What the edition was made of. */
  readonly parcel: Parcel;
  /** Digest of all that is no content: shards of one build agree. */
  readonly code: string;
  /** Folder of the compiled pages, once they are. */
  readonly renderer: Promise<string>;
  readonly projectDir: string;
  readonly scratch: string;
  readonly options: BuildOptions;
}

/** What making pages and files left behind. */
export interface Rendered {
  /** Key by address. */
  readonly pages: ReadonlyMap<string, string>;
  /** Addresses of what stands in the site unchanged. */
  readonly kept: readonly string[];
  /** By path, what was written here; files of shards made elsewhere are not among it. */
  readonly written: ReadonlyMap<string, Written>;
}

/** Makes pages and files here, in several processes, or takes what shards made elsewhere. */
export async function renderPages(
  job: RenderJob,
  record: SiteRecord | undefined,
  counts: PhaseCounts,
): Promise<Rendered> {
  const { edition, code, renderer, scratch, options } = job;
  if (record === undefined) keepHeapSmall(false);
  if (options.merge !== undefined) {
    const urls = Array.from(plannedFiles(edition), ({ url }) => url);
    const pages = mergeShards(options.merge, code, urls, scratch);
    return { pages, kept: [], written: new Map() };
  }
  const pays = edition.publication.byId.size >= WORTH_WORKERS;
  const count = options.workers ?? (pays ? Math.min(availableParallelism(), MOST_WORKERS) : 1);
  if (record === undefined && options.shard === undefined && count > 1) {
    return makeInWorkers(job, count, counts);
  }
  const plan = createPlan(record?.pages, options.shard);
  const { siteUrl } = edition.environment;
  const writer = createWriter(scratch, edition.chrome.counter, () => {
    counts.items = (counts.items ?? 0) + 1;
  });
  await make(edition, plan, async () => loadRenderer(await renderer, siteUrl), writer);
  return { pages: plan.pages, kept: plan.kept, written: writer.written };
}
