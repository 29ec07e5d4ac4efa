import { mkdirSync } from 'node:fs';
import { z } from 'zod';
import { loadEdition } from '../edition/load.ts';
import { createPlan } from '../edition/plan.ts';
import { render } from './render.ts';
import { writeShard } from './shards.ts';
import type { WorkerTask } from './workers.ts';

/** A process that renders one shard of a cold build; started by `renderInWorkers`. */
const taskSchema: z.ZodType<WorkerTask> = z.object({
  environment: z.object({
    contentDir: z.string(),
    outDir: z.string(),
    cacheDir: z.string(),
    siteUrl: z.string(),
    now: z.number(),
  }),
  projectDir: z.string(),
  shard: z.object({ index: z.int(), count: z.int() }),
  code: z.string(),
  dir: z.string(),
});

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { environment, projectDir, shard, code, dir } = task;
// A parent that dies closes the channel; nobody would collect the work then.
process.on('disconnect', () => process.exit(1));
const content = await loadEdition(environment, projectDir);
const plan = createPlan(undefined, shard);
mkdirSync(dir, { recursive: true });
await render(content, plan, environment, projectDir, dir, shard.index);
writeShard(dir, { ...shard, code, now: environment.now, pages: plan.pages, kept: [...plan.kept] });
process.exit(0);
