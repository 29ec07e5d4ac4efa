import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decoded } from '../schema/decoded.ts';

/** What lies in a folder under a request's path. */
export type Found =
  | { readonly kind: 'file'; readonly file: string }
  /** The path lacks its closing slash, or names the index file itself. */
  | { readonly kind: 'moved'; readonly path: string }
  | { readonly kind: 'missing' };

/** What is for hosts and not for readers: first segments of paths. */
const HOST_FILES = new Set(['_headers', '_redirects', '_hosts', '.assetsignore']);

/** Whether a file of a site is for hosts and not for readers. @param path within the site. */
export function isForHosts(path: string): boolean {
  return HOST_FILES.has(path.split('/')[0] ?? '');
}

/**
 * Decodes the path of a request target.
 *
 * @returns the path, beginning with a slash and free of `.`, `..` and empty segments;
 *   `undefined` when it is no path of a site.
 */
export function readPath(target: string): string | undefined {
  const raw = target.split(/[?#]/u, 1)[0] ?? '';
  if (!raw.startsWith('/')) return undefined;
  const path = decoded(raw);
  if (path === undefined || /[\u0000-\u001f\u007f\\]/u.test(path) || /%2f/iu.test(raw))
    return undefined;
  const segments = path.slice(1).split('/');
  const inner = segments.at(-1) === '' ? segments.slice(0, -1) : segments;
  return inner.some((segment) => segment === '' || segment === '.' || segment === '..')
    ? undefined
    : path;
}

/**
 * Finds what a folder has for a path that {@link readPath} gave: a file, or a folder's
 * `index.html`. Links that lead out of the folder count as missing.
 */
export async function findIn(root: string, path: string): Promise<Found> {
  const missing: Found = { kind: 'missing' };
  if (isForHosts(path.slice(1))) return missing;
  if (path.endsWith('/index.html')) return { kind: 'moved', path: path.slice(0, -10) };
  const place = join(root, path);
  if (path.endsWith('/')) {
    const file = join(place, 'index.html');
    return (await kindOf(root, file)) === 'file' ? { kind: 'file', file } : missing;
  }
  const kind = await kindOf(root, place);
  if (kind === 'file') return { kind, file: place };
  if (kind === 'folder' && (await kindOf(root, join(place, 'index.html'))) === 'file') {
    return { kind: 'moved', path: `${path}/` };
  }
  return missing;
}

/** The text of a file of the folder; the empty string when there is none. A pipe is none. */
export async function textIfThere(root: string, name: string): Promise<string> {
  const file = join(root, name);
  if ((await kindOf(root, file)) !== 'file') return '';
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}

async function kindOf(root: string, place: string): Promise<'file' | 'folder' | undefined> {
  try {
    const real = await realpath(place);
    const base = await realpath(root);
    if (real !== base && !real.startsWith(base + sep)) return undefined;
    const status = await stat(real);
    if (status.isFile()) return 'file';
    return status.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}
