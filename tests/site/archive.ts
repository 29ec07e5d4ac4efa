import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { runNode } from '../../scripts/process/run-node.ts';
import { writeCorpus } from '../../tools/corpus/corpus.ts';
import { shareCompiledPages } from '../compiled-pages.ts';

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
   * Builds into `site` (a folder beside the content) with a cache of that name. Templates are
   * not compiled again for each cache, which takes seconds: those of the built edition serve,
   * as long as the address of the site is the same.
   */
  build(site: string, options?: BuildRun): Promise<{ code: number; output: string }>;
}

export interface BuildRun {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Root of the project that builds; this one by default. */
  readonly project?: string;
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
    build(site, { args = [], env = {}, project = PROJECT } = {}) {
      const cache = env['CACHE_DIR'] ?? join(folder, `${site}-cache`);
      shareCompiledPages(inject('compiledPages'), cache);
      return runNode([join(project, 'scripts/build.ts'), ...args], {
        capture: true,
        cwd: project,
        env: {
          CONTENT_DIR: contentDir,
          OUT_DIR: join(folder, site),
          CACHE_DIR: cache,
          SOURCE_DATE_EPOCH: String(INSTANT),
          ...env,
        },
      });
    },
  };
}
