import { readlinkSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { site } from '#site';
import { filesBelow } from '../disk/files.ts';
import { makeFolder, moveTo, remove, removeNamed } from '../disk/put.ts';
import type { Environment } from '../environment.ts';
import { cacheNames } from '../loader/cache-folder.ts';
import { codeDigest, filesDigest } from '../loader/code.ts';
import { readSealed, writeSealed } from '../loader/sealed.ts';
import { digestOf } from '../disk/digest.ts';
import { htmlBelow } from '../hosting/html-below.ts';
import { basePathOf } from '../schema/site-address.ts';
import { runChild } from './child.ts';
import type { CompileTask } from './compile.ts';
import { plainWays } from './plain-ways.ts';

/** Renders the page at a root-relative address. */
export type RenderPage = (url: string) => Promise<string>;

/** Folders and files of the project that the compiled pages are made of. */
const CODE = ['src', 'public', 'astro.config.mjs'];

/** Digest of everything that pages depend on besides their views. */
export function rendererDigest({ siteUrl }: Environment, projectDir: string): string {
  const config = JSON.stringify(site);
  return digestOf(`${codeDigest(projectDir, CODE)} ${process.version} ${siteUrl} ${config}`);
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
  if (isWhole(folder, digest)) {
    linkPackages(folder, projectDir);
    return folder;
  }
  makeFolder(cache);
  removeNamed(cache, cacheNames.renderer);
  const scratch = `${folder}.${process.pid}`;
  const ways = plainWays({ projectDir, cache });
  try {
    const { projectDir: root, cache: out } = ways.paths;
    const task: CompileTask = {
      environment,
      projectDir: root,
      outDir: join(out, basename(scratch)),
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
  if (rendererDigest(environment, projectDir) !== digest) {
    throw new Error('the code changed while the pages were compiled; build again');
  }
  linkPackages(scratch, projectDir);
  writeSealed(join(scratch, SEAL), digest, filesDigest(scratch, PARTS));
  moveTo(scratch, folder);
  return folder;
}

/** What Astro keeps while it compiles: where the next one cannot take it for its own. */
export function cacheOf(outDir: string): string {
  return `${outDir}.astro`;
}

/** Packages stay outside of what is compiled, which may lie anywhere and be taken elsewhere. */
function linkPackages(folder: string, projectDir: string): void {
  const link = join(folder, 'node_modules');
  const packages = join(projectDir, 'node_modules');
  if (targetOf(link) === packages) return;
  // Tools that follow links leave a copy of all packages there.
  remove(link);
  symlinkSync(packages, link, 'junction');
}

function targetOf(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** What is compiled, and the file that says what it was when it was. */
const PARTS = ['client', 'server'];
const SEAL = 'seal.json';

/** Whether every byte is as it was compiled. */
function isWhole(folder: string, digest: string): boolean {
  const seal = readSealed(join(folder, SEAL), digest);
  try {
    return seal !== undefined && seal === filesDigest(folder, PARTS);
  } catch {
    return false;
  }
}

/** @param siteUrl address of the site, below whose path every page then lies. */
export async function loadRenderer(folder: string, siteUrl: string): Promise<RenderPage> {
  const { origin } = new URL(siteUrl);
  const basePath = basePathOf(siteUrl);
  const entry: unknown = await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href);
  if (!isEntry(entry)) throw new Error(`${folder} holds no compiled pages; run with --force`);
  return async (url) => htmlBelow(await entry.renderPage(origin + url), basePath);
}

/** Files that browsers load, `public/` among them: paths within the site. */
export function clientFiles(folder: string): string[] {
  return filesBelow(join(folder, 'client'));
}

function isEntry(module: unknown): module is { renderPage: (address: string) => Promise<string> } {
  return typeof module === 'object' && module !== null && 'renderPage' in module;
}
