import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { createEdition } from '../edition/edition.ts';
import { handOver } from '../edition/handoff.ts';
import { createPlan } from '../edition/plan.ts';
import { make } from './make.ts';
import { readParcel } from './parcel.ts';
import { loadRenderer } from './renderer.ts';
import { formatWork } from './work.ts';
import type { WorkerTask } from './workers.ts';
import { createWriter } from './writer.ts';

/** A process that makes one shard of a site; started by `makeInWorkers`. */
const taskSchema: z.ZodType<WorkerTask> = z.object({
  environment: z.object({
    contentDir: z.string(),
    outDir: z.string(),
    cacheDir: z.string(),
    siteUrl: z.string(),
    now: z.number(),
  }),
  shard: z.object({ index: z.int(), count: z.int() }),
  renderer: z.string(),
  parcel: z.string(),
  dir: z.string(),
  report: z.string(),
});

/** Files after which the parent is told how many there were. */
const TOLD_AT_ONCE = 50;

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { environment, shard, renderer, parcel, dir, report } = task;
// A parent that dies closes the channel; nobody would collect the work then.
process.on('disconnect', () => process.exit(1));
const edition = createEdition(readParcel(parcel), environment, false);
handOver(edition);
const plan = createPlan(undefined, shard);
let untold = 0;
const tell = (): void => {
  process.send?.(untold);
  untold = 0;
};
const writer = createWriter(dir, edition.chrome.counter, () => {
  untold += 1;
  if (untold === TOLD_AT_ONCE) tell();
});
await make(edition, plan, () => loadRenderer(renderer, environment.siteUrl), writer);
writeFileSync(report, formatWork({ pages: plan.pages, written: writer.written }));
process.exit(0);
