import { basename, extname } from 'node:path';
import { fileTypes } from '../schema/file-types.ts';
import { feedFiles, feedList } from '../publication/feed-forms.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.opml': `${feedList.type}; charset=utf-8`,
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** `Content-Type` of a file, by its name. */
export function mediaType(path: string): string {
  const name = basename(path);
  const form = feedFiles.find(({ file }) => file === name);
  if (form !== undefined) return `${form.type}; charset=utf-8`;
  const extension = extname(name).toLowerCase();
  const carried = fileTypes.get(extension.slice(1))?.media;
  return (
    (Object.hasOwn(TYPES, extension) ? TYPES[extension] : carried) ?? 'application/octet-stream'
  );
}

/** Whether a body of this type gets smaller by compression. */
export function isCompressible(type: string): boolean {
  return /^text\/|[/+](?:json|xml|javascript|wasm)\b/u.test(type);
}
