import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runNode } from '../../scripts/process/run-node.ts';
import { ofTheCopy } from '../paper.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the site of `content/`, under the copy's own configuration. */
    paperDir: string;
    /** How `npm run proof`, which built it, ended, and what it said. */
    proof: { readonly code: number; readonly output: string };
  }
}

const PROJECT = join(import.meta.dirname, '../..');

/** Builds the paper that lies in `content/`, as it is published: no test knows what it says. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  const dir = join(folder, 'site');
  const proof = await runNode([join(PROJECT, 'scripts/proof.ts')], {
    capture: true,
    cwd: PROJECT,
    env: {
      ...{ CONTENT_DIR: 'content', OUT_DIR: dir, CACHE_DIR: join(folder, 'cache') },
      NODE_OPTIONS: ofTheCopy(process.env['NODE_OPTIONS']),
    },
  });
  project.provide('paperDir', dir);
  project.provide('proof', proof);
  return () => rm(folder, { recursive: true, force: true });
}
