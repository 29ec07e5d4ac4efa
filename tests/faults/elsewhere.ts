import { spawnSync } from 'node:child_process';
import { chownSync, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { cloneProject } from '../clone.ts';
import { ofTheTests } from '../paper.ts';
import { archiveIn, INSTANT, newFolder, type Archive } from '../site/archive.ts';
import { buildWith, type FaultyRun } from './faulty-build.ts';

const NOBODY = 65_534;
const ELSEWHERE: Readonly<Record<string, string>> = {
  // Upper case of `i` is dotted there, and commas are decimal points.
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  TZ: 'Pacific/Chatham',
  NODE_OPTIONS: ofTheTests('--max-old-space-size=3000 --stack-trace-limit=50'),
  UV_THREADPOOL_SIZE: '1',
  NODE_ENV: 'test',
};

/**
 * Builds an edition twice: here in one process, and in another folder, by another user (as
 * root), in another language and time zone, with other limits, in two processes.
 *
 * @param instant of both builds, in seconds.
 * @returns the folders of both sites.
 */
export async function buildHereAndThere(
  here: Archive,
  instant: number = INSTANT,
): Promise<[string, string]> {
  const clock = { SOURCE_DATE_EPOCH: String(instant) };
  await succeed(here, { args: ['--workers', '1'], env: clock });
  const there = archiveIn(newFolder());
  copyBackwards(here.contentDir, there.contentDir);
  const project = cloneProject();
  onTestFinished(() => {
    rmSync(project, { recursive: true, force: true });
  });
  const home = join(there.folder, 'home');
  // An empty folder of compiled pages: they are compiled there.
  for (const path of [home, join(there.folder, 'site-cache/renderer')]) {
    mkdirSync(path, { recursive: true });
  }
  const uid = otherUser(project);
  if (uid !== undefined) for (const folder of [project, there.folder]) give(folder, uid);
  const env = { ...ELSEWHERE, ...clock, HOME: home, TMPDIR: home, USER: 'nobody' };
  await succeed(there, { args: ['--workers', '2'], env, uid, umask: '077', project });
  return [join(here.folder, 'site'), join(there.folder, 'site')];
}

async function succeed(archive: Archive, run: FaultyRun): Promise<void> {
  const { end, output } = await buildWith({}, archive, 'site', run);
  expect(end, output).toBe(0);
}

/** Only root may build as somebody else, who must be able to run the same Node. */
function otherUser(project: string): number | undefined {
  if (process.getuid?.() !== 0) return undefined;
  give(project, NOBODY);
  const packages = join(project, 'node_modules/astro/package.json');
  const run = spawnSync(process.execPath, ['-e', 'fs.readFileSync(process.argv[1])', packages], {
    uid: NOBODY,
    gid: NOBODY,
  });
  return run.status === 0 ? NOBODY : undefined;
}

function give(folder: string, uid: number): void {
  chownSync(folder, uid, uid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) give(path, uid);
    else if (!entry.isSymbolicLink()) chownSync(path, uid, uid);
  }
}

/** Copies a folder so that the file system has its entries in another order, with other times. */
function copyBackwards(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true }).reverse()) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyBackwards(source, target);
    else copyFileSync(source, target);
  }
}
