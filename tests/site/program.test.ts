import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runNode } from '../../scripts/process/run-node.ts';
import { bundleProgram } from '../../src/build/bundle-program.ts';
import { keepProgram, programDigest, programIn } from '../../src/build/program.ts';
import { shareCompiledPages } from '../compiled-pages.ts';
import { INSTANT } from './archive.ts';
import { createTiny, editTiny } from './tiny.ts';
import { differences } from './tree.ts';

const PROJECT = join(import.meta.dirname, '../..');

test('the program of a build makes what its modules make, and is not used when it was damaged', async () => {
  const archive = await createTiny();
  const [site, cold, cache] = ['site', 'cold', 'cache'].map((name) => join(archive.folder, name));
  if (site === undefined || cold === undefined || cache === undefined) throw new Error('no names');
  shareCompiledPages(inject('compiledPages'), cache);
  const made = join(archive.folder, 'made');
  await bundleProgram(PROJECT, join(made, 'code'));
  keepProgram(made, cache, programDigest(PROJECT));
  const program = programIn(cache, PROJECT) ?? '';
  // As each says how its program was loaded.
  const build = async (...args: string[]): Promise<void> => {
    const { code, output } = await runNode([join(PROJECT, 'scripts/build.ts'), ...args], {
      capture: true,
      env: {
        CONTENT_DIR: archive.contentDir,
        OUT_DIR: site,
        CACHE_DIR: cache,
        SOURCE_DATE_EPOCH: String(INSTANT),
      },
    });
    expect(code, output).toBe(0);
  };

  await build('--workers', '2');
  await archive.build('cold');
  expect(differences(site, cold)).toEqual([]);
  editTiny(archive);
  await build();
  await archive.build('cold');
  expect(differences(site, cold)).toEqual([]);

  appendFileSync(program, ' ');
  expect(programIn(cache, PROJECT)).toBeUndefined();
  rmSync(site, { recursive: true });
  await build();
  expect(differences(site, cold)).toEqual([]);
  expect(readdirSync(cache)).toContain('search');
}, 600_000);
