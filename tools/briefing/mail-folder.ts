import { contentsOf, FolderError, kindOf, shortList } from '../../src/disk/claim.ts';
import { projectPart } from '../../src/disk/project.ts';

/** What editions for mail are called: `briefing-2024-07-17.html`, `briefing-week-2024-07-15.de.eml`. */
const OURS = /^briefing-(?:week-)?\d{4}-\d\d-\d\d(?:\.[a-zA-Z\d-]+)?\.(?:html|txt|eml)$/u;

/**
 * Makes sure that a folder is one to write editions to: there is none, it is empty or holds editions
 * alone.
 *
 * @param shown what was typed for it.
 * @throws FolderError naming what is in the way.
 */
export function claimMailFolder(path: string, shown: string, projectDir: string): void {
  const kind = kindOf(path);
  const names = kind === 'folder' ? contentsOf(path) : [];
  const strange = names.filter((name) => !OURS.test(name));
  if (names.length > 0 && strange.length === 0) return;
  const part = projectPart(path, projectDir, []);
  if (part !== undefined) {
    throw new FolderError(
      `--out: "${shown}" is part of the project's "${part}"; name a folder of its own`,
    );
  }
  if (kind === 'else') {
    throw new FolderError(`--out: "${shown}" is not a folder, or lies below a file; name another`);
  }
  if (strange.length === 0) return;
  throw new FolderError(
    `--out: "${shown}" holds what is no briefing (${shortList(strange)}); name an empty folder`,
  );
}
