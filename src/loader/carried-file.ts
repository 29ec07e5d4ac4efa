import { isUtf8 } from 'node:buffer';
import { dirname, extname, join } from 'node:path';
import { digestOf } from '../disk/digest.ts';
import { parseJson } from '../disk/read.ts';
import { suggestionBudget } from '../problem/nearest.ts';
import type { CarriedFile } from '../publication/article.ts';
import { MOST_CAPTION_BYTES, MOST_FILE_BYTES, type FileUse } from '../schema/file-types.ts';
import type { FoundFile } from './asset.ts';
import type { KnownFile } from './cache.ts';
import { captionsFault } from './captions.ts';
import { readUnlessKnown, type Refusal } from './confined.ts';

/**
 * Reads the facts of a file that an article offers or plays: a regular file beneath the article's
 * own folder, no symbolic link on the way, and by its content what its name says.
 *
 * @param articlePath path of the article's file.
 * @param src as written, already known to be a relative path without tricks.
 * @param known what was found earlier; a file with the same stamp is not read again.
 */
export function readCarriedFile(
  articlePath: string,
  src: string,
  use: FileUse,
  known: readonly KnownFile[] = [],
  work = suggestionBudget(),
): FoundFile<CarriedFile> | Refusal {
  const folder = dirname(articlePath);
  const most = use === 'captions' ? MOST_CAPTION_BYTES : MOST_FILE_BYTES;
  const read = readUnlessKnown(known.filter(isCarried), join(folder, src), folder, src, most, work);
  if (!('bytes' in read)) return read;
  const { stamp, bytes } = read;
  const fault = use === 'captions' ? captionsFault(bytes, src) : contentFault(bytes, src);
  if (fault !== undefined) return fault;
  return { stamp, facts: { src, digest: digestOf(bytes), bytes: bytes.length } };
}

function isCarried(file: KnownFile): file is FoundFile<CarriedFile> {
  return 'bytes' in file.facts;
}

/** Whether bytes are what the ending says, as far as their beginnings and tables tell. */
type Test = (bytes: Buffer) => boolean;

const beginsWith =
  (text: string, at = 0): Test =>
  (bytes) =>
    bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

const isZip: Test = (bytes) =>
  beginsWith('PK\u0003\u0004')(bytes) || beginsWith('PK\u0005\u0006')(bytes);
const isOffice: Test = (bytes) => isZip(bytes) && bytes.includes('[Content_Types].xml');
const isOpen: Test = (bytes) => isZip(bytes) && beginsWith('mimetypeapplication/', 30)(bytes);

const isText: Test = (bytes) => !bytes.includes(0) && isUtf8(bytes);
const isJson: Test = (bytes) =>
  isUtf8(bytes) && parseJson(bytes.toString().replace(/^\ufeff/u, '')) !== undefined;

const isMp3: Test = (bytes) =>
  beginsWith('ID3')(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2);

const TESTS: Readonly<Record<string, Test>> = {
  pdf: beginsWith('%PDF-'),
  ...{ csv: isText, tsv: isText, txt: isText, json: isJson },
  ...{ xlsx: isOffice, docx: isOffice, pptx: isOffice },
  ...{ ods: isOpen, odt: isOpen, odp: isOpen, epub: isOpen },
  zip: isZip,
  mp3: isMp3,
  ...{ m4a: beginsWith('ftyp', 4), mp4: beginsWith('ftyp', 4) },
  ogg: beginsWith('OggS'),
  webm: beginsWith('\u001aE\u00df\u00a3'),
};

function contentFault(bytes: Buffer, src: string): Refusal | undefined {
  const ending = extname(src).slice(1).toLowerCase();
  const isRight = TESTS[ending]?.(bytes) === true;
  if (!isRight) {
    const what =
      TESTS[ending] === isText ? 'no text in UTF-8' : `no ${ending.toUpperCase()} inside`;
    return { message: `"${src}" is ${what}; save it anew as one`, rule: 'file-content' };
  }
  if (TESTS[ending] === isOffice && bytes.includes('vbaProject.bin')) {
    const message = `"${src}" holds macros, which run on readers' machines; save it without them`;
    return { message, rule: 'file-content' };
  }
  return undefined;
}
