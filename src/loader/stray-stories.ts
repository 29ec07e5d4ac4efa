import { readdirSync, type Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { kindOf } from '../disk/claim.ts';
import { readStart } from '../disk/read.ts';
import { limits } from '../body/limits.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { slugOf } from '../typography/slug.ts';

/** Folders within each other, and files, that are looked into for stories. */
const DEPTH = 8;
const ENTRIES = 20_000;

/** A name as a story's: its ending in any case, perhaps with what an editor or a system adds. */
const STORY =
  /^\.?(?<slug>[^.].*?)\.(?:mdx|mdxx|md|markdown|mdown)(?:[\s~]|\.(?:txt|bak|orig|old|save|tmp))*$/iu;
/** The same outside the articles, where notes in Markdown may lie. */
const CERTAIN = /\.mdx[\s~]*(?:\.\w+)?\s*$/iu;

/** True for a name that an editor or a system has added to. */
export function isCopy(name: string): boolean {
  return /(?:[\s~]|\.(?:txt|bak|orig|old|save|tmp))$/iu.test(name);
}

export type Refuse = (file: string, message: string, rule: string) => void;

/** Tells of files as wholes, among other problems. */
export function refusalsTo(problems: Problem[]): Refuse {
  return (file, message, rule) => {
    problems.push({ file, line: 1, column: 1, level: 'error', message, rule });
  };
}

/** The name that a file should have which somebody may mean as a story; undefined for others. */
export function storyName(name: string): string | undefined {
  const slug = STORY.exec(name)?.groups?.['slug'];
  if (slug === undefined) return undefined;
  return `${slugOf(withoutEnding(slug)) || 'story'}.mdx`;
}

/** A name without the endings of stories that stand before its last one. */
export function withoutEnding(name: string): string {
  return name.replace(/(?:\.(?:mdxx?|md|markdown|mdown))+$/iu, '');
}

/** Names that say nothing of what is in a file, or too little. */
const UNSAID = /^[^.]+$|\.(?:txt|text|ya?ml|html?)$/iu;
/** Within so many bytes a story's title stands. */
const HEAD_BYTES = 2000;
/** Fields, of which a story has a title. */
const HEAD = /^\ufeff?---[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?title[ \t]*:/u;

/** Tells of a file in the folder of a month that is a story by its first lines and not by its name. */
export function refuseUnnamed(path: string, file: string, refuse: Refuse): void {
  const name = basename(file);
  if (!UNSAID.test(name) || storyName(name) !== undefined) return;
  const head = readStart(path, HEAD_BYTES)?.toString() ?? '';
  if (!HEAD.test(head)) return;
  const right = `${slugOf(name.replace(/\.[^.]*$/u, '')) || 'story'}.mdx`;
  const message = `this is a story by its first lines, and its name does not end in ".mdx"; rename the file to "${right}"`;
  refuse(file, message, 'file-name');
}

/** The name of a story in a folder of its own, which then has the story's name. */
export const OWN_FOLDER = 'index.mdx';

/**
 * Tells of stories in a folder within that of a month where none is looked for: any but
 * the folder's own.
 *
 * @param file of the folder, as problems name it.
 * @param beside the names in the folder of the month.
 */
export function refuseWithin(
  dir: string,
  file: string,
  beside: ReadonlySet<string>,
  refuse: Refuse,
): void {
  const stories = storiesIn(dir, file, STORY);
  const direct = stories.filter(([found]) => dirname(found) === file);
  const own = [`${file}/${OWN_FOLDER}`, `${file}.mdx`].find((path) =>
    path === `${file}.mdx` ? beside.has(basename(path)) : direct.some(([found]) => found === path),
  );
  for (const [found, name] of stories) {
    if (found === `${file}/${OWN_FOLDER}`) continue;
    const isDirect = dirname(found) === file;
    const isIndex = storyName(name) === OWN_FOLDER;
    // A folder of a day, which other systems have, is none of a story.
    const isOfDay = /^\d{1,2}$/u.test(basename(file));
    if (isDirect && isIndex && own !== undefined) {
      if (isCopy(name)) continue;
      const message = `the story of this folder is ${own}; delete one, or give this one a folder of its own`;
      refuse(found, message, 'file-place');
    } else if (isDirect && !isOfDay && own === undefined && (isIndex || direct.length === 1)) {
      const address = `/${file.split('/').slice(-3).join('/')}/`;
      const message = `a story in a folder of its own is called "${OWN_FOLDER}"; rename the file to that, and its address is ${address}`;
      refuse(found, message, 'file-name');
    } else {
      const slug = isIndex ? slugOf(basename(dirname(found))) : storyName(name)?.slice(0, -4);
      const right = `${dirname(file)}/${slug === undefined || slug === 'index' ? 'story' : slug}`;
      const message = `a story stands in the folder of its month; move it to ${right}.mdx, or with its pictures to ${right}/${OWN_FOLDER}`;
      refuse(found, message, 'file-place');
    }
  }
}

/** Tells of standing pages in a folder within that of the pages. */
export function refusePagesWithin(dir: string, file: string, refuse: Refuse): void {
  for (const [found, name] of storiesIn(dir, file, STORY)) {
    const own = /^index\./iu.test(name) ? `${basename(dirname(found))}.mdx` : name;
    const right = `${dirname(file)}/${storyName(own) ?? own}`;
    const message = `a standing page stands directly in the folder of pages; move it to ${right}`;
    refuse(found, message, 'file-place');
  }
}

/** What is read of a content folder. */
const READ: readonly string[] = [
  ...['articles', 'data', 'pages', 'archive.yaml', 'authors.yaml', 'calendar.yaml', 'front.yaml'],
  'prices',
  ...['promos.yaml', 'redirects.yaml', 'sections.yaml', 'series.yaml', 'tags.yaml', 'tickers.yaml'],
];
/** What people keep beside it for themselves. */
const NOTES = /^\.|^(?:readme|license|licence|contributing|changelog)(?:\.|$)/iu;

/** Names in the content folder that nothing reads, notes for people apart. */
export function unreadIn(contentDir: string): string[] {
  return entriesOf(contentDir)
    .map(({ name }) => name)
    .filter((name) => !READ.includes(name) && !NOTES.test(name));
}

/** What a file is called without what a system added to its name, where nothing of that name is there. */
function originalOf(contentDir: string, name: string): string | undefined {
  const original = name.replace(/(?:\s|\.txt)+$/iu, '');
  const isLost = READ.includes(original) && kindOf(join(contentDir, original)) === 'nothing';
  return isLost ? original : undefined;
}

/**
 * Tells of what stands elsewhere in the content folder than it is read from: a folder or a file
 * whose name is nearly one that is, and stories outside `articles` and `pages`.
 */
export function refuseBeside(contentDir: string, label: string, refuse: Refuse): void {
  const misnamed: string[] = [];
  for (const name of unreadIn(contentDir)) {
    const meant =
      name.includes('.') && isCopy(name) ? originalOf(contentDir, name) : nearest(name, READ);
    if (meant === undefined) continue;
    misnamed.push(`${label}/${name}/`);
    const message = `nothing is read from here; did you mean "${label}/${meant}"?`;
    refuse(`${label}/${name}`, message, 'content-unread');
  }
  for (const [found, name] of storiesIn(contentDir, label, CERTAIN, ['articles', 'pages'])) {
    if (misnamed.some((folder) => found.startsWith(folder))) continue;
    const right = storyName(name) ?? name;
    refuse(
      found,
      `a story stands in ${label}/articles/YEAR/MONTH/${right}; move it there`,
      'file-place',
    );
  }
}

/**
 * Standing pages where the code is: development would show them, and a build would not.
 *
 * @param dir `src/pages`, which problems name so.
 */
export function refusePagesInCode(dir: string, refuse: Refuse): void {
  for (const [found, name] of storiesIn(dir, 'src/pages', STORY)) {
    const right = storyName(name) ?? name;
    const message = `a standing page is written in content/pages/${right}; move it there`;
    refuse(found, message, 'file-place');
  }
}

/** Files whose names match, each as problems name it and by its name. Follows no link. */
function storiesIn(
  dir: string,
  label: string,
  pattern: RegExp,
  but: readonly string[] = [],
): [file: string, name: string][] {
  const found: [string, string][] = [];
  let entries = 0;
  const visit = (path: string, file: string, depth: number): void => {
    for (const entry of entriesOf(path)) {
      if (++entries > ENTRIES || found.length >= limits.problems) return;
      const inner = `${file}/${entry.name}`;
      if (entry.isFile() && pattern.test(entry.name)) found.push([inner, entry.name]);
      const isLooked = depth < DEPTH && !/^\.|^node_modules$/u.test(entry.name);
      if (entry.isDirectory() && isLooked && !(depth === 0 && but.includes(entry.name))) {
        visit(join(path, entry.name), inner, depth + 1);
      }
    }
  };
  visit(dir, label, 0);
  return found;
}

function entriesOf(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // Told where the folder is read for what belongs there.
    return [];
  }
}
