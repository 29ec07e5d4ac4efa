import { cpSync, renameSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build as astroBuild } from 'astro';
import { handOver } from '../edition/handoff.ts';
import type { Plan } from '../edition/plan.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';

/**
 * Renders the pages that the plan wants into `outDir`, a folder that is empty.
 *
 * @param lane tells processes that render at the same time apart: each has a store of its own.
 */
export async function render(
  content: Content,
  plan: Plan,
  environment: Environment,
  projectDir: string,
  outDir: string,
  lane = 1,
): Promise<void> {
  // For a folder outside the project, Astro would share one folder for compiled routes
  // among all processes, so it is given one inside, and the result moves.
  const isInside = outDir.startsWith(projectDir + sep);
  const target = isInside ? outDir : join(projectDir, '.astro', `render-${process.pid}`);
  handOver({ content, plan });
  // Routes read the environment themselves; the clock must not have moved on for them.
  // Vite takes any other value for development, in which pages carry what only it needs.
  process.env['NODE_ENV'] = 'production';
  process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(environment.now / 1000));
  try {
    await astroBuild({
      root: projectDir,
      outDir: target,
      cacheDir: join(environment.cacheDir, lane === 1 ? 'astro' : `astro-${lane}`),
      logLevel: 'error',
    });
    if (!isInside) move(target, outDir);
  } finally {
    handOver(undefined);
    if (!isInside) rmSync(target, { recursive: true, force: true });
  }
}

/** Renames a folder onto an empty one; copies it where they lie on different file systems. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}
