import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { SourceError, type SourceArchive, type SourceKind, type SourcePicture } from './model.ts';
import { readWordPress } from './wordpress.ts';

/** Most bytes of an export: what the largest papers have without their pictures. */
const LARGEST = 2 * 1024 * 1024 * 1024;

export interface Source {
  readonly archive: SourceArchive;
  readonly attachments: ReadonlyMap<string, SourcePicture>;
}

/**
 * Reads an export of another system.
 *
 * @param kind told by the beginning of the file when it is left out.
 * @throws SourceError in one line, when it is none or not to be trusted.
 */
export function readSource(path: string, kind: SourceKind | undefined): Source {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new SourceError(`there is no file "${path}"`);
  if (!stats.isFile()) throw new SourceError(`"${path}" is no file; name the export itself`);
  if (stats.size > LARGEST)
    throw new SourceError(`"${basename(path)}" is larger than 2 GB; export it in parts`);
  if (kind === undefined) refuseUnknown(path);
  const archive = readWordPress(path);
  return { archive, attachments: archive.attachments };
}

function refuseUnknown(path: string): void {
  const head = Buffer.alloc(4_096);
  const file = openSync(path, 'r');
  const length = readSync(file, head);
  closeSync(file);
  const text = head
    .subarray(0, length)
    .toString('utf8')
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (text.startsWith('<')) return;
  throw new SourceError(
    `"${basename(path)}" is no export that is known; known is that of WordPress (.xml)`,
  );
}
