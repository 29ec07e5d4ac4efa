import { readdirSync, type Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { limits } from '../body/limits.ts';
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

/** The name that a file should have which somebody may mean as a story; undefined for others. */
export function storyName(name: string): string | undefined {
  const slug = STORY.exec(name)?.groups?.['slug'];
  if (slug === undefined) return undefined;
  return `${slugOf(slug) || 'story'}.mdx`;
}

/**
 * Tells of stories in a folder within that of a month, where files that stories use may lie
 * and stories are not looked for.
 *
 * @param file of the folder, as problems name it.
 */
export function refuseWithin(dir: string, file: string, refuse: Refuse): void {
  const month = dirname(file);
  for (const [found, name] of storiesIn(dir, file, STORY)) {
    const own = /^index\./iu.test(name) ? `${basename(dirname(found))}.mdx` : name;
    const right = storyName(own) ?? own;
    const pictures = file.slice(month.length + 1);
    refuse(
      found,
      `a story stands directly in the folder of its month; move it to ${month}/${right} and write its pictures as ${pictures}/picture.jpg`,
      'file-place',
    );
  }
}

/** Tells of stories elsewhere in the content folder than in `articles`. */
export function refuseBeside(contentDir: string, label: string, refuse: Refuse): void {
  for (const [found, name] of storiesIn(contentDir, label, CERTAIN, 'articles')) {
    const right = storyName(name) ?? name;
    refuse(
      found,
      `a story stands in ${label}/articles/YEAR/MONTH/${right}; move it there`,
      'file-place',
    );
  }
}

/** Files whose names match, each as problems name it and by its name. Follows no link. */
function storiesIn(
  dir: string,
  label: string,
  pattern: RegExp,
  but?: string,
): [file: string, name: string][] {
  const found: [string, string][] = [];
  let entries = 0;
  const visit = (path: string, file: string, depth: number): void => {
    for (const entry of entriesOf(path)) {
      if (++entries > ENTRIES || found.length >= limits.problems) return;
      const inner = `${file}/${entry.name}`;
      if (entry.isFile() && pattern.test(entry.name)) found.push([inner, entry.name]);
      const isLooked = depth < DEPTH && !/^\.|^node_modules$/u.test(entry.name);
      if (entry.isDirectory() && isLooked && !(depth === 0 && entry.name === but)) {
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
