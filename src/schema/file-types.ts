/** What a file beside an article is for. */
export type FileUse = 'download' | 'audio' | 'video' | 'captions';

/** A kind of file that a site may carry as it is. */
export interface FileType {
  readonly use: FileUse;
  /** As readers know it: `PDF`. */
  readonly name: string;
  /** `Content-Type` (IANA). */
  readonly media: string;
}

const type = (use: FileUse, name: string, media: string): FileType => ({ use, name, media });

/** Most bytes of a file that is carried as it is: the host that takes least takes no more. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;
/** Most bytes of captions: those of a day. */
export const MOST_CAPTION_BYTES = 1024 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OPEN = 'application/vnd.oasis.opendocument.';

/** By the ending of the name, without its dot. What a browser would run or draw is not among them. */
export const fileTypes: ReadonlyMap<string, FileType> = new Map([
  ['pdf', type('download', 'PDF', 'application/pdf')],
  ['csv', type('download', 'CSV', 'text/csv; charset=utf-8')],
  ['tsv', type('download', 'TSV', 'text/tab-separated-values; charset=utf-8')],
  ['txt', type('download', 'TXT', 'text/plain; charset=utf-8')],
  ['json', type('download', 'JSON', 'application/json')],
  ['xlsx', type('download', 'XLSX', `${OFFICE}spreadsheetml.sheet`)],
  ['docx', type('download', 'DOCX', `${OFFICE}wordprocessingml.document`)],
  ['pptx', type('download', 'PPTX', `${OFFICE}presentationml.presentation`)],
  ['ods', type('download', 'ODS', `${OPEN}spreadsheet`)],
  ['odt', type('download', 'ODT', `${OPEN}text`)],
  ['odp', type('download', 'ODP', `${OPEN}presentation`)],
  ['epub', type('download', 'EPUB', 'application/epub+zip')],
  ['zip', type('download', 'ZIP', 'application/zip')],
  ['mp3', type('audio', 'MP3', 'audio/mpeg')],
  ['m4a', type('audio', 'M4A', 'audio/mp4')],
  ['ogg', type('audio', 'Ogg', 'audio/ogg')],
  ['mp4', type('video', 'MP4', 'video/mp4')],
  ['webm', type('video', 'WebM', 'video/webm')],
  ['vtt', type('captions', 'WebVTT', 'text/vtt; charset=utf-8')],
]);

/** Endings of files of one use, in the order of the table. */
export function endingsOf(use: FileUse): string[] {
  return [...fileTypes].filter(([, each]) => each.use === use).map(([ending]) => ending);
}

/** The kind of a file by its name; undefined where a site does not carry it. */
export function fileTypeOf(name: string): FileType | undefined {
  return fileTypes.get(/\.([A-Za-z\d]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '');
}
