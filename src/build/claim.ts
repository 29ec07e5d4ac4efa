import { join } from 'node:path';
import { contentsOf, FolderError, kindOf, shortList } from '../disk/claim.ts';
import { projectPart } from '../disk/project.ts';
import type { Environment } from '../environment.ts';
import { outputName, type BuildOptions } from './options.ts';
import { FILES_LIST, readFilesList } from './record.ts';
import { areChanges } from './remote.ts';

/**
 * Makes sure that the output folder is one that a build may write to: there is none, it is
 * empty, or an earlier build wrote what is in it, as its list of files says.
 *
 * @param overwrite takes a folder that holds something else, too: files of the same names are
 *   replaced then, the others stay. What belongs to the project is never taken.
 * @throws FolderError naming what is in the way.
 */
export function claimOutput(
  { outDir, cacheDir }: Pick<Environment, 'outDir' | 'cacheDir'>,
  projectDir: string,
  { overwrite, changes }: Pick<BuildOptions, 'overwrite' | 'changes'>,
): void {
  const kind = kindOf(outDir);
  const named = `${outputName(changes)}: "${outDir}"`;
  const built = kind === 'folder' ? readFilesList(outDir) : undefined;
  if (built !== undefined && changes !== undefined && !areChanges(built)) {
    throw new FolderError(
      `${named} holds a site, which changes would replace; name another folder`,
    );
  }
  if (built !== undefined) return;
  const way =
    'or run with --overwrite, which replaces files of the same names and leaves all others';
  if (!overwrite && kindOf(join(outDir, FILES_LIST)) === 'else' && kind === 'folder') {
    throw new FolderError(
      `${named} holds a list of files that is damaged, or that this account may not read (${FILES_LIST}), so that ` +
        `nobody knows which of them builds wrote; delete the folder, ${way}`,
    );
  }
  const part = projectPart(outDir, projectDir, [cacheDir]);
  if (part !== undefined) {
    throw new FolderError(`${named} is part of the project's "${part}"; name a folder of its own`);
  }
  if (kind === 'nothing') return;
  if (kind === 'else')
    throw new FolderError(
      `${named} is not a folder, or lies below a file; delete what is there, or name another`,
    );
  const names = contentsOf(outDir);
  if (overwrite || names.length === 0) return;
  throw new FolderError(
    `${named} holds what no build wrote (${shortList(names)}); name an empty folder, ${way}`,
  );
}
