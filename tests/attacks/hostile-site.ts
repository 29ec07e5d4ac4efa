import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { close, listen } from '../../src/serve/address.ts';
import { createSiteServer } from '../../src/serve/server.ts';
import { CONTENT } from '../paper.ts';
import { ATTACKS } from './corpus.ts';
import { setTrap } from './trap.ts';

/** Every kind of page is to be there, standing ones too. */
const PAGES = join(CONTENT, 'pages');

declare module 'vitest' {
  interface ProvidedContext {
    /** The hostile edition, built: where it lies, where it is served, and what leaked. */
    hostileDir: string;
    hostileOrigin: string;
    hostileLeaks: string[];
  }
}

/** 2024-07-20T12:00:00Z in seconds: the live story of the hostile edition is a day old. */
const INSTANT = 1_721_476_800;

interface HostileSite {
  readonly dir: string;
  readonly origin: string;
  readonly leaks: readonly string[];
  readonly compiledPages: string;
  readonly stop: () => Promise<void>;
}

declare global {
  // Vitest loads this file once a project; what they share has to lie outside it.
  var hostileSite: Promise<HostileSite> | undefined;
}

/**
 * Builds the hostile edition once for all projects, in a trap, and serves it with its headers.
 * Its pages are compiled in the trap as well, and serve every other site of a run.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.hostileSite ??= build();
  const { dir, origin, leaks, stop } = await globalThis.hostileSite;
  project.provide('hostileDir', dir);
  project.provide('hostileOrigin', origin);
  project.provide('hostileLeaks', [...leaks]);
  return stop;
}

async function build(): Promise<HostileSite> {
  const trap = setTrap({ SOURCE_DATE_EPOCH: String(INSTANT) });
  cpSync(join(ATTACKS, 'harmless/content'), trap.content, { recursive: true });
  cpSync(PAGES, join(trap.content, 'pages'), { recursive: true });
  const { code, output } = await trap.run('build.ts');
  if (code !== 0) throw new Error(`The hostile edition does not build:\n${output}`);
  const server = createSiteServer(trap.out);
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= close(server).then(() => {
      trap.remove();
    }));
  const compiledPages = join(trap.cache, 'renderer');
  return {
    dir: trap.out,
    origin: url.slice(0, -1),
    leaks: trap.leaks(output),
    compiledPages,
    stop,
  };
}
