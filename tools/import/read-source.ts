import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readGhost } from './ghost.ts';
import { readMarkdownSite, type ReadingTime } from './markdown-site.ts';
import {
  sourceKinds,
  SourceError,
  type SourceArchive,
  type SourceKind,
  type SourcePicture,
} from './model.ts';
import { readWordPress } from './wordpress.ts';

/** Most bytes of an export: what the largest papers have without their pictures. */
const LARGEST = 2 * 1024 * 1024 * 1024;
/** JSON is read as one text, which Node bounds at 512 MB. */
const LARGEST_JSON = 400 * 1024 * 1024;

export interface Source {
  readonly archive: SourceArchive;
  readonly attachments: ReadonlyMap<string, SourcePicture>;
  /** The folder that holds pictures beside the texts. */
  readonly media: string | undefined;
}

/**
 * Reads an export of another system, or the folder of a site of Markdown.
 *
 * @param kind told by the beginning of the file when it is left out.
 * @param address of the old site, for an export that does not say it.
 * @throws SourceError in one line, when it is none or not to be trusted.
 */
export function readSource(
  path: string,
  kind: SourceKind | undefined,
  time: ReadingTime,
  address?: string,
): Source {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new SourceError(`there is no file "${path}"`);
  if (stats.isDirectory())
    return {
      archive: readMarkdownSite(path, kind, address, time),
      attachments: new Map(),
      media: path,
    };
  if (!stats.isFile()) throw new SourceError(`"${path}" is no file; name the export itself`);
  if (kind !== undefined && kind !== 'wordpress' && kind !== 'ghost')
    throw new SourceError(
      `a site of ${sourceKinds[kind]} is a folder; "${basename(path)}" is a file`,
    );
  if (stats.size > LARGEST)
    throw new SourceError(`"${basename(path)}" is larger than 2 GB; export it in parts`);
  if ((kind ?? kindOf(path)) === 'ghost') {
    if (stats.size > LARGEST_JSON)
      throw new SourceError(`"${basename(path)}" is larger than 400 MB; export it in parts`);
    return { archive: readGhost(path, address), attachments: new Map(), media: undefined };
  }
  const { attachments, ...archive } = readWordPress(path);
  return {
    archive: { ...archive, address: archive.address ?? address },
    attachments,
    media: undefined,
  };
}

function kindOf(path: string): SourceKind {
  const head = Buffer.alloc(4_096);
  const file = openSync(path, 'r');
  const length = readSync(file, head);
  closeSync(file);
  const text = head
    .subarray(0, length)
    .toString('utf8')
    .replace(/^\ufeff/u, '')
    .trimStart();
  if (text.startsWith('<')) return 'wordpress';
  if (text.startsWith('{')) return 'ghost';
  throw new SourceError(
    `"${basename(path)}" is no export that is known; known are those of WordPress (.xml) and Ghost (.json)`,
  );
}
