import { readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createPlan } from '../edition/plan.ts';
import type { Environment } from '../environment.ts';
import { runChild } from './child.ts';
import { make } from './make.ts';
import { writeParcel } from './parcel.ts';
import type { PhaseCounts } from './phase.ts';
import type { Rendered, RenderJob } from './render-pages.ts';
import { loadRenderer } from './renderer.ts';
import { parseWork, type ProcessOutput } from './work.ts';
import { createWriter } from './writer.ts';

/** What a worker is told, as JSON in its first argument. */
export interface WorkerTask {
  readonly environment: Environment;
  readonly shard: { readonly index: number; readonly count: number };
  /** Folder of the compiled pages. */
  readonly renderer: string;
  /** File of the articles, read and checked. */
  readonly parcel: string;
  /** Folder to write the site into; all workers share it and write different files. */
  readonly dir: string;
  /** File to say in what was done. */
  readonly report: string;
}

/** Bundled where this is. */
const WORKER = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);

/** Makes the configuration known to a program. */
const HAND_OVER = 'src/edition/hand-over-site.ts';

/**
 * Makes a site anew in `count` processes: this one takes the first shard, forked ones
 * the others. All write into the same folder.
 */
export async function makeInWorkers(
  job: RenderJob,
  count: number,
  counts: PhaseCounts,
): Promise<Rendered> {
  const { edition, projectDir, scratch } = job;
  const { environment } = edition;
  const parcel = `${scratch}.1`;
  writeParcel(parcel, job.parcel);
  const renderer = await job.renderer;
  const reports = Array.from({ length: count - 1 }, (_, at) => `${scratch}.${at + 2}`);
  counts.items = 0;
  const made = (more: number): void => {
    counts.items = (counts.items ?? 0) + more;
  };
  const workers = reports.map((report, at) => {
    const shard = { index: at + 2, count };
    const task: WorkerTask = { environment, shard, renderer, parcel, dir: scratch, report };
    return runChild(WORKER, task, {
      name: `worker ${shard.index}`,
      args: ['--import', pathToFileURL(join(projectDir, HAND_OVER)).href],
      heard: (message) => {
        if (typeof message === 'number') made(message);
      },
    });
  });
  // A worker that fails early is reported only after this shard; until then it waits unheard.
  for (const worker of workers) worker.catch(() => undefined);
  const plan = createPlan(undefined, { index: 1, count });
  const writer = createWriter(scratch, edition.chrome.counter, () => {
    made(1);
  });
  const load = () => loadRenderer(renderer, environment.siteUrl);
  await make(edition, plan, load, writer);
  const works: ProcessOutput[] = [{ pages: plan.pages, written: writer.written }];
  for (const [at, worker] of workers.entries()) {
    await worker;
    const report = reports[at] ?? '';
    works.push(parseWork(readFileSync(report, 'utf8')));
    rmSync(report);
  }
  rmSync(parcel);
  return {
    pages: new Map(works.flatMap(({ pages }) => [...pages])),
    kept: [],
    written: new Map(works.flatMap(({ written }) => [...written])),
  };
}
