import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that a build would write to holds what no build wrote. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/** What stands at a path: `nothing`, a folder, or something `else`, which a file above it is too. */
export function kindOf(path: string): 'nothing' | 'folder' | 'else' {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there === undefined) return 'nothing';
    return there.isDirectory() ? 'folder' : 'else';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return 'else';
    throw error;
  }
}

/** What git and systems put into folders that people call empty. */
const OF_SYSTEMS = ['.git', 'lost+found', '.DS_Store'];
const SHOWN = 3;

/** Names of what lies in a folder, without what systems put there and folders of nothing. */
export function contentsOf(folder: string): string[] {
  return readdirSync(folder).filter(
    (name) => !OF_SYSTEMS.includes(name) && holdsFile(join(folder, name)),
  );
}

function holdsFile(path: string): boolean {
  if (kindOf(path) !== 'folder') return true;
  return readdirSync(path).some((name) => holdsFile(join(path, name)));
}

/** `"a", "b", "c" and 4 more` */
export function shortList(names: readonly string[]): string {
  const quoted = names.slice(0, SHOWN).map((name) => JSON.stringify(name));
  const more = names.length - SHOWN;
  return more > 0 ? `${quoted.join(', ')} and ${more} more` : quoted.join(', ');
}
