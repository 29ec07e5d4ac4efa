import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperName } from '../../../../tools/init/project.ts';
import { carryOut, planUpgrade } from '../../../../tools/upgrade/upgrade.ts';
import { git } from '../../../clone.ts';

const HOME = mkdtempSync(join(tmpdir(), 'upgrade-test-'));
const PRODUCT = join(HOME, 'product');
afterAll(() => {
  rmSync(HOME, { recursive: true, force: true });
});

const PAPER: PaperName = {
  config: {
    ...{ name: 'The New Paper', tagline: 'What happened', url: 'https://news.example' },
    ...{ language: 'en', timeZone: 'UTC', feedNamespace: 'tag:news.example,2026:' },
    publisher: {
      ...{ name: 'The New Paper', email: 'a@news.example' },
      securityContact: 'mailto:a@news.example',
    },
    standingDisclosure: 'No advice.',
  },
  organization: undefined,
};

const CHANGELOG = `# Changelog

## [0.3.0] - 2026-12-03

### Added

- More.

### What a copy must do

- Run \`npm run identity\`.

## [0.2.0] - 2026-12-02

### Fixed

- Less.
`;

const manifest = (version: string): string =>
  `{\n  "name": "sample",\n  "private": true,\n  "description": "Sample.",\n  "type": "module",\n  "version": "${version}"\n}\n`;
const page = (middle: string): string => `one\ntwo\nthree\n${middle}\nfive\nsix\nseven\n`;

const first = {
  'package.json': manifest('0.1.0'),
  'README.md': '# Sample\n\nOf the product.\n',
  'src/page.ts': page('four'),
  'src/old.ts': 'old\n',
  'public/wordmark.svg': 'drawn of Sample\n',
  'bench/run.ts': 'bench\n',
  'content/articles/2024/01/sample.mdx': 'sample\n',
  'content/tags.yaml': 'sample\n',
  'tools/init/sample-files.txt': 'content/articles/2024/01/sample.mdx\ncontent/tags.yaml\n',
};

beforeAll(() => {
  release('0.1.0', first);
  release('0.2.0', { 'package.json': manifest('0.2.0'), 'src/page.ts': page('4') });
  rmSync(join(PRODUCT, 'src/old.ts'));
  release('0.3.0', {
    'package.json': manifest('0.3.0'),
    'README.md': '# Sample\n\nOf the product, and more.\n',
    'CHANGELOG.md': CHANGELOG,
    'src/new.ts': 'new\n',
    'bench/run.ts': 'bench anew\n',
    'public/wordmark.svg': 'drawn of Sample anew\n',
    'content/articles/2024/01/sample.mdx': 'sample anew\n',
    'content/articles/2024/01/second.mdx': 'second\n',
    'tools/init/sample-files.txt': 'changed\n',
  });
});

function release(version: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(PRODUCT, { recursive: true });
  if (!existsSync(join(PRODUCT, '.git'))) git(PRODUCT, 'init', '--quiet', '--initial-branch=main');
  writeAll(PRODUCT, files);
  commit(PRODUCT, version);
  git(PRODUCT, 'tag', `v${version}`);
}

function writeAll(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
}

/** What `init` does to a copy, and a first story. */
function makeOwn(folder: string): void {
  rmSync(join(folder, 'tools'), { recursive: true });
  rmSync(join(folder, 'content'), { recursive: true });
  writeAll(folder, {
    'package.json': manifest('0.1.0')
      .replace('"sample"', '"the-new-paper"')
      .replace('Sample.', 'The New Paper: What happened'),
    'README.md': '# The New Paper\n\nOf the product.\n',
    'public/wordmark.svg': 'drawn of The New Paper\n',
    'content/articles/2026/12/mine.mdx': 'mine\n',
    'content/tags.yaml': 'mine\n',
  });
  commit(folder, 'my paper');
}

let made = 0;

