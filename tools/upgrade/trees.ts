import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNamed, isOwn } from '../init/ownership.ts';
import { named, type PaperName } from '../init/project.ts';
import type { Git } from './git.ts';

/** A version as this copy would have it. */
export interface CopyTree {
  /** Its object in git. */
  readonly tree: string;
  readonly paths: ReadonlySet<string>;
}

/**
 * A version of the product under the name of this paper: without what is a copy's own, and with the
 * paper's name in the files that bear one. Two of them differ by what the product changed alone.
 *
 * @param isLeft whether a file is left out.
 */
export async function copyTree(
  git: Git,
  revision: string,
  paper: PaperName,
  isLeft: (path: string) => boolean,
): Promise<CopyTree> {
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  const index = join(folder, 'index');
  try {
    git(['read-tree', revision], { index });
    const files = entriesOf(git(['ls-files', '-s', '-z'], { index })).flatMap((line) => {
      const { mode = '', path = '' } =
        /^(?<mode>\d+) [^\t]*\t(?<path>[^]*)$/u.exec(line)?.groups ?? {};
      return [{ mode, path }];
    });
    const kept = files.filter(({ path }) => !isOwn(path) && !isLeft(path));
    const paths = new Set(kept.map(({ path }) => path));
    const gone = files.filter(({ path }) => !paths.has(path)).map(({ path }) => `${path}\0`);
    git(['update-index', '--force-remove', '-z', '--stdin'], { index, input: gone.join('') });
    for (const { mode, path } of kept.filter((file) => isNamed(file.path))) {
      const text = await named(path, git(['cat-file', 'blob', `${revision}:${path}`]), paper);
      const blob = git(['hash-object', '-w', '--stdin'], { input: text }).trim();
      git(['update-index', '--cacheinfo', `${mode},${blob},${path}`], { index });
    }
    return { tree: git(['write-tree'], { index }).trim(), paths };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What git divides by NUL. */
export function entriesOf(text: string): string[] {
  return text.split('\0').filter((entry) => entry !== '');
}
