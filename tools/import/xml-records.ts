import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import sax from 'sax';
import { SourceError } from './model.ts';

/** An element of an export with the texts and elements in it; names as they are written. */
export interface XmlRecord {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlRecord[];
  text: string;
}

const PIECE = 1 << 16;
/** Elements within elements: exports have six. */
const DEEPEST = 32;
/** Characters of one record: the longest post with all its comments. */
const LONGEST = 16 * 1024 * 1024;

/**
 * Reads the elements of a name, one at a time, so that an export of any size takes the memory of
 * its longest. Documents with a type are refused: no export has one, and entities are declared there.
 *
 * @param names of the elements that are handed over whole.
 * @throws SourceError for what is no XML, with the line.
 */
export function readXmlRecords(
  path: string,
  names: ReadonlySet<string>,
  take: (record: XmlRecord) => void,
): void {
  const parser = sax.parser(true, { trim: false });
  const refuse = (what: string): never => {
    throw new SourceError(`${basename(path)}, line ${parser.line + 1}: ${what}`);
  };
  const open: XmlRecord[] = [];
  let depth = 0;
  let size = 0;
  const addText = (text: string): void => {
    const last = open.at(-1);
    if (last === undefined) return;
    size += text.length;
    if (size > LONGEST) refuse('one entry is longer than 16 MB; no story is');
    last.text += text;
  };
  parser.ondoctype = () =>
    refuse('"<!DOCTYPE" stands there, which no export of WordPress has; export once more');
  parser.onerror = () => refuse('the export breaks off or goes wrong there; export once more');
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onopentag = ({ name, attributes }) => {
    if (++depth > DEEPEST) refuse(`elements stand more than ${DEEPEST} deep within each other`);
    if (open.length === 0 && !names.has(name)) return;
    if (open.length === 0) size = 0;
    const entries = Object.entries(attributes).map(([key, value]): [string, string] => [
      key,
      String(value),
    ]);
    open.push({ name, attributes: Object.fromEntries(entries), children: [], text: '' });
  };
  parser.onclosetag = () => {
    depth--;
    const closed = open.pop();
    if (closed === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) take(closed);
    else parent.children.push(closed);
  };
  feed(path, parser);
}

function feed(path: string, parser: sax.SAXParser): void {
  let decoder: TextDecoder | undefined;
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const bytes = piece.subarray(0, read);
      decoder ??= new TextDecoder(encodingOf(bytes));
      parser.write(decoder.decode(bytes, { stream: true }));
    }
    parser.write(decoder?.decode() ?? '').close();
  } finally {
    closeSync(file);
  }
}

/** How a document is written, by its first bytes or by what it says there; UTF-8 where neither is known. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.toString('latin1', 0, 200);
  const said =
    /^\s*(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding=["']([\w:.-]{2,40})["']/u.exec(head)?.[1] ?? '';
  try {
    return new TextDecoder(said).encoding;
  } catch {
    return 'utf-8';
  }
}
