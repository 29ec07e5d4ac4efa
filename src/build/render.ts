import { join } from 'node:path';
import { build as astroBuild } from 'astro';
import { handOver } from '../edition/handoff.ts';
import type { Plan } from '../edition/plan.ts';
import type { Environment } from '../environment.ts';
import type { Content } from '../loader/content.ts';

/** Renders the pages that the plan wants into `outDir`. */
export async function render(
  content: Content,
  plan: Plan,
  environment: Environment,
  projectDir: string,
  outDir: string,
): Promise<void> {
  handOver({ content, plan });
  // Routes read the environment themselves; the clock must not have moved on for them.
  process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(environment.now / 1000));
  try {
    await astroBuild({
      root: projectDir,
      outDir,
      cacheDir: join(environment.cacheDir, 'astro'),
      logLevel: 'error',
    });
  } finally {
    handOver(undefined);
  }
}
