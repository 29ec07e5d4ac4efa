import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InitError, type Answers } from './answers.ts';
import { newContent } from './content.ts';
import { named, projectEdits } from './project.ts';
import { openRepository, type Repository } from './repository.ts';

/** Names the files of the sample edition; gone from a project that is a paper of its own. */
const SAMPLE = 'tools/init/sample-files.txt';

export interface InitOptions {
  readonly projectDir: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Goes on where there is work in no commit, or a paper already. */
  readonly force: boolean;
}

/** What was done, by path. */
export interface Made {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  /** Files that were left as they are, since they hold work that is in no commit. */
  readonly kept: readonly string[];
}

/** @throws InitError where going on could destroy what somebody wrote. */
export function verifyInit({ projectDir, force }: InitOptions): Repository {
  const repository = openRepository(projectDir);
  if (force || repository.isUnderWay) return repository;
  const sample = sampleIn(projectDir);
  if (sample.size === 0) {
    throw new InitError([
      'this is a paper of its own already; change src/site.config.ts and content/, or use --force',
    ]);
  }
  const [changed] = repository.changed;
  if (changed !== undefined) {
    const others = repository.changed.size - 1;
    const more = others === 0 ? '' : ` and ${others} more`;
    throw new InitError([`${changed}${more} is in no commit; commit first, or use --force`]);
  }
  const own = [...repository.tracked].find(
    (path) => /^content\/.*\.mdx$/u.test(path) && !sample.has(path),
  );
  if (own !== undefined) {
    throw new InitError([
      `${own} is your own, and needs sections and tags that are taken away; use --force to go on`,
    ]);
  }
  return repository;
}

/**
 * Makes the project somebody's paper: writes what names it and takes the sample edition away, as far
 * as git has it. Can be run again when it was ended on the way.
 */
export async function init(answers: Answers, options: InitOptions): Promise<Made> {
  const { projectDir, now } = options;
  const repository = verifyInit(options);
  const mine = (path: string): boolean => repository.isUnderWay || !repository.changed.has(path);
  const written: string[] = [];
  const kept: string[] = [];
  const write = (path: string, text: string): void => {
    if (!mine(path)) {
      kept.push(path);
      return;
    }
    const file = join(projectDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    written.push(path);
  };
  const content = newContent(answers, now);
  repository.begin();
  const sample = [...sampleIn(projectDir), SAMPLE];
  const removed = sample.filter(
    (path) =>
      !content.has(path) && repository.tracked.has(path) && existsSync(join(projectDir, path)),
  );
  for (const [path, text] of content) write(path, text);
  for (const path of Object.keys(projectEdits)) {
    const file = join(projectDir, path);
    if (existsSync(file)) write(path, await named(path, readFileSync(file, 'utf8'), answers));
  }
  // The list of the sample goes last: without it there is nothing to take away.
  for (const path of removed) {
    if (mine(path)) rmSync(join(projectDir, path));
    else kept.push(path);
  }
  removeEmpty(join(projectDir, 'content'));
  return { written, removed: removed.filter(mine), kept };
}

/** Ends what `init` began, once all that belongs to it is made. */
export function endInit({ projectDir }: Pick<InitOptions, 'projectDir'>): void {
  openRepository(projectDir).end();
}

function sampleIn(projectDir: string): ReadonlySet<string> {
  const file = join(projectDir, SAMPLE);
  if (!existsSync(file)) return new Set();
  return new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((path) => path !== ''),
  );
}

function removeEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
