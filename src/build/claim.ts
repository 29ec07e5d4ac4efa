import { contentsOf, FolderError, kindOf, shortList } from '../disk/claim.ts';
import { projectPart } from '../disk/project.ts';
import type { Environment } from '../environment.ts';
import { FILES_LIST, readFilesList } from './record.ts';

/**
 * Makes sure that the output folder is one that a build may write to: there is none, it is
 * empty, or an earlier build wrote what is in it, as its list of files says.
 *
 * @param overwrite takes a folder that holds something else, too: files of the same names are
 *   replaced then, the others stay. What belongs to the project is never taken.
 * @throws FolderError naming what is in the way.
 */
export function claimOutput(
  { outDir, cacheDir }: Environment,
  projectDir: string,
  overwrite: boolean,
): void {
  const kind = kindOf(outDir);
  if (kind === 'folder' && readFilesList(outDir) !== undefined) return;
  const part = projectPart(outDir, projectDir, [cacheDir]);
  if (part !== undefined) {
    throw new FolderError(
      `OUT_DIR: "${outDir}" is part of the project's "${part}"; name a folder of its own`,
    );
  }
  if (kind === 'nothing') return;
  if (kind === 'else')
    throw new FolderError(
      `OUT_DIR: "${outDir}" is not a folder, or lies below a file; delete what is there, or name another`,
    );
  const names = contentsOf(outDir);
  if (overwrite || names.length === 0) return;
  const way =
    'or run with --overwrite, which replaces files of the same names and leaves all others';
  throw new FolderError(
    names.includes(FILES_LIST)
      ? `OUT_DIR: "${outDir}" holds a list of files that is damaged (${FILES_LIST}), so that nobody ` +
          `knows which of them builds wrote; delete the folder, ${way}`
      : `OUT_DIR: "${outDir}" holds what no build wrote (${shortList(names)}); name an empty folder, ${way}`,
  );
}
