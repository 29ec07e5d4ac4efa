import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { claimOutput } from '../../../src/build/claim.ts';
import { buildOptions } from '../../../src/build/options.ts';
import { publishAnew, recover } from '../../../src/build/publish.ts';
import { FILES_LIST, filesList } from '../../../src/build/record.ts';
import { besideOf } from '../../../src/build/site-folder.ts';
import { FolderError } from '../../../src/disk/claim.ts';
import { entriesBelow } from '../../../src/disk/files.ts';
import { remove } from '../../../src/disk/put.ts';
import { EnvironmentError, readEnvironment } from '../../../src/environment.ts';
import { claimCache, clearCache } from '../../../src/loader/cache-folder.ts';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { writeSealed } from '../../../src/loader/sealed.ts';
import { digestOf } from '../../../src/disk/digest.ts';
import { openStore } from '../../../src/loader/store.ts';
import { folderOf, writeFiles } from '../folder.ts';
import { createMachine, hideIn, PLACES, treasuresIn, type Machine } from './treasures.ts';
import { runs } from '../../runs.ts';
import { onDisk } from '../../on-disk.ts';

onDisk();

type Variables = Readonly<Record<'OUT_DIR' | 'CACHE_DIR' | 'CONTENT_DIR', string>>;

interface Run {
  readonly site: Readonly<Record<string, string>>;
  readonly version: string;
  readonly overwrite?: boolean;
  readonly force?: boolean;
}

/** The steps of a build that touch folders, without what fills them. */
async function build({ project }: Machine, variables: Variables, run: Run): Promise<void> {
  const { site, version, overwrite = false, force = false } = run;
  const environment = readEnvironment(variables, project);
  const { outDir, cacheDir } = environment;
  claimCache(environment, project);
  const scratch = besideOf(outDir, 'building');
  recover(outDir, scratch);
  claimOutput(environment, project, { overwrite, changes: undefined });
  if (force) clearCache(cacheDir);
  openReadingCache(join(cacheDir, 'readings'), version).save();
  for (const kind of ['media', 'cards', 'charts']) {
    const store = openStore(join(cacheDir, kind, digestOf(version)));
    await store.provide('a.png', (path) => {
      writeFileSync(path, version);
      return Promise.resolve();
    });
  }
  writeSealed(join(cacheDir, 'next-change.json'), version, {});
  remove(scratch);
  writeFiles(scratch, site);
  const files = Object.entries(site).map(([path, text]) => [path, digestOf(text)] as const);
  writeFileSync(join(scratch, FILES_LIST), filesList(new Map(files)));
  publishAnew(scratch, outDir, overwrite);
  remove(scratch);
}

const SITES = [
  { 'index.html': '1', 'about/index.html': '1', '2024/07/story/index.html': '1' },
  { 'index.html': '2', 'about/index.html': '2', '2024/07/other/index.html': '2', '2023': '2' },
];

/** What is not as it was of what was there. */
function losses(before: ReadonlyMap<string, string>, machine: Machine): string[] {
  const after = treasuresIn(machine);
  return [...before].flatMap(([path, said]) => (after.get(path) === said ? [] : [path]));
}

beforeEach(() => {
  return () => vi.unstubAllEnvs();
});

const placeArbitrary = (usual: string): fc.Arbitrary<string> =>
  fc.oneof(fc.constant(usual), fc.constantFrom(...PLACES));
const variablesArbitrary = fc.record({
  OUT_DIR: fc.constantFrom(...PLACES),
  CACHE_DIR: placeArbitrary('.cache'),
  CONTENT_DIR: placeArbitrary('content'),
});

