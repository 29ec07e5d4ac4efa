import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { entriesBelow } from '../../src/disk/files.ts';
import type { Archive } from './archive.ts';
import { createTiny, editTiny } from './tiny.ts';
import { differences } from './tree.ts';
import { onDisk } from '../on-disk.ts';

onDisk();

const TREASURES = ['.git/HEAD', 'CNAME', '.nojekyll', 'index.html', 'media/photo.jpg', 'a/b/c.txt'];

function hide(folder: string, names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `treasure ${name}`);
  }
}

/** Treasures that are not as they were hidden. */
const lost = (folder: string, names: readonly string[]): string[] =>
  names.filter((name) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, 'utf8') !== `treasure ${name}`;
  });

async function succeed(archive: Archive, ...run: Parameters<Archive['build']>): Promise<string> {
  const { code, output } = await archive.build(...run);
  expect(code, output).toBe(0);
  return output;
}

async function refuse(archive: Archive, ...run: Parameters<Archive['build']>): Promise<string> {
  const { code, output } = await archive.build(...run);
  expect(code, output).toBe(1);
  expect(output).not.toMatch(/\n\s+at /u);
  return output.trimEnd();
}

describe('an output folder', () => {
  test('that holds something else stays as it is, and is told in one line', async () => {
    const archive = await createTiny();
    const site = join(archive.folder, 'site');
    hide(site, TREASURES);
    for (const args of [[], ['--force'], ['--shard', '1/2']]) {
      const output = await refuse(archive, 'site', { args });
      expect(output).toMatch(/^OUT_DIR: .* holds what no build wrote .* --overwrite.*$/u);
      expect(lost(site, TREASURES)).toEqual([]);
    }
    await succeed(archive, 'site', { args: ['--overwrite'] });
    expect(lost(site, TREASURES)).toEqual(['index.html']);

    // From now on it is a build's, however much the next build remembers.
    editTiny(archive);
    await succeed(archive, 'site');
    rmSync(join(archive.folder, 'site-cache'), { recursive: true });
    await succeed(archive, 'site');
    expect(lost(site, TREASURES)).toEqual(['index.html']);
    hide(site, ['2024/12/fourth/index.html']);
    archive.write('articles/2024/12/fourth.mdx', archive.read('articles/2024/12/third.mdx'));
    const output = await refuse(archive, 'site');
    expect(output).toMatch(
      /take the place of what no build wrote: "2024\/12\/fourth\/index.html"/u,
    );
    expect(lost(site, ['2024/12/fourth/index.html'])).toEqual([]);
  });

  test('behind a link is filled where it is; the link stays, and links in it are not followed', async () => {
    const archive = await createTiny();
    const { folder } = archive;
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'site'));
    await succeed(archive, 'plain');
    await succeed(archive, 'site');
    expect(lstatSync(join(folder, 'site')).isSymbolicLink()).toBe(true);
    expect(differences(join(folder, 'plain'), join(folder, 'real'))).toEqual([]);
    editTiny(archive);
    hide(join(folder, 'elsewhere'), ['index.html']);
    rmSync(join(folder, 'real/2024/12/second'), { recursive: true });
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'real/2024/12/second'));
    await succeed(archive, 'site');
    expect(lost(join(folder, 'elsewhere'), ['index.html'])).toEqual([]);
  });

  test.runIf(process.getuid?.() === 0)('that is mounted is filled file by file', async () => {
    const archive = await createTiny();
    const site = join(archive.folder, 'site');
    mkdirSync(site);
    try {
      execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', site], { stdio: 'ignore' });
    } catch {
      return;
    }
    onTestFinished(() => {
      execFileSync('umount', [site]);
    });
    await succeed(archive, 'plain');
    mkdirSync(join(site, 'lost+found'));
    await succeed(archive, 'site');
    expect(differences(join(archive.folder, 'plain'), site)).toEqual([]);
    editTiny(archive);
    await succeed(archive, 'plain');
    await succeed(archive, 'site');
    expect(differences(join(archive.folder, 'plain'), site)).toEqual([]);
  });
});

describe('a cache folder', () => {
  test('may hold other things, which stay', async () => {
    const archive = await createTiny();
    const cache = join(archive.folder, 'site-cache');
    const others = ['npm/index', 'notes.txt'];
    hide(cache, others);
    await succeed(archive, 'site');
    const inside = [
      'media/photo.jpg',
      'readings/mine.txt',
      'search/mine/x',
      'renderer/x',
      'sites/x',
      'vite/photo.jpg',
    ];
    hide(cache, inside);
    await succeed(archive, 'site', { args: ['--force'] });
    expect(lost(cache, [...others, ...inside])).toEqual([]);
  });

  test('in which they stand where those of builds belong is refused', async () => {
    const archive = await createTiny();
    const cache = join(archive.folder, 'site-cache');
    hide(cache, ['media/photo.jpg', 'next-change.json']);
    const output = await refuse(archive, 'site', { args: ['--force'] });
    expect(output).toMatch(
      /^CACHE_DIR: .* holds what no build wrote \("media\/photo.jpg", "next-change.json"\); delete it if it is a damaged cache, or name a folder of its own$/u,
    );
    expect(lost(cache, ['media/photo.jpg', 'next-change.json'])).toEqual([]);
  });

  test('copied by a tool that follows links is used', async () => {
    const archive = await createTiny();
    await succeed(archive, 'site');
    const [cache, copy] = [join(archive.folder, 'site-cache'), join(archive.folder, 'copy-cache')];
    // The packages would be copied as well; a few of their files do.
    cpSync(cache, copy, {
      recursive: true,
      dereference: true,
      filter: (path) => !path.includes('node_modules'),
    });
    for (const path of entriesBelow(cache).filter((path) => path.endsWith('node_modules'))) {
      hide(join(copy, path), ['astro/package.json', 'x/y']);
    }
    await succeed(archive, 'copy');
    expect(differences(join(archive.folder, 'site'), join(archive.folder, 'copy'))).toEqual([]);
  });
});
