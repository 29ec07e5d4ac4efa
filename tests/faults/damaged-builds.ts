import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFinished } from 'vitest';
import { filesBelow } from '../../src/disk/files.ts';
import { digestOf } from '../../src/disk/digest.ts';
import { shareCompiledPages } from '../compiled-pages.ts';
import { startHost } from '../host/host.ts';
import { INSTANT, type Archive } from '../site/archive.ts';
import { createTiny, editTiny, resetTiny } from '../site/tiny.ts';
import { differences } from '../site/tree.ts';
import { buildWith, type FaultyRun } from './faulty-build.ts';
import { damages } from './damage.ts';

const PROJECT = join(import.meta.dirname, '../..');
/** Levels of folders in a cache, more or less; without a divisor that `damages` has, too. */
const LEVELS = 4;
/** Rounds after which every file and folder had every damage. */
export const ROUNDS = Object.keys(damages).length * LEVELS;

/** What builds keep beside the site and in it, as they end or as they die. */
const BESIDE = [
  '.site.lock',
  '.site.lock.judging',
  '.site.journal',
  '.site.journal.new',
  '.site.building',
  '.site.building.1',
  'site/_files.json',
  'site-cache/build.lock',
];

/** What takes long to make again, and the mark that says whose the cache is. */
const COSTLY = ['renderer', 'CACHEDIR.TAG'];

/** A small paper, its sites as cold builds make them, and one that builds go on with. */
export interface Paper {
  readonly archive: Archive;
  readonly site: string;
  readonly cache: string;
  /** Something outside that no build may touch. */
  readonly elsewhere: string;
  /** Edits the content, or takes the edit back. */
  edit(): void;
  /**
   * Builds, and expects the site of a cold build.
   *
   * @param what was done, for who reads a failure.
   * @param run in a process of its own, which has no code in memory that may lie damaged on the
   *   disk; default in one that goes on from build to build.
   */
  builds(what: string, run?: FaultyRun): Promise<void>;
}

/** Builds once. */
type Build = () => Promise<{ readonly end: number | string; readonly output: string }>;

export async function createPaper(): Promise<Paper> {
  const archive = await createTiny();
  const { folder } = archive;
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'file'), 'treasure');
  let state = 0;
  const change = (): void => {
    state = 1 - state;
    (state === 1 ? editTiny : resetTiny)(archive);
  };
  // Of its own: they will be damaged.
  shareCompiledPages(inject('compiledPages'), join(folder, 'site-cache'));
  for (const built of ['site', 'cold-1', 'cold-0']) {
    if (built !== 'site') change();
    const { code, output } = await archive.build(built);
    expect(code, output).toBe(0);
  }
  const site = join(folder, 'site');
  const host = startHost(PROJECT);
  onTestFinished(() => {
    host.stop();
  });
  const variables = {
    CONTENT_DIR: archive.contentDir,
    OUT_DIR: site,
    CACHE_DIR: join(folder, 'site-cache'),
    SOURCE_DATE_EPOCH: String(INSTANT),
  };
  const buildHosted: Build = async () => {
    const { code, output } = await host.run('build.ts', [], variables);
    return { end: code, output };
  };
  const paper = { archive, site, cache: join(folder, 'site-cache'), elsewhere, edit: change };
  return {
    ...paper,
    async builds(what, run) {
      const treasure = filesIn(elsewhere);
      await endWell(
        paper,
        what,
        run === undefined ? buildHosted : () => buildWith({}, archive, 'site', run),
      );
      expect(differences(site, join(folder, `cold-${state}`)), what).toEqual([]);
      expect(filesIn(elsewhere), what).toEqual(treasure);
      const left = readdirSync(folder).filter((name) => /^\.(?!.*\.judging$)/u.test(name));
      expect(left, what).toEqual([]);
      // Whoever judges a lock is believed for seconds, and the next round comes sooner.
      rmSync(join(folder, '.site.lock.judging'), { recursive: true, force: true });
    },
  };
}

/** Digest by path of every file below a folder; no link is followed, as to all packages. */
function filesIn(folder: string): Map<string, string> {
  const files = filesBelow(folder).sort();
  return new Map(files.map((path) => [path, digestOf(readFileSync(join(folder, path)))]));
}

/** A build succeeds, or names in one line what to delete and succeeds without that. */
async function endWell({ site }: Pick<Paper, 'site'>, what: string, build: Build): Promise<void> {
  const first = await build();
  if (first.end === 0) return;
  expect(first.output.trimEnd(), what).toMatch(/^[^\n]*delete[^\n]*$/u);
  const named = /"(\/[^"]+)"/u.exec(first.output)?.[1] ?? '';
  expect([site, join(site, '..', 'site-cache')], `${what}: ${first.output}`).toContain(named);
  rmSync(named, { recursive: true, force: true });
  const second = await build();
  expect(second.end, `${what}: ${first.output} ${second.output}`).toBe(0);
}

/**
 * Damages files and folders of all kinds at once, those of a round: in each folder of the cache
 * those of one level, each in its own way.
 *
 * @param compiled damages the compiled pages, too, which take seconds to make again, and the
 *   mark of the cache, without which all of it may have to go.
 * @returns what was done, a line each.
 */
export function damageAll(
  { archive, site, cache, elsewhere }: Paper,
  round: number,
  compiled: boolean,
): string {
  const done: string[] = [];
  const kinds = Object.entries(damages);
  const harm = (path: string, turn: number): void => {
    const [what, damage] = kinds[(round + turn) % kinds.length] ?? [];
    if (damage === undefined) return;
    done.push(`${path}: ${what}`);
    damage(join(archive.folder, path), elsewhere);
  };
  const names = readdirSync(cache).filter((name) => compiled || !COSTLY.includes(name));
  for (const [index, name] of names.sort().entries()) {
    const level = (round + index) % LEVELS;
    const own = withBelow(join(cache, name), `site-cache/${name}`, level);
    for (const [at, path] of own.entries()) harm(path, index + at);
  }
  if (round % 2 === 0) rmSync(site, { recursive: true, force: true });
  const path = BESIDE[round % BESIDE.length] ?? '';
  if (!existsSync(site) && path.startsWith('site/')) return done.join('\n');
  if (!existsSync(join(archive.folder, path))) writeFileSync(join(archive.folder, path), '{}');
  harm(path, 0);
  return done.join('\n');
}

/** Paths of what lies so many levels below a path, or of it where there are fewer. */
function withBelow(path: string, name: string, level: number): string[] {
  if (level === 0 || !lstatSync(path).isDirectory()) return [name];
  const names = readdirSync(path).filter((each) => each !== 'node_modules');
  if (names.length === 0) return [name];
  return names.flatMap((each) => withBelow(join(path, each), `${name}/${each}`, level - 1));
}
