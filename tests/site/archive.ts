import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { buildCommand } from '../../scripts/process/build-command.ts';
import { runCommand, voiceOf } from '../../scripts/process/command.ts';
import { runNode, type Outcome } from '../../scripts/process/run-node.ts';
import { writeCorpus } from '../../tools/corpus/corpus.ts';
import {
  expectNoOther,
  linkCompiledPages,
  linkShelvedPages,
  shelveCompiledPages,
} from '../compiled-pages.ts';
import type { Host } from '../host/host.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** A small synthetic archive in a folder of its own, with the sites built from it. */
export interface Archive {
  /** The folder of everything; deleted when the test ends. */
  readonly folder: string;
  readonly contentDir: string;
  path(file: string): string;
  read(file: string): string;
  write(file: string, text: string): void;
  move(from: string, to: string): void;
  remove(file: string): void;
  /**
   * Runs `npm run build` into `site` (a folder beside the content) with a cache of that name,
   * in this process: to start one takes longer than most builds of so small a site. Templates
   * are not compiled again for each cache: those of the built edition serve, by links.
   */
  build(site: string, options?: BuildRun): Promise<Outcome>;
}

export interface BuildRun {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Root of the project that builds, in a process of its own; this one by default. */
  readonly project?: string;
  /** One of another project whose code stays as it is, in place of such a process. */
  readonly host?: Host;
}

/** 2024-12-24T12:00:00Z in seconds: after every story of the corpus. */
export const INSTANT = 1_735_041_600;

export function createArchive(articles: number, seed = 1): Archive {
  const folder = newFolder();
  writeCorpus({ articles, out: join(folder, 'content'), seed, words: 120 });
  return archiveIn(folder);
}

/** A folder of a test's own, deleted when it ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The archive whose articles and registries lie in `content` of a folder. */
export function archiveIn(folder: string): Archive {
  const contentDir = join(folder, 'content');
  const path = (file: string): string => join(contentDir, file);
  return {
    folder,
    contentDir,
    path,
    read: (file) => readFileSync(path(file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    move(from, to) {
      mkdirSync(dirname(path(to)), { recursive: true });
      renameSync(path(from), path(to));
    },
    remove(file) {
      rmSync(path(file));
    },
    async build(site, { args = [], env = {}, project = PROJECT, host } = {}) {
      const cache = env['CACHE_DIR'] ?? join(folder, `${site}-cache`);
      const variables = {
        CONTENT_DIR: contentDir,
        OUT_DIR: join(folder, site),
        CACHE_DIR: cache,
        SOURCE_DATE_EPOCH: String(INSTANT),
        ...env,
      };
      const pages = inject('compiledPages');
      const isHere = project === PROJECT && host === undefined;
      if (isHere) {
        const isLinked = linkCompiledPages(pages, cache);
        const outcome = await buildHere(args, variables);
        if (isLinked) expectNoOther(pages, cache);
        return outcome;
      }
      const isLinked = linkShelvedPages(pages, cache);
      const script = join(project, 'scripts/build.ts');
      const outcome = await (host?.run('build.ts', args, variables) ??
        runNode([script, ...args], { capture: true, cwd: project, env: variables }));
      if (isLinked && outcome.code === 0) shelveCompiledPages(pages, cache);
      return outcome;
    },
  };
}

/** Runs the command in this process, which has one edition at a time, as any that builds. */
async function buildHere(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Outcome> {
  let output = '';
  const voice = voiceOf((text) => {
    output += text;
  });
  const command = buildCommand({ ...process.env, ...variables }, PROJECT, voice);
  const code = await runCommand(command, [...args], voice);
  return { code, output };
}
