import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem/problem.ts';
import { DEVICE } from '../schema/symbol.ts';
import { hiddenNote } from '../typography/invisible.ts';
import { slugOf } from '../typography/slug.ts';
import { reason } from './text-file.ts';

/** A file that claims to be an article. */
export interface ArticleFile {
  /** `2024/07/slug` */
  readonly id: string;
  readonly path: string;
  /** As problems name it. */
  readonly file: string;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * Finds every article below `articlesDir`: `YYYY/MM/slug.mdx`, sorted by id. A file
 * that an author may have meant as an article but that stands elsewhere is a problem,
 * never silently left out. Files that an article may use (images, `.csv`, folders of
 * them) are passed over. No folder at all is that of no articles: git keeps no empty ones.
 */
export function walkArticles(
  articlesDir: string,
  label: string,
  problems: Problem[],
): ArticleFile[] {
  const found: ArticleFile[] = [];
  const refuse = (file: string, message: string, rule: string): void => {
    problems.push({ file, line: 1, column: 1, level: 'error', message, rule });
  };
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
      for (const entry of list(join(articlesDir, year.name, month.name), monthFile, problems)) {
        const file = `${monthFile}/${entry.name}`;
        const slug = articleSlug(entry, file, refuse);
        if (slug === undefined) continue;
        const id = `${year.name}/${month.name}/${slug}`;
        found.push({ id, path: join(articlesDir, year.name, month.name, entry.name), file });
      }
    }
  }
  return found;
}

type Refuse = (file: string, message: string, rule: string) => void;

function articleSlug(entry: Dirent, file: string, refuse: Refuse): string | undefined {
  if (entry.isDirectory()) return undefined;
  if (entry.isSymbolicLink() && !entry.name.includes('.')) {
    refuse(file, 'a folder must be a folder, not a link', 'file-link');
    return undefined;
  }
  const dot = entry.name.lastIndexOf('.');
  const ending = entry.name.slice(dot + 1);
  if (ending !== 'mdx') {
    if (['md', 'markdown', 'mdown', 'mdxx', 'MDX'].includes(ending)) {
      refuse(file, `an article ends in ".mdx", not ".${ending}"; rename the file`, 'file-name');
    }
    return undefined;
  }
  const slug = entry.name.slice(0, dot);
  if (!SLUG.test(slug)) {
    const better = slugOf(slug);
    const remedy =
      better === ''
        ? 'use lower-case letters, digits and single hyphens'
        : `rename it to "${better}.mdx"`;
    const hidden = hiddenNote(slug);
    const message = `"${entry.name}"${hidden}${hidden === '' ? '' : ','} cannot be an address; ${remedy}`;
    refuse(file, message, 'file-name');
    return undefined;
  }
  if (DEVICE.test(slug)) {
    const message = `Windows keeps the name "${slug}" for itself, so that nobody there could open the file; rename it`;
    refuse(file, message, 'file-name');
    return undefined;
  }
  if (!entry.isFile()) {
    refuse(file, 'an article must be a regular file, not a link', 'file-link');
    return undefined;
  }
  return slug;
}

function misplaced(entry: Dirent, file: string, refuse: Refuse): void {
  if (entry.isSymbolicLink()) {
    refuse(file, 'a folder must be a folder, not a link', 'file-link');
  } else if (entry.isDirectory() || /\.mdx?$/iu.test(entry.name)) {
    const message = 'articles stand in a folder of year and month: articles/2024/07/slug.mdx';
    refuse(file, message, 'file-place');
  }
}

/** Follows no link: it could lead to names that the report would then tell. */
function list(dir: string, file: string, problems: Problem[]): Dirent[] {
  try {
    const there = lstatSync(dir, { throwIfNoEntry: false });
    if (there === undefined) return [];
    if (there.isSymbolicLink()) {
      const message = 'a folder must be a folder, not a link';
      problems.push({ file, line: 1, column: 1, level: 'error', message, rule: 'file-link' });
      return [];
    }
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const message = `the folder cannot be read (${reason(error)})`;
    problems.push({ file, line: 1, column: 1, level: 'error', message, rule: 'file-unreadable' });
    return [];
  }
}
