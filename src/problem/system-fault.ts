/**
 * What a system error says of its path, in words for who named it: `"dist" lies in a file system
 * that may not be written to`.
 *
 * @returns undefined for an error of another kind.
 */
export function systemFault(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === undefined || !(error instanceof Error) || !('syscall' in error)) return undefined;
  const path = faultPath(error);
  if (path === undefined) return `what was named ${reasonOf(error)}`;
  const shown = path.length > SHOWN ? `${path.slice(0, SHOWN)}…` : path;
  const isProgram = String(error.syscall).startsWith('spawn');
  return `"${shown}" ${isProgram ? `cannot be run (${code})` : reasonOf(error)}`;
}

/** What a system error is about: `dest` of a rename or link, else `path`. */
export function faultPath(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  for (const name of ['dest', 'path']) {
    const path: unknown = Reflect.get(error, name);
    if (typeof path === 'string') return path;
  }
  return undefined;
}

/** Characters of a path that are shown. */
const SHOWN = 200;

/** The code of a system error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && /^E[A-Z\d]+$/u.test(error.code) ? error.code : undefined;
}

/** Why the system would not do something with a path, to stand behind the path. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? `cannot be used (${code})`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is no folder, or lies below a file',
  EACCES: 'may not be read or written by this account',
  EPERM: 'may not be changed by this account',
  EROFS: 'lies in a file system that may not be written to',
  ENOSPC: 'finds no room: the disk is full',
  EDQUOT: 'finds no room: this account may keep no more on the disk',
  EFBIG: 'is larger than a file may be there',
  ENAMETOOLONG: 'is longer than a path can be',
  ELOOP: 'is a link that leads back to itself',
  EBUSY: 'is in use by the system, as a folder is where a disk is mounted',
  ETXTBSY: 'is a program that runs',
  EEXIST: 'is there already',
  EISDIR: 'is a folder; name a file',
  ENOTEMPTY: 'is a folder that holds something',
  EXDEV: 'lies on another disk',
  EIO: 'cannot be used: its disk reports a fault',
  ENXIO: 'is no file',
  ENODEV: 'is no file',
  EMFILE: 'cannot be opened: too many files are open',
  ENFILE: 'cannot be opened: too many files are open',
  EINVAL: 'is no name that can be used here',
};