/** A paper that was made from version 0.1.0, in each way that hosts offer. */
const origins: Readonly<Record<string, () => string>> = {
  clone: () => {
    const folder = join(HOME, `copy-${(made += 1)}`);
    git(HOME, 'clone', '--quiet', PRODUCT, folder);
    git(folder, 'reset', '--quiet', '--hard', 'v0.1.0');
    return folder;
  },
  'shallow fork with tags of its own': () => {
    const folder = join(HOME, `copy-${(made += 1)}`);
    git(HOME, 'clone', '--quiet', '--depth=1', '--branch=v0.1.0', `file://${PRODUCT}`, folder);
    git(folder, 'switch', '--quiet', '--create', 'paper');
    git(folder, 'tag', 'v0.3.0');
    return folder;
  },
  'copy of a template': () => {
    const folder = join(HOME, `copy-${(made += 1)}`);
    writeAll(folder, first);
    git(folder, 'init', '--quiet', '--initial-branch=main');
    commit(folder, 'Initial commit');
    return folder;
  },
};

function copyOf(origin: keyof typeof origins) {
  const folder = origins[origin]?.() ?? '';
  git(folder, 'config', 'user.name', 'An Editor');
  git(folder, 'config', 'user.email', 'editor@news.example');
  makeOwn(folder);
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const plan = (more: object = {}) =>
    planUpgrade({
      ...{ projectDir: folder, from: PRODUCT, to: undefined, base: undefined, paper: PAPER },
      ...more,
    });
  const status = (): string => git(folder, 'status', '--porcelain');
  return { folder, read, plan, status, there: (path: string) => existsSync(join(folder, path)) };
}

describe.each(Object.keys(origins))('a %s', (origin) => {
  it('gets what the product changed, and keeps what is its own', async () => {
    const { folder, read, plan, there, status } = copyOf(origin);
    const before = git(folder, 'rev-parse', 'HEAD');
    const found = await plan();
    expect([git(folder, 'rev-parse', 'HEAD'), status()]).toEqual([before, '']);
    expect(found).toMatchObject({
      ...{ base: '0.1.0', target: '0.3.0', removed: ['src/old.ts'], away: [] },
      added: ['CHANGELOG.md', 'src/new.ts'],
      changed: ['README.md', 'bench/run.ts', 'package.json', 'src/page.ts'],
      duties: [['0.3.0', '- Run `npm run identity`.']],
    });
    expect(carryOut(folder, found)).toEqual({ conflicts: [] });
    expect(status()).toBe('');
    expect(read('src/page.ts')).toBe(page('4'));
    expect(read('README.md')).toBe('# The New Paper\n\nOf the product, and more.\n');
    expect(JSON.parse(read('package.json'))).toMatchObject({
      ...{ name: 'the-new-paper', version: '0.3.0' },
      description: 'The New Paper: What happened',
    });
    expect([there('src/old.ts'), there('tools'), read('src/new.ts')]).toEqual([
      false,
      false,
      'new\n',
    ]);
    expect(read('public/wordmark.svg')).toBe('drawn of The New Paper\n');
    expect(git(folder, 'ls-files', 'content').trim().split('\n')).toEqual([
      ...['content/articles/2026/12/mine.mdx', 'content/tags.yaml'],
    ]);
    expect(read('content/tags.yaml')).toBe('mine\n');
    expect(git(folder, 'log', '-1', '--format=%an: %s').trim()).toBe(
      'An Editor: chore: upgrade from 0.1.0 to 0.3.0',
    );
    expect((await plan()).commit).toBeUndefined();
    git(folder, 'reset', '--quiet', '--keep', 'HEAD~1');
    expect(git(folder, 'rev-parse', 'HEAD')).toBe(before);
  });
});

