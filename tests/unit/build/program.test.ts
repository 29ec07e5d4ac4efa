import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished, expect, it } from 'vitest';
import { runNode } from '../../../scripts/process/run-node.ts';
import { keepProgram, programDigest, programIn } from '../../../src/build/program.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** A program that says that it was run. */
const SAYING =
  "export const command = async () => console.log('run as a program');\n" +
  'export const buildCommand = () => undefined;\n';

/** What `npm run build` says, which does nothing but with a program. */
function said(cacheDir: string, ...args: string[]): Promise<{ output: string }> {
  return runNode([join(PROJECT, 'scripts/build.ts'), '--hepl', ...args], {
    capture: true,
    cwd: PROJECT,
    env: { CACHE_DIR: cacheDir },
  });
}

it('a build runs the program of the code as it is, whole, unless nothing is to be used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const cacheDir = join(folder, 'cache');
  expect((await said(cacheDir)).output).toContain('unknown option');

  const made = join(folder, 'made');
  mkdirSync(join(made, 'code'), { recursive: true });
  writeFileSync(join(made, 'code/build-program.mjs'), SAYING);
  mkdirSync(cacheDir);
  keepProgram(made, cacheDir, programDigest(PROJECT));
  expect((await said(cacheDir)).output).toBe('run as a program\n');
  expect((await said(cacheDir, '--force')).output).toContain('unknown option');

  const program = programIn(cacheDir, PROJECT) ?? '';
  expect(readFileSync(program, 'utf8')).toBe(SAYING);
  appendFileSync(program, '\n');
  expect(programIn(cacheDir, PROJECT)).toBeUndefined();
  expect((await said(cacheDir)).output).toContain('unknown option');

  writeFileSync(program, SAYING);
  expect(programIn(cacheDir, PROJECT)).toBe(program);
  // A cache that was taken elsewhere: packages are those of this project.
  const link = join(program, '../../node_modules');
  rmSync(link);
  symlinkSync(folder, link, 'junction');
  expect(programIn(cacheDir, PROJECT)).toBe(program);
  expect(realpathSync(link)).toBe(realpathSync(join(PROJECT, 'node_modules')));
});
