import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { plainPath } from '../body/asset-path.ts';
import { fileTypeOf } from '../schema/file-types.ts';
import { nearest, type SearchBudget } from '../problem/nearest.ts';

/** What reading a name of a folder costs, in steps of a search. */
const STEPS = 50;

/** What a writer may name: other files are none of a report's business. */
const NAMEABLE = /\.(?:avif|bmp|csv|gif|heic|jpe?g|png|svg|tiff?|webp)$/iu;
/** Whether a file may have been meant by a name. */
const isNameable = (name: string, wanted: string): boolean =>
  NAMEABLE.test(name) ||
  (fileTypeOf(name) !== undefined && extname(name).toLowerCase() === extname(wanted).toLowerCase());

/**
 * `; did you mean "Chart.png"?`, of the files where one was sought or else of the same name beside
 * the article and one folder down, or nothing.
 *
 * @param path of the file that is not there; `src` is how the article, in `folder`, names it.
 * @param work what several searches may take together.
 */
export function neighbour(path: string, folder: string, src: string, work: SearchBudget): string {
  if (work.left <= 0) return '';
  const place = dirname(path);
  const places = src.startsWith('/') ? [place] : [place, folder, ...foldersIn(folder)];
  for (const each of places) {
    const names = filesIn(each, folder, path);
    work.left -= STEPS * (1 + names.length);
    const found = nearest(basename(path), each === place ? names : same(names), work);
    if (found === undefined) continue;
    const there = each === place ? src.slice(0, src.length - basename(path).length) : below(each);
    return /^[\w.-]+$/u.test(found)
      ? `; did you mean "${there}${found}"?`
      : `; the file is called "${there}${found}": rename it to "${there}${plainPath(found)}"`;
  }
  return '';

  function same(names: readonly string[]): string[] {
    const wanted = basename(path).toLowerCase();
    return names.filter((name) => name.toLowerCase() === wanted);
  }
  function below(each: string): string {
    return each === folder ? '' : `${basename(each)}/`;
  }
}

/** Names of files that a writer may name; behind a link stand files that are not the article's. */
function filesIn(place: string, folder: string, wanted: string): string[] {
  try {
    const isOwn =
      realpathSync.native(place) === join(realpathSync.native(folder), relative(folder, place));
    return isOwn ? readdirSync(place).filter((name) => isNameable(name, wanted)) : [];
  } catch {
    return [];
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}
