import { compare } from '../compare.ts';
import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { DEVICE } from '../schema/symbol.ts';
import { reasonOf } from '../problem/system-fault.ts';
import { hiddenNote } from '../typography/invisible.ts';
import { slugOf } from '../typography/slug.ts';
import {
  isCopy,
  OWN_FOLDER,
  refusalsTo,
  refuseUnnamed,
  refuseWithin,
  storyName,
  withoutEnding,
  type Refuse,
} from './stray-stories.ts';

/** A file that claims to be an article. */
export interface ArticleFile {
  /** `2024/07/slug` */
  readonly id: string;
  readonly path: string;
  /** As problems name it. */
  readonly file: string;
}

/** The id of a path as stories have it, below the content folder; undefined for others. */
export function articleIdOf(path: string): string | undefined {
  return /^articles\/(\d{4}\/\d{2}\/[^/]+?)(?:\/index)?\.mdx$/u.exec(path)?.[1];
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * Finds every article below `articlesDir`: `YYYY/MM/slug.mdx`, or `YYYY/MM/slug/index.mdx`
 * with what it shows beside it, sorted by id. A file that an author may have meant as an
 * article but that stands elsewhere is a problem, never silently left out. Files that an article may use (images, `.csv`, folders of
 * them) are passed over. No folder at all is that of no articles: git keeps no empty ones.
 */
export function walkArticles(
  articlesDir: string,
  label: string,
  problems: Problem[],
): ArticleFile[] {
  const found: ArticleFile[] = [];
  const refuse = refusalsTo(problems);
  for (const year of list(articlesDir, label, problems)) {
    const yearFile = `${label}/${year.name}`;
    if (!year.isDirectory() || !/^\d{4}$/u.test(year.name)) {
      misplaced(year, yearFile, refuse);
      continue;
    }
    for (const month of list(join(articlesDir, year.name), yearFile, problems)) {
      const monthFile = `${yearFile}/${month.name}`;
      if (!month.isDirectory() || !/^(?:0[1-9]|1[0-2])$/u.test(month.name)) {
        misplaced(month, monthFile, refuse);
        continue;
      }
      const monthDir = join(articlesDir, year.name, month.name);
      const entries = list(monthDir, monthFile, problems);
      const names = new Set(entries.map(({ name }) => name));
      for (const entry of entries) {
        const file = `${monthFile}/${entry.name}`;
        const path = join(monthDir, entry.name);
        if (entry.isDirectory()) {
          const story = list(path, file, problems).find(({ name }) => name === OWN_FOLDER);
          refuseWithin(path, file, names, refuse);
          if (story === undefined || !isStoryFolder(entry, file, story, names, refuse)) continue;
          const id = `${year.name}/${month.name}/${entry.name}`;
          found.push({ id, path: join(path, OWN_FOLDER), file: `${file}/${OWN_FOLDER}` });
          continue;
        }
        if (entry.name === OWN_FOLDER) {
          refuse(file, NAMELESS, 'file-place');
          continue;
        }
        const slug = articleSlug(entry, file, names, refuse);
        if (slug === undefined) refuseUnnamed(path, file, refuse);
        else found.push({ id: `${year.name}/${month.name}/${slug}`, path, file });
      }
    }
  }
  // A file "a-b.mdx" stands before the folder "a", and its address behind.
  return found.sort((a, b) => compare(a.id, b.id));
}

/** The name of an article's or a standing page's file without its ending; undefined for others. */
export function articleSlug(
  entry: Dirent,
  file: string,
  beside: ReadonlySet<string>,
  refuse: Refuse,
): string | undefined {
  if (entry.isDirectory()) return undefined;
  if (entry.isSymbolicLink() && !entry.name.includes('.')) {
    refuse(file, 'a link stands in place of the folder; put the folder itself there', 'file-link');
    return undefined;
  }
  const dot = entry.name.lastIndexOf('.');
  const isHidden = entry.name.startsWith('.');
  if (isHidden || entry.name.slice(dot + 1) !== 'mdx') {
    const right = storyName(entry.name);
    // What an editor keeps beside a story is no story.
    if (right === undefined || (beside.has(right) && isCopy(entry.name))) return undefined;
    const what = isHidden
      ? 'a file whose name begins with a dot is not published'
      : 'what is published ends in ".mdx", and this name ends otherwise';
    refuse(file, `${what}; rename the file to "${right}"`, 'file-name');
    return undefined;
  }
  const slug = entry.name.slice(0, dot);
  return isAddress(slug, '.mdx', file, refuse) && isRegular(entry, file, refuse) ? slug : undefined;
}

const NAMELESS = `this file does not say what its story is called; name it after the story, slug.mdx, or give it a folder so named, slug/${OWN_FOLDER}`;

/** True for the folder of a story that has one of its own. */
function isStoryFolder(
  folder: Dirent,
  file: string,
  story: Dirent,
  beside: ReadonlySet<string>,
  refuse: Refuse,
): boolean {
  const { name } = folder;
  const own = `${file}/${OWN_FOLDER}`;
  if (beside.has(`${name}.mdx`)) {
    const message = `${file}.mdx and this file, ${own}, have one address; keep one of them`;
    refuse(own, message, 'file-place');
    return false;
  }
  return isAddress(name, '', own, refuse) && isRegular(story, own, refuse);
}

/** @param ending what a file's name has besides the last part of the address; none of a folder's. */
function isAddress(slug: string, ending: string, file: string, refuse: Refuse): boolean {
  if (!SLUG.test(slug)) {
    const better = slugOf(withoutEnding(slug));
    const remedy =
      better === ''
        ? 'use lower-case letters, digits and single hyphens'
        : `rename it to "${better}${ending}"`;
    const hidden = hiddenNote(slug);
    const what = ending === '' ? 'the folder ' : '';
    const message = `${what}"${slug}${ending}"${hidden}${hidden === '' ? '' : ','} cannot be an address; ${remedy}`;
    refuse(file, message, 'file-name');
    return false;
  }
  if (DEVICE.test(slug)) {
    const message = `Windows keeps the name "${slug}" for itself, so that nobody there could open the file; rename it`;
    refuse(file, message, 'file-name');
    return false;
  }
  return true;
}

function isRegular(entry: Dirent, file: string, refuse: Refuse): boolean {
  if (!entry.isFile())
    refuse(file, 'a link stands in place of the file; put the file itself there', 'file-link');
  return entry.isFile();
}

function misplaced(entry: Dirent, file: string, refuse: Refuse): void {
  if (entry.isSymbolicLink()) {
    refuse(file, 'a link stands in place of the folder; put the folder itself there', 'file-link');
  } else if (entry.isDirectory() || storyName(entry.name) !== undefined) {
    const own = DATED.exec(storyName(entry.name) ?? '')?.groups;
    const right =
      own === undefined ? '2024/07/slug' : `${own['year']}/${own['month']}/${own['slug']}`;
    const say = own === undefined ? ': ' : '; move it to ';
    refuse(file, `${placeOf(entry.name, file)}${say}articles/${right}.mdx`, 'file-place');
  } else if (/^\d{1,4}$/u.test(entry.name)) {
    const message = 'this must be a folder, of a year or month: articles/2024/07/slug.mdx';
    refuse(file, message, 'file-place');
  }
}

/** A story named after its day, as other systems have it. */
const DATED = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])-\d{2}-(?<slug>.+)\.mdx$/u;

