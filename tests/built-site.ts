import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runNode } from '../scripts/process/run-node.ts';
import { close, listen } from '../src/serve/address.ts';
import { createSiteServer } from '../src/serve/server.ts';
import { shareCompiledPages } from './compiled-pages.ts';
import { ADDRESS, CONTENT, HOSTILE_WORDS, NOW } from './paper.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the built site; `inject('siteDir')` in a test. */
    siteDir: string;
    /** Where it is served, without a closing slash. */
    siteOrigin: string;
    /** Absolute path of the pages that the build compiled, for the caches of other builds. */
    compiledPages: string;
  }
}

const PROJECT = join(import.meta.dirname, '..');

interface BuiltSite {
  readonly dir: string;
  readonly origin: string;
  readonly compiledPages: string;
  readonly stop: () => Promise<void>;
}

declare global {
  // Vitest loads this file once a project; what they share has to lie outside it.
  var builtSite: Promise<BuiltSite> | undefined;
}

/**
 * Builds the edition once for all projects, and serves it on a free port. The pages compiled for
 * the hostile edition serve it where that is built as well.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.builtSite ??= build();
  const { dir, origin, compiledPages, stop } = await globalThis.builtSite;
  project.provide('siteDir', dir);
  project.provide('siteOrigin', origin);
  project.provide('compiledPages', compiledPages);
  return stop;
}

async function build(): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'edition-'));
  const dir = join(folder, 'site');
  const content = join(folder, 'content');
  await cp(CONTENT, content, { recursive: true });
  await cp(HOSTILE_WORDS, content, { recursive: true });
  const cache = join(folder, 'cache');
  const hostile = await globalThis.hostileSite;
  if (hostile !== undefined) shareCompiledPages(hostile.compiledPages, cache);
  const { code, output } = await runNode([join(PROJECT, 'scripts/build.ts')], {
    capture: true,
    env: {
      CONTENT_DIR: content,
      OUT_DIR: dir,
      CACHE_DIR: cache,
      SITE_URL: ADDRESS,
      SOURCE_DATE_EPOCH: String(NOW),
    },
  });
  if (code !== 0) throw new Error(`The edition does not build:\n${output}`);
  const server = createSiteServer(dir);
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= close(server).then(() => rm(folder, { recursive: true, force: true })));
  const compiledPages = join(cache, 'renderer');
  return { dir, origin: url.slice(0, -1), compiledPages, stop };
}
