import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { isWithin } from './paths.ts';

/** Folders of every project that git does not list, and one in them that tools may write to. */
const UNLISTED = ['.git', 'node_modules'];
const FOR_TOOLS = join('node_modules', '.cache');

/**
 * The part of a project that a folder belongs to, so that nothing may be built there: a folder
 * or file right below the project in which git keeps something. Where git does not keep the
 * project, whatever stands there is the project's.
 *
 * @param path absolute, without links; no build wrote what is in it.
 * @param others folders that builds write to as well.
 * @returns its name; undefined when the folder is outside or nothing of the project's.
 */
export function projectPart(
  path: string,
  projectDir: string,
  others: readonly string[],
): string | undefined {
  if (!isWithin(path, projectDir)) return undefined;
  let top = path;
  while (!isWithin(projectDir, dirname(top))) top = dirname(top);
  const name = basename(top);
  if (UNLISTED.includes(name)) {
    return isWithin(path, join(projectDir, FOR_TOOLS)) ? undefined : name;
  }
  const kept = isKept(name, projectDir);
  return (kept ?? holdsMore(top, path, others)) ? name : undefined;
}

/** Whether git keeps anything below a folder; undefined where it does not keep the project. */
function isKept(name: string, projectDir: string): boolean | undefined {
  // Git's own variables, which its hooks have, would lead it to another project.
  const env = Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_'));
  const list = (path: string): string =>
    execFileSync('git', ['ls-files', '-z', '--', `:(literal)${path}`], {
      cwd: projectDir,
      env: Object.fromEntries(env),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 30,
    });
  try {
    return list('package.json') === '' ? undefined : list(name) !== '';
  } catch {
    return undefined;
  }
}

/** Whether anything lies at `top`, or in the folder itself, but what builds may have made. */
function holdsMore(top: string, folder: string, others: readonly string[]): boolean {
  if (others.some((other) => isOf(top, other))) return false;
  if (top !== folder && isOf(top, folder)) return false;
  const there = lstatSync(top, { throwIfNoEntry: false });
  if (there?.isDirectory() !== true) return there !== undefined;
  const names = readdirSync(top);
  if (top === folder) return names.length > 0;
  const leadsOn = [folder, ...others].some((each) => each.startsWith(`${top}${sep}`));
  return !leadsOn || names.some((name) => holdsMore(join(top, name), folder, others));
}

/** `dist` itself, or `.dist.lock`. */
function isOf(path: string, folder: string): boolean {
  const [name, own] = [basename(path), basename(folder)];
  return dirname(path) === dirname(folder) && (name === own || name.startsWith(`.${own}.`));
}
