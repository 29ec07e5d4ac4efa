import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../../src/disk/files.ts';
import { shareCompiledPages } from '../compiled-pages.ts';
import type { Fault } from '../faults/fault.ts';
import { buildWith, stepsOf } from '../faults/faulty-build.ts';
import { phases } from '../faults/phase.ts';
import { faultsIn } from '../faults/whole.ts';
import type { Archive } from './archive.ts';
import { createTiny, editTiny } from './tiny.ts';
import { differences, treeOf } from './tree.ts';
import { onDisk } from '../on-disk.ts';

onDisk();

/** One after the other, each on what the last one left; the long tests try every phase. */
const FAULTS: readonly (Fault & { readonly says?: RegExp })[] = [
  { how: 'readonly', phase: 'lock', at: 1, says: /could not be written: .* is read-only/u },
  { how: 'kill', phase: 'search', at: 4 },
  { how: 'kill', phase: 'render', at: 30 },
  { how: 'full', phase: 'cards', at: 3, says: /the disk is full: .*\n.* MB free of .*\n/u },
  { how: 'kill', phase: 'hosting', at: 5 },
  { how: 'full', phase: 'list', at: 2, says: /the disk is full: .*\n.* MB free of .*\n/u },
  { how: 'kill', phase: 'list', at: 2 },
  { how: 'kill', phase: 'publish', at: 5 },
  { how: 'full', phase: 'publish', at: 14, says: /the next build finishes the change/u },
  { how: 'kill', phase: 'publish', at: 16 },
  { how: 'kill', phase: 'record', at: 2 },
];

/** What is kept between builds. */
const KEPT = [
  ...['CACHEDIR.TAG', 'cards', 'charts', 'media', 'next-change.json', 'readings', 'renderer'],
  ...['search', 'sites'],
];

test('a site stays whole through builds that die, and the next makes it what a cold one makes', async () => {
  const archive = await createTiny();
  const site = join(archive.folder, 'site');
  // Of its own: they will be damaged.
  shareCompiledPages(inject('compiledPages'), join(archive.folder, 'site-cache'));
  await succeed(archive, 'site');
  const steps = await stepsOf(archive, 'site', { args: ['--force'] });
  expect(phases.filter((phase) => !steps.has(phase))).toEqual([]);
  const last = treeOf(site);
  editTiny(archive);
  await oneOfTwo(archive, 'cold');
  const next = treeOf(join(archive.folder, 'cold'));

  for (const { says, ...fault } of FAULTS) {
    const { end, output } = await buildWith(fault, archive, 'site');
    const what = `${fault.how} in ${fault.phase}: ${output}`;
    expect(end, what).toBe(fault.how === 'kill' ? 'SIGKILL' : 1);
    if (says !== undefined) expect(output).toMatch(says);
    expect(faultsIn(site, [last, next]), what).toEqual([]);
  }
  await succeed(archive, 'site');
  expect(differences(site, join(archive.folder, 'cold'))).toEqual([]);
  expect(leftovers(archive)).toEqual([]);

  const kinds = damageAll(join(archive.folder, 'site-cache'));
  expect(kinds).toEqual(expect.arrayContaining(KEPT));
  await succeed(archive, 'site');
  expect(differences(site, join(archive.folder, 'cold'))).toEqual([]);
}, 600_000);

async function succeed(archive: Archive, site: string): Promise<void> {
  const { code, output } = await archive.build(site);
  expect(code, output).toBe(0);
}

/** Two builds of one site at once: the second is told of the first, which goes on. */
async function oneOfTwo(archive: Archive, site: string): Promise<void> {
  const gate = join(archive.folder, 'gate');
  const first = buildWith({ how: 'wait', phase: 'render', at: 1, gate }, archive, site);
  await expect.poll(() => existsSync(gate), { timeout: 120_000 }).toBe(true);
  const second = await archive.build(site);
  expect(second.code).toBe(1);
  expect(second.output).toMatch(/^another build \(process \d+, since \d{4}-\d\d-\d\dT[\d:.]+Z\)/u);
  rmSync(gate);
  const { end, output } = await first;
  expect(end, output).toBe(0);
}

/** Files beside the sites that builds should have cleared away. */
function leftovers(archive: Archive): string[] {
  return readdirSync(archive.folder).filter((name) => name.startsWith('.'));
}

/** Damages every file of a cache, by a flipped bit or a cut; the names of what lies in it. */
function damageAll(cache: string): string[] {
  const files = filesBelow(cache)
    .map((path) => join(cache, path))
    .sort();
  for (const [index, file] of files.entries()) {
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    if (index % 2 === 0 || bytes.length === 0) truncateSync(file, middle);
    else {
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
      writeFileSync(file, bytes);
    }
  }
  return readdirSync(cache);
}
