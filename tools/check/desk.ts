import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../src/environment.ts';
import { writeCompletion } from '../editor/completion.ts';
import type { ReadContent } from '../../src/loader/content.ts';
import { isArchived } from '../../src/loader/archive-story.ts';
import { codeDigest, readingCode } from '../../src/loader/code.ts';
import { labelOf, readEdition } from '../../src/edition/load.ts';
import type { Problem } from '../../src/problem/problem.ts';
import type { Locale } from '../../src/time/format.ts';
import { checkContent } from './check.ts';
import { applyRemedies, applyToData } from './fix.ts';
import { openMemory } from './memory.ts';
import type { CheckReport } from './reporters/check-report.ts';
import { changeProblems } from './since/change.ts';
import { openRevision } from './since/repository.ts';

export interface DeskOptions extends Locale {
  readonly environment: Environment;
  readonly projectDir: string;
  /** Files or folders as problems name them; all when empty. */
  readonly paths: readonly string[];
  /** Puts right what is mechanical before it reports. */
  readonly fix: boolean;
  /** A revision whose published articles the present ones are held against. */
  readonly since: string | undefined;
  /** The only rule that is told of; default all. */
  readonly rule?: string | undefined;
  /** Tells people everything, however much it is; default not. */
  readonly all?: boolean;
}

/** What a look depends on besides the article. */
const lookingCode = [
  ...readingCode,
  ...['src/edition/chart-letters.ts', 'src/faces', 'tools/check', 'package-lock.json'],
];
/** One remedy may uncover or touch another; a handful of rounds settles them all. */
const ROUNDS = 10;

/**
 * Checks the content folder of the environment.
 *
 * @throws GitError when `since` is no revision, or there is no repository.
 */
export async function runDesk(options: DeskOptions): Promise<CheckReport> {
  const problems = await lookAtAll(options);
  if (!options.fix) return problems;
  let report = problems;
  for (let round = 0; round < ROUNDS; round++) {
    if (applyAll(report.problems, options) === 0) break;
    report = await lookAtAll(options);
  }
  return report;
}

async function lookAtAll(options: DeskOptions): Promise<CheckReport> {
  const { environment, projectDir, timeZone, language, paths, since, rule } = options;
  const { contentDir, cacheDir, now } = environment;
  const content = await readEdition(environment, projectDir);
  const label = labelOf(contentDir, projectDir);
  const version = `${codeDigest(projectDir, lookingCode)} ${language} ${timeZone} ${process.version}`;
  const memory = openMemory(join(cacheDir, 'looked'), version);
  const folder = { content, contentDir, label, timeZone, language, now };
  const problems = await checkContent({ ...folder, memory });
  memory.save();
  offerIds(content, contentDir, projectDir);
  if (since !== undefined) problems.push(...changeProblems({ ...folder, since }));
  const within = (file: string): boolean =>
    paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path}/`));
  return {
    problems: problems.filter(
      (problem) => within(problem.file) && (rule === undefined || problem.rule === rule),
    ),
    articles: content.readings.filter(({ file }) => within(file.file)).length,
    archived: countedFiles(folder, since),
    isWhole: options.all === true || rule !== undefined || paths.length > 0,
  };
}

/** Stories of the archive but those that somebody has in hand. */
function countedFiles(
  { content, contentDir, label }: { content: ReadContent; contentDir: string; label: string },
  since: string | undefined,
): Set<string> {
  const old = content.readings.filter(({ reading }) => isArchived(reading, content.archiveBefore));
  const files = new Set(old.map(({ file }) => file.file));
  if (since === undefined || files.size === 0) return files;
  for (const { after } of openRevision(contentDir, since).changed()) {
    if (after !== undefined) files.delete(`${label}/${after}`);
  }
  return files;
}

/** Editors offer the ids of the project's own content. */
function offerIds(content: ReadContent, contentDir: string, projectDir: string): void {
  if (contentDir !== join(projectDir, 'content')) return;
  const files = content.readings.map(({ file }) => file);
  writeCompletion(projectDir, { registries: content.registries, files });
}

/** Applies the remedies of all files; how many took effect. */
function applyAll(problems: readonly Problem[], { environment, projectDir }: DeskOptions): number {
  const label = labelOf(environment.contentDir, projectDir);
  let applied = 0;
  for (const [file, found] of Map.groupBy(problems, (problem) => problem.file)) {
    if (found.every((problem) => problem.remedy === undefined)) continue;
    const path = join(environment.contentDir, file.slice(label.length + 1));
    if (!existsSync(path)) continue;
    const raw = readFileSync(path, 'utf8');
    const text = raw.replace(/^\ufeff/u, '');
    const fixed = (file.endsWith('.csv') ? applyToData : applyRemedies)(text, found);
    if (fixed.applied === 0) continue;
    writeFileSync(path, raw.slice(0, raw.length - text.length) + fixed.text);
    applied += fixed.applied;
  }
  return applied;
}
