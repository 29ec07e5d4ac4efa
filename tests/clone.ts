import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CONTENT } from './paper.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** A paper: its content and its configuration. */
interface Paper {
  /** Absolute paths. */
  readonly content: string;
  /** Takes the place of `src/site.config.ts`, which stays where there is none. */
  readonly configuration?: string;
}

/**
 * A clone of the project as it stands on disk, committed or not, in a folder of its own:
 * what a command writes there, nobody else sees. The packages are the project's, and the content
 * is that of the tests or of another paper.
 *
 * @returns the absolute path of the clone; its one commit is on the branch `main`.
 */
export function cloneProject({ content, configuration }: Paper = { content: CONTENT }): string {
  const dir = mkdtempSync(join(tmpdir(), 'clone-'));
  const list = git(PROJECT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  const folders = new Set<string>();
  for (const file of list.split('\0')) {
    if (file === '' || file.startsWith('content/') || !existsSync(join(PROJECT, file))) continue;
    const folder = dirname(join(dir, file));
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    copyFileSync(join(PROJECT, file), join(dir, file));
  }
  cpSync(content, join(dir, 'content'), { recursive: true });
  if (configuration !== undefined) cpSync(configuration, join(dir, 'src/site.config.ts'));
  git(dir, 'init', '--quiet', '--initial-branch=main');
  // What git has of the project need not be written once more.
  const objects = resolve(PROJECT, git(PROJECT, 'rev-parse', '--git-path', 'objects').trim());
  writeFileSync(join(dir, '.git/objects/info/alternates'), `${objects}\n`);
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'all that was there');
  // The rule for a folder does not match a link.
  appendFileSync(join(dir, '.git/info/exclude'), '/node_modules\n');
  symlinkSync(join(PROJECT, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}

/**
 * Runs git in a folder, as somebody without settings of their own; what it prints. Of the
 * environment, what tells git of a repository is left out: hooks of git, which may run tests,
 * have that of the project in it.
 */
export function git(dir: string, ...args: readonly string[]): string {
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const settings = ['user.name=A Writer', 'user.email=writer@example.com', 'commit.gpgsign=false'];
  return execFileSync('git', [...settings.flatMap((each) => ['-c', each]), ...args], {
    cwd: dir,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(env),
      ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    },
  });
}
