import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { captionsFault } from '../../../src/loader/captions.ts';
import { readCarriedFile } from '../../../src/loader/carried-file.ts';
import { fileTypes, MOST_FILE_BYTES, type FileUse } from '../../../src/schema/file-types.ts';
import { contentFolder } from './folder.ts';

const ZIP = 'PK\u0003\u0004';
const OFFICE = `${ZIP}....[Content_Types].xml`;
const OPEN = `${ZIP}${'.'.repeat(26)}mimetypeapplication/x`;

/** As much of a file of each kind as is looked at. */
const RIGHT: Readonly<Record<string, Buffer>> = Object.fromEntries(
  Object.entries({
    ...{ pdf: '%PDF-1.7\n', csv: 'a,b\n', tsv: 'a\tb\n', txt: 'a', json: '{"a":1}' },
    ...{ xlsx: OFFICE, docx: OFFICE, pptx: OFFICE, ods: OPEN, odt: OPEN, odp: OPEN, epub: OPEN },
    ...{ zip: ZIP, mp3: 'ID3', m4a: '....ftypM4A ', ogg: 'OggS', mp4: '....ftypisom' },
    ...{ webm: '\u001aE\u00df\u00a3', vtt: 'WEBVTT\n\n00:00.000 --> 00:01.000\na\n' },
  }).map(([ending, text]) => [ending, Buffer.from(text, 'latin1')]),
);

function found(name: string, bytes: Buffer, use: FileUse = 'download'): string {
  const folder = contentFolder({ [`articles/2024/07/${name}`]: bytes });
  const read = readCarriedFile(join(folder, 'articles/2024/07/a.mdx'), name, use);
  return 'rule' in read ? `${read.rule}: ${read.message}` : `${read.facts.bytes}`;
}

describe('a file that the site carries', () => {
  test.each([...fileTypes])('that ends in .%s is what it says', (ending, { use }) => {
    const right = RIGHT[ending] ?? Buffer.alloc(0);
    expect(found(`a.${ending}`, right, use)).toBe(String(right.length));
    expect(found(`a.${ending}`, Buffer.from('<!doctype html>\0', 'latin1'), use)).toMatch(
      /^(?:file|captions)-content: /u,
    );
  });

  it('holds no macros', () => {
    const bytes = Buffer.from(`${OFFICE}word/vbaProject.bin`);
    expect(found('a.docx', bytes)).toContain('file-content: "a.docx" holds macros');
  });

  it('is no larger than hosts take', () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(MOST_FILE_BYTES)]);
    expect(found('a.pdf', bytes)).toContain('at most 26,214,400 are allowed');
  });

  it('is there', () => {
    const folder = contentFolder({ 'articles/2024/07/report.pdf': '%PDF-' });
    const read = readCarriedFile(join(folder, 'articles/2024/07/a.mdx'), 'repot.pdf', 'download');
    expect(read).toMatchObject({ rule: 'file-missing' });
    expect('message' in read && read.message).toContain('did you mean "report.pdf"?');
  });
});

describe('captions', () => {
  const fault = (text: string): string =>
    captionsFault(Buffer.from(text), 'a.vtt')?.message.replace('"a.vtt" ', '') ?? '';

  test.each([
    'WEBVTT\n\n00:01.000 --> 00:02.000\na',
    '\ufeffWEBVTT of a talk\r\nKind: captions\r\n\r\nNOTE\r\na remark\r\n\r\n1\r\n00:00:01.000 --> 100:00:02.000 line:0\r\na\r\nb\r\n',
    'WEBVTT\n\na name\n00:01.000 --> 00:02.000\na\n\n00:01.000 --> 00:03.000\n- b\n',
  ])('%j is right', (text) => {
    expect(fault(text)).toBe('');
  });

  test.each([
    ['1\n00:00:01,000 --> 00:00:02,000\na', '(line 1) does not begin with a line "WEBVTT"'],
    ['WEBVTT', 'holds no caption'],
    [
      'WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\na',
      '(line 4) has "00:00:01,000 --> 00:00:02,000"',
    ],
    ['WEBVTT\n\n00:01.000 -> 00:02.000\na', '(line 4) has "a" where a time stands'],
    ['WEBVTT\n\n00:02.000 --> 00:01.000\na', '(line 3) ends a caption before it begins'],
    [
      'WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:02.000\nb',
      '(line 6) has an earlier',
    ],
    ['WEBVTT\n\n00:02.000 --> 00:03.000\n\n', '(line 3) has a time without words'],
    ['WEBVTT\n\nSTYLE\n::cue { background: url(//a.example) }', '(line 3) has STYLE'],
    ['WEBVTT\n\n00:61.000 --> 00:62.000\na', '(line 3) has "00:61.000'],
  ])('%j is told', (text, expected) => {
    expect(fault(text)).toContain(expected);
  });

  it('of any bytes are read or told', () => {
    const line = fc.constantFrom('WEBVTT', '', 'NOTE', '00:01.000 --> 00:02.000', 'a', '-->', '\r');
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.array(line)), (made) => {
        const bytes = Buffer.from(Array.isArray(made) ? made.join('\n') : made);
        expect(() => captionsFault(bytes, 'a.vtt')).not.toThrow();
      }),
    );
  });
});
