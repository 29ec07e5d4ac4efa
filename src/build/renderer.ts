import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { site } from '#site';
import '../edition/hand-over-site.ts';
import { filesBelow } from '../disk/files.ts';
import { realPathOf } from '../disk/paths.ts';
import { makeFolder, moveTo, remove, removeNamed } from '../disk/put.ts';
import type { Environment } from '../environment.ts';
import { cacheNames } from '../loader/cache-folder.ts';
import { codeDigest } from '../loader/code.ts';
import { digestOf } from '../disk/digest.ts';
import { htmlBelow } from '../hosting/html-below.ts';
import { otherLanguagesOf } from '../schema/further-languages.ts';
import { basePathOf } from '../schema/site-address.ts';
import { runChild } from './child.ts';
import type { CompileTask } from './compile.ts';
import { isIntact, linkPackages, seal } from './compiled.ts';
import { plainWays } from './plain-ways.ts';
import { hasProgram, keepProgram, programDigest } from './program.ts';

/** Renders the page at a root-relative address. */
export type RenderPage = (url: string) => Promise<string>;

/** Folders and files of the project that the compiled pages are made of. */
const CODE = ['src', 'astro.config.mjs'];

/** Digest of everything that compiled pages are made of, which is little of the configuration. */
export function rendererDigest(projectDir: string): string {
  const settings = JSON.stringify([otherLanguagesOf(site), site.newsroom && site.language]);
  return digestOf(`${codeDigest(projectDir, CODE)} ${process.version} ${settings}`);
}

/**
 * Digest of everything that pages depend on besides their views.
 *
 * @param renderer that of the compiled pages.
 * @param settings of the configuration, those that count. Default all.
 */
export function siteDigest(
  { siteUrl }: Environment,
  renderer: string,
  settings: unknown = site,
): string {
  return digestOf(`${renderer} ${siteUrl} ${JSON.stringify(settings)}`);
}

/**
 * The pages compiled by Astro, from the cache or made now in a process of its own: it
 * takes seconds and hundreds of megabytes that a build in which no template changed,
 * which is nearly every one, does not pay.
 *
 * @param signal ends the process when the build has failed elsewhere.
 * @returns the folder: `server/` to import, `client/` of files that browsers load.
 * @throws Error with what Astro said, or when the code is no longer what the digest is of.
 */
export async function compileRenderer(
  environment: Environment,
  projectDir: string,
  digest: string,
  signal: AbortSignal,
): Promise<string> {
  const cache = join(environment.cacheDir, 'renderer');
  const folder = join(cache, digest);
  if (isIntact(folder, digest, PARTS)) {
    linkPackages(folder, projectDir);
    return folder;
  }
  makeFolder(cache);
  removeNamed(cache, cacheNames.renderer);
  const scratch = `${folder}.${process.pid}`;
  const program = programDigest(projectDir);
  const ways = plainWays({ projectDir, cache });
  try {
    const { projectDir: root, cache: out } = ways.paths;
    const task: CompileTask = {
      projectDir: root,
      outDir: join(out, basename(scratch)),
      program: !hasProgram(environment.cacheDir, program),
    };
    await runChild(pathToFileURL(join(root, 'src/build/compile.ts')), task, {
      name: 'compiling the pages',
      signal,
      args: ways.nodeArgs,
    });
  } finally {
    ways.close();
  }
  remove(cacheOf(scratch));
  if (rendererDigest(projectDir) !== digest || programDigest(projectDir) !== program) {
    throw new Error('the code changed while the pages were compiled; build again');
  }
  const made = join(scratch, PROGRAM);
  if (existsSync(made)) keepProgram(made, environment.cacheDir, program);
  remove(made);
  linkPackages(scratch, projectDir);
  seal(scratch, digest, PARTS);
  moveTo(scratch, folder);
  return folder;
}

/** What Astro keeps while it compiles: where the next one cannot take it for its own. */
export function cacheOf(outDir: string): string {
  return `${outDir}.astro`;
}

/** What is compiled. */
const PARTS = ['client', 'server'];
/** Beside it, what becomes of a build's own modules. */
export const PROGRAM = 'program';

/** @param siteUrl address of the site, below whose path every page then lies. */
export async function loadRenderer(folder: string, siteUrl: string): Promise<RenderPage> {
  const { origin } = new URL(siteUrl);
  const basePath = basePathOf(siteUrl);
  // By its real path, as Node has it too: whoever loads modules in its place would load one for each link.
  const path = realPathOf(join(folder, 'server', 'entry.mjs'));
  const entry: unknown = await import(pathToFileURL(path).href);
  if (!isEntry(entry)) throw new Error(`${folder} holds no compiled pages; run with --force`);
  return async (url) => htmlBelow(await entry.renderPage(origin + url), basePath);
}

/** Files of it that browsers load: paths within the site. */
export function clientFiles(folder: string): string[] {
  return filesBelow(join(folder, 'client'));
}

function isEntry(module: unknown): module is { renderPage: (address: string) => Promise<string> } {
  return typeof module === 'object' && module !== null && 'renderPage' in module;
}
