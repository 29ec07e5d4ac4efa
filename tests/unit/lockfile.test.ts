import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';

const PROJECT = join(import.meta.dirname, '../..');
const names = z.record(z.string(), z.string()).default({});
const locked = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      hasInstallScript: z.boolean().default(false),
      optional: z.boolean().default(false),
      optionalDependencies: names,
    }),
  ),
});
const manifest = z.object({
  dependencies: names,
  devDependencies: names,
  allowScripts: z.record(z.string(), z.boolean()),
});

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

test('docs/dependencies.md says why each direct dependency is there', () => {
  const text = readFileSync(join(PROJECT, 'docs/dependencies.md'), 'utf8');
  const direct = Object.keys({ ...project.dependencies, ...project.devDependencies });
  expect(direct.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('each install script is allowed or refused by name', () => {
  const scripted = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript);
  const unnamed = scripted
    .filter(([path, { optional }]) => !optional && !(nameOf(path) in project.allowScripts))
    .map(([path]) => path);
  expect(scripted.length).toBeGreaterThan(0);
  expect(unnamed).toEqual([]);
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
