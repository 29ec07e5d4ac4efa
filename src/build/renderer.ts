import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Environment } from '../environment.ts';
import { codeDigest } from '../loader/code.ts';
import { readSealed, writeSealed } from '../loader/sealed.ts';
import { digestText } from '../publication/fingerprint.ts';
import { filesBelow } from './files.ts';

/** Renders the page at a root-relative address. */
export type RenderPage = (url: string) => Promise<string>;

/** Folders and files of the project that the compiled pages are made of. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Digest of everything that pages depend on besides their views. */
export function rendererDigest({ siteUrl }: Environment, projectDir: string): string {
  return digestText(`${codeDigest(projectDir, CODE)} ${process.version} ${siteUrl}`);
}

/**
 * The pages compiled by Astro, from the cache or made now in a process of its own: it
 * takes seconds and hundreds of megabytes that a build in which no template changed,
 * which is nearly every one, does not pay.
 *
 * @param signal ends the process when the build has failed elsewhere.
 * @returns the folder: `server/` to import, `client/` of files that browsers load.
 * @throws Error with what Astro said.
 */
export async function compileRenderer(
  environment: Environment,
  projectDir: string,
  digest: string,
  signal: AbortSignal,
): Promise<string> {
  const cache = join(environment.cacheDir, 'renderer');
  const folder = join(cache, digest);
  if (isWhole(folder, digest)) return folder;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache)) rmSync(join(cache, old), { recursive: true, force: true });
  const scratch = `${folder}.new`;
  const compiler = new URL('./compile.ts', import.meta.url);
  const task = JSON.stringify({ environment, projectDir, outDir: scratch });
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(compiler), task], {
      cwd: projectDir,
      signal,
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`the pages could not be compiled: ${said || String(error)}`, { cause: error });
  }
  // Packages stay outside; the folder may lie anywhere.
  symlinkSync(join(projectDir, 'node_modules'), join(scratch, 'node_modules'), 'junction');
  writeSealed(join(scratch, SEAL), digest, codeDigest(scratch, PARTS));
  renameSync(scratch, folder);
  return folder;
}

/** What is compiled, and the file that says what it was when it was. */
const PARTS = ['client', 'server'];
const SEAL = 'seal.json';

/** Whether every byte is as it was compiled. */
function isWhole(folder: string, digest: string): boolean {
  const seal = readSealed(join(folder, SEAL), digest);
  return seal !== undefined && seal === codeDigest(folder, PARTS);
}

export async function loadRenderer(folder: string, siteUrl: string): Promise<RenderPage> {
  const entry: unknown = await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href);
  if (!isEntry(entry)) throw new Error(`${folder} holds no compiled pages; run with --force`);
  return (url) => entry.renderPage(siteUrl + url);
}

/** Files that browsers load, `public/` among them: paths within the site. */
export function clientFiles(folder: string): string[] {
  return filesBelow(join(folder, 'client'));
}

function isEntry(module: unknown): module is { renderPage: (address: string) => Promise<string> } {
  return typeof module === 'object' && module !== null && 'renderPage' in module;
}
