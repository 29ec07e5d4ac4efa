import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CHECKSUMS } from '../../../scripts/setup/node-program.mjs';
import {
  allowedScripts,
  isInstalled,
  nodeIn,
  noteInstalled,
} from '../../../scripts/setup/packages.mjs';

const manifest = { dependencies: { astro: '7.0.0' }, devDependencies: { vitest: '5.0.0' } };
const astro = { version: '7.0.0' };
const vitest = { version: '5.0.0', dev: true };
const here = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] };
const elsewhere = { version: '1.0.0', optional: true, os: ['plan9'] };
const lock = {
  '': manifest,
  'node_modules/astro': astro,
  'node_modules/vitest': vitest,
  'node_modules/here': here,
  'node_modules/elsewhere': elsewhere,
  'node_modules/elsewhere-needs': { version: '1.0.0', optional: true },
};
const built = { 'node_modules/astro': astro, 'node_modules/here': here };
const full = { ...built, 'node_modules/vitest': vitest };

let root = '';
const write = (name: string, value: unknown): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), JSON.stringify(value));
};
/** What npm leaves: its record, and the Node of the lockfile. */
const record = (packages: object): void => {
  write('node_modules/.package-lock.json', { packages });
  mkdirSync(dirname(nodeIn(root)), { recursive: true });
  writeFileSync(nodeIn(root), '');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
  write('package.json', manifest);
  write('package-lock.json', { packages: lock });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('isInstalled', () => {
  test('is false on a fresh clone', () => {
    expect(isInstalled(root, 'build')).toBe(false);
  });

  test('is false while an install is unfinished', () => {
    mkdirSync(dirname(nodeIn(root)), { recursive: true });
    writeFileSync(nodeIn(root), '');
    expect(isInstalled(root, 'build')).toBe(false);
  });

  test('is false when the Node of the lockfile is missing', () => {
    record(full);
    rmSync(nodeIn(root));
    noteInstalled(root, 'full');
    expect(isInstalled(root, 'build')).toBe(false);
  });

  test('takes an install with development packages for both kinds', () => {
    record(full);
    noteInstalled(root, 'full');
    expect([isInstalled(root, 'build'), isInstalled(root, 'full')]).toEqual([true, true]);
  });

  test('takes one without them for building alone', () => {
    record(built);
    noteInstalled(root, 'build');
    expect([isInstalled(root, 'build'), isInstalled(root, 'full')]).toEqual([true, false]);
  });

  test.each([
    ['the lockfile', 'package-lock.json', { packages: { ...lock, 'node_modules/new': astro } }],
    ['package.json', 'package.json', { dependencies: { astro: '7.0.1' } }],
  ])('is false after a change of %s', (_, name, value) => {
    record(full);
    noteInstalled(root, 'full');
    write(name, value);
    expect(isInstalled(root, 'build')).toBe(false);
  });

  test('looks again when npm has been at work since', () => {
    record(full);
    noteInstalled(root, 'full');
    record(built);
    utimesSync(join(root, 'node_modules/.package-lock.json'), 1, 1);
    expect([isInstalled(root, 'full'), isInstalled(root, 'build')]).toEqual([false, true]);
  });
});

describe('an install by hand', () => {
  test('is taken when it has what the lockfile wants on this platform', () => {
    record(full);
    expect([isInstalled(root, 'full'), isInstalled(root, 'build')]).toEqual([true, true]);
  });

  test('without development packages is taken for building', () => {
    record(built);
    expect([isInstalled(root, 'full'), isInstalled(root, 'build')]).toEqual([false, true]);
  });

  test('stays good when package.json changes in something else', () => {
    record(full);
    write('package.json', { ...manifest, scripts: { start: 'x' } });
    expect(isInstalled(root, 'full')).toBe(true);
  });

  test.each([
    ['a package of another version', { ...full, 'node_modules/astro': { version: '6.0.0' } }],
    ['no package for this platform', { ...full, 'node_modules/here': undefined }],
    ['nothing', {}],
  ])('with %s is not taken', (_, packages) => {
    record(packages);
    expect(isInstalled(root, 'build')).toBe(false);
  });
});

describe('the program of Node', () => {
  const [name = '', integrity = ''] = Object.entries(CHECKSUMS)[0] ?? [];
  const fetched = (checksum: string): void => {
    const [path = '', version] = name.split('@');
    write('node_modules/node/node_modules/.package-lock.json', {
      packages: { [`node_modules/${path}`]: { version, integrity: checksum } },
    });
  };

  test('is taken when it has its checksum, or when none is known for the platform', () => {
    record(full);
    expect(isInstalled(root, 'full')).toBe(true);
    rmSync(join(root, 'node_modules/.set-up.json'));
    fetched(integrity);
    expect(isInstalled(root, 'full')).toBe(true);
  });

  test('is not taken when it has another', () => {
    record(full);
    fetched(integrity.replace('sha512-', 'sha512-A'));
    expect(isInstalled(root, 'full')).toBe(false);
  });
});

test('install scripts that may run are those that package.json says true of', () => {
  write('package.json', { allowScripts: { node: true, jar: false, esbuild: true } });
  expect(allowedScripts(root)).toEqual(['node', 'esbuild']);
});
