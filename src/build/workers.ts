import { fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createPlan } from '../edition/plan.ts';
import type { Environment } from '../environment.ts';
import { make } from './make.ts';
import type { Rendered, RenderJob } from './pages.ts';
import { loadRenderer } from './renderer.ts';
import { parseWork, type Work } from './work.ts';
import { createWriter } from './writer.ts';

/** What a worker is told, as JSON in its first argument. */
export interface WorkerTask {
  readonly environment: Environment;
  readonly projectDir: string;
  readonly shard: { readonly index: number; readonly count: number };
  /** Folder of the compiled pages. */
  readonly renderer: string;
  /** Folder to write the site into; all workers share it and write different files. */
  readonly dir: string;
  /** File to say in what was done. */
  readonly report: string;
}

/**
 * Makes a site anew in `count` processes: this one takes the first shard, forked ones
 * the others. All write into the same folder.
 */
export async function makeInWorkers(job: RenderJob, count: number): Promise<Rendered> {
  const { edition, projectDir, scratch } = job;
  const { environment } = edition;
  const renderer = await job.renderer;
  const reports = Array.from({ length: count - 1 }, (_, at) => `${scratch}.${at + 2}`);
  const workers = reports.map((report, at) => {
    const shard = { index: at + 2, count };
    return runWorker({ environment, projectDir, shard, renderer, dir: scratch, report });
  });
  // A worker that fails early is reported only after this shard; until then it waits unheard.
  for (const worker of workers) worker.catch(() => undefined);
  const plan = createPlan(undefined, { index: 1, count });
  const writer = createWriter(scratch);
  await make(edition, plan, () => loadRenderer(renderer, environment.siteUrl), writer);
  const works: Work[] = [{ pages: plan.pages, written: writer.written }];
  for (const [at, worker] of workers.entries()) {
    await worker;
    const report = reports[at] ?? '';
    works.push(parseWork(readFileSync(report, 'utf8')));
    rmSync(report);
  }
  return {
    pages: new Map(works.flatMap(({ pages }) => [...pages])),
    kept: new Set(),
    written: new Map(works.flatMap(({ written }) => [...written])),
  };
}

function runWorker(task: WorkerTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./worker.ts', import.meta.url), [JSON.stringify(task)], {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    const end = (): void => {
      child.kill();
    };
    process.once('exit', end);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Error(`worker ${task.shard.index} failed (${signal ?? code}): ${complaint}`));
    });
  });
}
