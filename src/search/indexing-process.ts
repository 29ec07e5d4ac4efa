import { fork } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IndexJob } from './job.ts';

const INDEXER = fileURLToPath(new URL('./indexer.ts', import.meta.url));

/**
 * Has one partition indexed by a process of its own. `folder` appears only when the index
 * is complete, so that a build that dies leaves nothing that looks finished.
 *
 * @throws Error with the process's own words when it fails or `signal` ends it.
 */
export async function runIndexer(
  job: Omit<IndexJob, 'outDir'>,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const outDir = `${folder}.${process.pid}`;
  const jobFile = `${outDir}.json`;
  rmSync(outDir, { recursive: true, force: true });
  writeFileSync(jobFile, JSON.stringify({ ...job, outDir }));
  try {
    await run(jobFile, signal);
    renameSync(outDir, folder);
  } finally {
    rmSync(jobFile, { force: true });
    rmSync(outDir, { recursive: true, force: true });
  }
}

function run(jobFile: string, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const child = fork(INDEXER, [jobFile], { signal, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let words = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words += text;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`the search index could not be made:\n${words.trim()}`));
    });
  });
}