describe('a copy', () => {
  it('goes from version to version', async () => {
    const { folder, plan, read } = copyOf('copy of a template');
    carryOut(folder, await plan({ to: 'v0.2.0' }));
    expect(read('package.json')).toContain('0.2.0');
    const found = await plan();
    expect(found.base).toBe('0.2.0');
    expect(carryOut(folder, found)).toEqual({ conflicts: [] });
    expect(read('package.json')).toContain('0.3.0');
  });

  it('keeps changes of its own beside those of the product', async () => {
    const { folder, plan, read } = copyOf('copy of a template');
    writeAll(folder, { 'src/page.ts': page('four').replace('seven', 'seven of mine') });
    commit(folder, 'mine');
    expect(carryOut(folder, await plan())).toEqual({ conflicts: [] });
    expect(read('src/page.ts')).toBe(page('4').replace('seven', 'seven of mine'));
  });

  it('shows both where both changed a line or came with one file, and can be given up', async () => {
    const { folder, plan, read, status } = copyOf('copy of a template');
    writeAll(folder, {
      'src/page.ts': page('my four'),
      'src/new.ts': 'mine\n',
      'src/old.ts': 'my old\n',
    });
    commit(folder, 'mine');
    const before = git(folder, 'rev-parse', 'HEAD');
    const { conflicts } = carryOut(folder, await plan());
    expect(conflicts).toEqual(['src/new.ts', 'src/old.ts', 'src/page.ts']);
    for (const mine of ['my four', '\n4\n']) expect(read('src/page.ts')).toContain(mine);
    expect([read('src/new.ts').includes('mine\n'), read('src/old.ts')]).toEqual([true, 'my old\n']);
    git(folder, 'cherry-pick', '--abort');
    expect([git(folder, 'rev-parse', 'HEAD'), status()]).toEqual([before, '']);
    expect(read('src/page.ts')).toBe(page('my four'));
  });
});

it('leaves away what was taken away, and says so', async () => {
  const { folder, plan, there } = copyOf('copy of a template');
  rmSync(join(folder, 'bench'), { recursive: true });
  commit(folder, 'no bench');
  const found = await plan();
  expect(found.away).toEqual(['bench/run.ts']);
  expect(carryOut(folder, found)).toEqual({ conflicts: [] });
  expect(there('bench/run.ts')).toBe(false);
});

it.each([
  ['a change', 'src/page.ts', 'src/page.ts is in no commit'],
  ['a file that git does not know', 'notes.txt', 'notes.txt is in no commit'],
])('begins nothing where there is %s in no commit', async (_what, path, said) => {
  const { folder, plan, read } = copyOf('clone');
  writeAll(folder, { [path]: 'mine\n' });
  await expect(plan()).rejects.toThrow(said);
  expect(read(path)).toBe('mine\n');
});

it('never writes over a file that git ignores', async () => {
  const { folder, plan, read, status } = copyOf('clone');
  writeAll(folder, { '.git/info/exclude': 'src/new.ts\n', 'src/new.ts': 'a secret of mine\n' });
  const before = git(folder, 'rev-parse', 'HEAD');
  await expect(plan()).rejects.toThrow('src/new.ts is in no commit, and the product has one too');
  expect(read('src/new.ts')).toBe('a secret of mine\n');
  expect([git(folder, 'rev-parse', 'HEAD'), status()]).toEqual([before, '']);
});

it.each([
  [{ to: '0.9.0' }, 'the product has no version "0.9.0"; it has 0.1.0, 0.2.0, 0.3.0'],
  [{ base: '7' }, 'the product has no version "7"'],
  [{ base: '0.3.0', to: '0.1.0' }, '0.1.0 is older than 0.3.0'],
  [{ from: undefined }, 'git remote add upstream'],
  [{ from: '/nowhere/at/all' }, '"/nowhere/at/all" cannot be fetched from'],
  [{ from: '--upload-pack=touch /tmp/x' }, 'cannot be fetched from'],
])('says what is wrong with %j', async (more, said) => {
  const { plan } = copyOf('clone');
  await expect(plan(more)).rejects.toThrow(said);
});

it('takes the remote that is called upstream', async () => {
  const { folder, plan } = copyOf('copy of a template');
  git(folder, 'remote', 'add', 'upstream', PRODUCT);
  expect((await plan({ from: undefined })).target).toBe('0.3.0');
});

it('refuses a source without versions, and a folder within another repository', async () => {
  const { folder, plan } = copyOf('clone');
  const bare = join(HOME, 'bare');
  git(HOME, 'init', '--quiet', '--bare', bare);
  await expect(plan({ from: bare })).rejects.toThrow('no tag such as v1.2.3');
  cpSync(join(folder, 'package.json'), join(folder, 'inner/package.json'), { recursive: true });
  commit(folder, 'inner');
  await expect(plan({ projectDir: join(folder, 'inner') })).rejects.toThrow('one of its own');
});