test('whatever the variables, what no build wrote is not changed', async () => {
  let built = 0;
  const times = runs(80);
  await fc.assert(
    fc.asyncProperty(
      variablesArbitrary,
      fc.boolean(),
      fc.boolean(),
      async (variables, underGit, force) => {
        const machine = createMachine(underGit);
        vi.stubEnv('HOME', join(machine.folder, 'home'));
        for (const [index, site] of SITES.entries()) {
          const { outDir, cacheDir } = foldersOf(machine, variables);
          if (index > 0) for (const folder of [outDir, cacheDir]) hideIn(folder);
          const before = treasuresIn(machine);
          try {
            await build(machine, variables, { site, version: `v${index}`, force });
            built += 1;
          } catch (error) {
            if (!(error instanceof FolderError || error instanceof EnvironmentError)) throw error;
            expect(error.message).not.toContain('\n  ');
            expect(losses(before, machine)).toEqual([]);
            return;
          }
          const own = index === 0 ? new Map<string, string>() : ownOf(machine, outDir, cacheDir);
          expect(losses(before, machine).filter((path) => !own.has(path))).toEqual([]);
        }
      },
    ),
    times,
  );
  expect(built).toBeGreaterThan(times.numRuns / 8);
});

function foldersOf(
  { project }: Machine,
  variables: Variables,
): Pick<ReturnType<typeof readEnvironment>, 'outDir' | 'cacheDir'> {
  try {
    return readEnvironment(variables, project);
  } catch {
    return { outDir: join(project, 'no'), cacheDir: join(project, 'no') };
  }
}

/** What the first build wrote, treasures aside. */
function ownOf({ folder }: Machine, outDir: string, cacheDir: string): Map<string, string> {
  const site = [FILES_LIST, ...Object.keys(SITES[0] ?? {})].map((path) => join(outDir, path));
  const kept = ['media', 'cards', 'charts'].map((kind) =>
    join(cacheDir, kind, digestOf('v0'), `${digestOf('v0')}-a.png`),
  );
  const paths = [...site, ...kept, join(cacheDir, 'next-change.json')];
  return new Map(paths.map((path) => [path.slice(folder.length + 1), '']));
}

describe('changes for a host', () => {
  const claimIn = (files: Readonly<Record<string, string>>, listed = Object.keys(files)) => {
    const outDir = join(folderOf({}), 'out');
    writeFiles(outDir, files);
    const list = new Map(listed.map((path) => [path, digestOf(files[path] ?? '')]));
    writeFileSync(join(outDir, FILES_LIST), filesList(list));
    const environment = { outDir, cacheDir: `${outDir}-cache` };
    return (changes: { readonly since: undefined } | undefined): void => {
      claimOutput(environment, `${outDir}-paper`, { overwrite: false, changes });
    };
  };
  const since = undefined;

  test('take the place of no site, which may be called put.txt in part, and of no shard', () => {
    for (const site of [
      { 'index.html': '1' },
      { 'index.html': '1', 'put.txt': '2' },
      { 'about/index.html': '1' },
    ]) {
      expect(() => {
        claimIn(site)({ since });
      }).toThrow(/^--changes: ".*" holds a site, which/u);
      expect(() => {
        claimIn(site)(undefined);
      }).not.toThrow();
    }
    const changes = { 'put.txt': 'site/index.html\n', 'remove.txt': '', 'site/index.html': '1' };
    expect(() => {
      claimIn(changes)({ since });
    }).not.toThrow();
  });

  test('are told by their own name where they cannot lie', () => {
    const outDir = folderOf({ 'a.txt': 'a treasure' });
    const environment = { outDir, cacheDir: `${outDir}-cache` };
    const claim = (): void => {
      claimOutput(environment, `${outDir}-paper`, { overwrite: false, changes: { since } });
    };
    expect(claim).toThrow(/^--changes: ".*" holds what no build wrote/u);
    expect(() => readEnvironment({ OUT_DIR: '/' }, outDir, Date.now, '--changes')).toThrow(
      /^--changes: "\/" holds the project itself/u,
    );
    expect(() => buildOptions({ changes: ' ' }, [])).toThrow('--changes names no folder');
  });
});

