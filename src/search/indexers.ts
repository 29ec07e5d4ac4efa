import { fork } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexJob } from './job.ts';

/** Bundled where this is. */
const INDEXER = fileURLToPath(new URL(`./indexer${extname(import.meta.url)}`, import.meta.url));

/** Processes that index one partition after the other, each at its own. */
export interface Indexers {
  /** Has a process ready for the first partition, which takes as long to start as many to index. */
  readonly start: () => void;
  /**
   * Has a partition indexed by a process that has nothing to do, or by a new one. `folder`
   * appears only when the index is complete, so that a build that dies leaves nothing that
   * looks finished.
   *
   * @throws Error with the process's own words when it fails or dies, or when it was ended.
   */
  index(job: Omit<IndexJob, 'outDir'>, folder: string): Promise<void>;
  /** Ends every process, also one that is at work. */
  end(): void;
}

/** @param signal ends them too. */
export function createIndexers(signal: AbortSignal): Indexers {
  const ending = new AbortController();
  const over = AbortSignal.any([signal, ending.signal]);
  const idle: IndexingProcess[] = [];
  let isStarted = false;
  return {
    start: () => {
      if (!isStarted && !over.aborted) idle.push(startProcess(over));
      isStarted = true;
    },
    async index(job, folder) {
      over.throwIfAborted();
      isStarted = true;
      const process = idle.pop() ?? startProcess(over);
      await makeFolder(folder, (outDir) => process({ ...job, outDir }));
      idle.push(process);
    },
    end() {
      ending.abort();
    },
  };
}

/** Gives the process a job; resolves when that is done. */
type IndexingProcess = (job: IndexJob) => Promise<void>;

function startProcess(signal: AbortSignal): IndexingProcess {
  const child = fork(INDEXER, { signal, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });
  const ended = new Promise<never>((_, fail) => {
    child.on('error', fail);
    child.on('close', (code, reason) => {
      const how = String(reason ?? code);
      fail(new Error(`the search index could not be made (${how}):\n${words.trim()}`));
    });
  });
  // It is heard while there is a job.
  ended.catch(() => undefined);
  return async (job) => {
    const done = new Promise<unknown>((resolve) => child.once('message', resolve));
    // A process that cannot be told has ended, and says so itself.
    child.send(job, () => undefined);
    await Promise.race([done, ended]);
  };
}

async function makeFolder(folder: string, make: (outDir: string) => Promise<void>): Promise<void> {
  const outDir = `${folder}.${process.pid}`;
  rmSync(outDir, { recursive: true, force: true });
  try {
    await make(outDir);
    renameSync(outDir, folder);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