function placeOf(name: string, file: string): string {
  const month = Number(/^\d{1,2}$/u.exec(name)?.[0] ?? 0);
  if (!/\/\d{4}\/[^/]+$/u.test(file) || !/^\d+$/u.test(name)) {
    return 'articles stand in a folder of year and month';
  }
  return month >= 1 && month <= 12
    ? `the folder of a month has two digits; rename it to "${String(month).padStart(2, '0')}"`
    : 'the folder of a month is called 01 to 12';
}

/** Follows no link: it could lead to names that the report would then tell. */
export function list(dir: string, file: string, problems: Problem[]): Dirent[] {
  try {
    const there = lstatSync(dir, { throwIfNoEntry: false });
    if (there === undefined) return [];
    if (there.isSymbolicLink()) {
      const message = 'a link stands in place of the folder; put the folder itself there';
      problems.push({ file, line: 1, column: 1, level: 'error', message, rule: 'file-link' });
      return [];
    }
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') || /^\.[a-z0-9].*\.mdx$/iu.test(entry.name))
      .sort((a, b) => compare(a.name, b.name));
  } catch (error) {
    const message = `the folder ${reasonOf(error)}`;
    problems.push({ file, line: 1, column: 1, level: 'error', message, rule: 'file-unreadable' });
    return [];
  }
}
