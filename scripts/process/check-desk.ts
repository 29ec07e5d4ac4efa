import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runDesk, type DeskOptions } from '../../tools/check/desk.ts';
import type { CheckReport } from '../../tools/check/reporters/check-report.ts';
import { isWithin } from '../../src/disk/paths.ts';
import { labelOf } from '../../src/edition/load.ts';
import { EnvironmentError, readEnvironment } from '../../src/environment.ts';
import { site } from '#site';
import { ArgumentError } from './arguments.ts';

type Wanted = Pick<DeskOptions, 'fix' | 'since' | 'rule' | 'all'>;

/** What is wrong with the content; with the configuration, where nothing can be read by it. */
export async function checkDesk(
  projectDir: string,
  words: readonly string[],
  wanted: Wanted,
): Promise<CheckReport> {
  try {
    const environment = readEnvironment(process.env, projectDir);
    const { timeZone, language } = site;
    const paths = named(words, projectDir, environment.contentDir);
    return await runDesk({ environment, projectDir, timeZone, language, paths, ...wanted });
  } catch (error) {
    if (!(error instanceof EnvironmentError) || error.problems.length === 0) throw error;
    return { problems: error.problems, articles: 0 };
  }
}

/**
 * Paths as problems name them; none for all of the project.
 *
 * @throws ArgumentError where nothing of the content lies, of which "no errors" would be no news.
 */
function named(typed: readonly string[], projectDir: string, contentDir: string): string[] {
  const paths = typed.map((path) => {
    const absolute = resolve(projectDir, path);
    if (!existsSync(absolute)) throw new ArgumentError(`there is no file or folder "${path}"`);
    if (isWithin(contentDir, absolute)) return '';
    if (isWithin(absolute, contentDir)) return labelOf(absolute, projectDir);
    const content = labelOf(contentDir, projectDir);
    throw new ArgumentError(`"${path}" is no part of the content, which lies in "${content}"`);
  });
  return paths.includes('') ? [] : paths;
}
