import { z } from 'zod';
import { FILES_LIST } from '../../src/build/record.ts';
import { isSitePath } from '../../src/build/site-path.ts';
import { readNamed } from '../../src/disk/read-named.ts';
import { parseFilesList, type FilesList } from '../../src/hosting/uploads.ts';
import { printable } from '../../src/problem/format.ts';
import { requestFault } from '../../src/problem/request-fault.ts';
import { ArgumentError } from './arguments.ts';

/** Bytes of the longest list that is read; a million files have one of a hundred million. */
const MOST = 1 << 28;
/** Milliseconds in which a host has to give it. */
const PATIENCE = 120_000;

/**
 * The list of files of a site that is kept somewhere.
 *
 * @param place a file, or an address of the web.
 * @throws Error in words for who named the place, when there is no such list at it.
 */
export async function filesListAt(place: string): Promise<FilesList> {
  const shown = `"${place}"`;
  try {
    const files = parseFilesList(await textAt(place));
    const strange = [...files.keys()].find((path) => !isSitePath(path) || printable(path) !== path);
    if (strange === undefined) return files;
    throw new Error(`${shown} names "${strange}", which is no file of a site`);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new Error(`${shown} is not the list of files of a site`, { cause: error });
  }
}

function textAt(place: string): Promise<string> | string {
  if (!/^[a-z][a-z\d+.-]*:\/\//iu.test(place)) return readNamed(place, MOST).toString();
  if (/^https?:/iu.test(place) && URL.canParse(place)) return textFrom(place);
  throw new ArgumentError(
    `"${place}" is no address of a list; write a file, or an address such as https://news.example/${FILES_LIST}`,
  );
}

async function textFrom(address: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`the host answered ${response.status}`);
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > MOST) throw new Error(`it has more than the ${MOST} bytes that are read`);
      pieces.push(piece);
    }
  } catch (error) {
    throw new Error(`"${address}" cannot be read: ${requestFault(error)}`, { cause: error });
  }
  return Buffer.concat(pieces).toString();
}