test('a list that nobody can read is told as that', () => {
  const outDir = folderOf({ [FILES_LIST]: 'words', 'index.html': '' });
  const environment = { outDir, cacheDir: `${outDir}-cache` };
  const claim = (overwrite: boolean) => () => {
    // Where git keeps nothing, whatever stands there is the project's.
    claimOutput(environment, join(outDir, '..'), { overwrite, changes: undefined });
  };
  expect(claim(false)).toThrow(/list of files that is damaged, or that this account may not read/u);
  expect(claim(true)).toThrow(/is part of the project's/u);
});

describe('in a folder that is no cache of builds', () => {
  test.each([
    ...['looked/2024.jpg', 'looked/2024', 'vite/photo.jpg', 'astro/photo.jpg', 'websub.json'],
    ...[
      'looked',
      'vite',
      'astro',
      'readings',
      'media/photo.jpg',
      'websub.json/a',
      'next-change.json',
    ],
  ])('%s is somebody else’s', (path) => {
    const folder = folderOf({ [`cache/${path}`]: 'a treasure' });
    const cacheDir = join(folder, 'cache');
    const claim = (): void => {
      claimCache({ cacheDir, outDir: join(folder, 'site') }, join(folder, 'paper'));
    };
    expect(claim).toThrow(/holds what no build wrote/u);
    expect(readFileSync(join(cacheDir, path), 'utf8')).toBe('a treasure');
  });

  test('what development, checks and pings left there is theirs', () => {
    const folder = folderOf({
      'cache/vite/deps/_metadata.json': '{}',
      'cache/vite/deps_temp_1a2b/package.json': '{}',
      'cache/astro/data-store.json': '[]',
      'cache/looked/2024.json': '{}',
      'cache/websub.json': JSON.stringify({ '/markets/feed.xml': digestOf('a') }),
    });
    const cacheDir = join(folder, 'cache');
    claimCache({ cacheDir, outDir: join(folder, 'site') }, join(folder, 'paper'));
    clearCache(cacheDir);
    expect(entriesBelow(cacheDir)).toEqual(['CACHEDIR.TAG']);
  });
});

describe('with --overwrite', () => {
  test('files of the site’s names go, and nothing else', async () => {
    const machine = createMachine(true);
    const variables = { OUT_DIR: '../elsewhere', CACHE_DIR: '.cache', CONTENT_DIR: 'content' };
    const run = { site: SITES[0] ?? {}, version: 'v0' };
    await expect(build(machine, variables, run)).rejects.toThrow(
      /holds what no build wrote \("CNAME", "about", "index.html"\); name an empty folder, or run with --overwrite/u,
    );
    const before = treasuresIn(machine);
    await build(machine, variables, { ...run, overwrite: true });
    expect(losses(before, machine)).toEqual(['elsewhere/about/index.html', 'elsewhere/index.html']);
    await build(machine, variables, run);
  });

  test.each(['.', '..', '../home', 'content', 'public', 'src', 'deploy/nginx', '.ci', '.git', '/'])(
    '%s is refused all the same',
    async (place) => {
      for (const underGit of [true, false]) {
        const machine = createMachine(underGit);
        vi.stubEnv('HOME', join(machine.folder, 'home'));
        const variables = { OUT_DIR: place, CACHE_DIR: '.cache', CONTENT_DIR: 'content' };
        const run = { site: SITES[0] ?? {}, version: 'v0', overwrite: true };
        const before = treasuresIn(machine);
        await expect(build(machine, variables, run)).rejects.toThrow(/^OUT_DIR: /u);
        expect(losses(before, machine)).toEqual([]);
      }
    },
  );
});

test('a folder of a site that is a clone of a branch keeps what git has in it', async () => {
  const machine = createMachine(true);
  writeFiles(machine.folder, { 'empty/.git/HEAD': 'ref: refs/heads/gh-pages' });
  const variables = { OUT_DIR: 'to-empty', CACHE_DIR: '.cache', CONTENT_DIR: 'content' };
  await build(machine, variables, { site: SITES[0] ?? {}, version: 'v0' });
  writeFiles(machine.folder, { 'empty/.nojekyll': '', 'empty/CNAME': 'news.example' });
  remove(join(machine.project, '.cache'));
  const before = treasuresIn(machine);
  await build(machine, variables, { site: SITES[1] ?? {}, version: 'v1' });
  const lost = losses(before, machine).filter((path) => !path.endsWith('.html'));
  expect(lost.filter((path) => path.startsWith('empty/'))).toEqual([`empty/${FILES_LIST}`]);
  expect(treasuresIn(machine).get('empty/index.html')).toBe('2');
});
