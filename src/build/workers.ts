import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createPlan, type RecordingPlan } from '../edition/plan.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';
import { render } from './render.ts';
import { readShard, unite, type ShardRecord } from './shards.ts';

/** What rendering left behind: every page's key, and which were not touched. */
export type Rendered = Pick<RecordingPlan, 'pages' | 'kept'>;

/** What a worker is told, as JSON in its first argument. */
export interface WorkerTask {
  readonly environment: Environment;
  readonly projectDir: string;
  readonly shard: { readonly index: number; readonly count: number };
  readonly code: string;
  /** Folder to render into. */
  readonly dir: string;
}

/**
 * Renders a site anew in `count` processes: this one takes the first shard, forked ones
 * the others, and the results are united in `scratch`.
 */
export async function renderInWorkers(
  content: Content,
  code: string,
  environment: Environment,
  projectDir: string,
  scratch: string,
  count: number,
): Promise<Rendered> {
  const dirs = Array.from({ length: count - 1 }, (_, at) => `${scratch}.${at + 2}`);
  const workers = dirs.map((dir, at) =>
    runWorker({ environment, projectDir, shard: { index: at + 2, count }, code, dir }),
  );
  // A worker that fails early is reported only after this shard; until then it waits unheard.
  for (const worker of workers) worker.catch(() => undefined);
  const plan = createPlan(undefined, { index: 1, count });
  mkdirSync(scratch, { recursive: true });
  await render(content, plan, environment, projectDir, scratch);
  const shards: ShardRecord[] = [];
  for (const [at, worker] of workers.entries()) {
    await worker;
    const dir = dirs[at] ?? '';
    shards.push(readShard(dir));
    unite(dir, scratch, true);
  }
  return {
    pages: new Map([...plan.pages, ...shards.flatMap((shard) => [...shard.pages])]),
    kept: new Set(),
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
      else reject(new Error(`shard ${task.shard.index} failed (${signal ?? code}): ${complaint}`));
    });
  });
}
