/**
 * The little of Node.js that reading a story takes, for browsers: files are those that were put into
 * memory. The editor's script has this in place of `node:fs`, `node:path` and `node:crypto`.
 */

const files = new Map<string, string>();

/** Puts a file into memory, or takes it out. */
export function putInMemory(path: string, text: string | undefined): void {
  if (text === undefined) files.delete(path);
  else files.set(path, text);
}

function textOf(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
  return text;
}

export function readFileSync(path: string, encoding: 'utf8'): string;
export function readFileSync(path: string): Uint8Array;
export function readFileSync(path: string, encoding?: 'utf8'): string | Uint8Array {
  const text = textOf(path);
  return encoding === undefined ? new TextEncoder().encode(text) : text;
}

export function lstatSync(path: string): object {
  const size = Buffer.byteLength(textOf(path));
  return { size, mtimeMs: 0, ctimeMs: 0, ino: 0, isFile: () => true };
}

export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/');
}

export function basename(path: string, suffix = ''): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.endsWith(suffix) ? name.slice(0, name.length - suffix.length) : name;
}

/** Nothing is kept by its digest here. */
export function hash(): string {
  return '';
}

export const Buffer = {
  byteLength: (text: string): number => new TextEncoder().encode(text).length,
};
