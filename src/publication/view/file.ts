import { fileTypeOf } from '../../schema/file-types.ts';
import { numberFormat } from '../../words/intl.ts';
import { fill } from '../../words/message.ts';
import { wordsOf } from '../../words/words.ts';
import type { CarriedFile, TextFacts } from '../article.ts';
import { imageFilesOf } from '../media.ts';

/** A file that the site carries as it is. */
export interface FileView {
  /** Root-relative; another file has another. */
  readonly url: string;
  /** `PDF, 2.3 MB` in the publication's language. */
  readonly label: string;
  /** `Content-Type`. */
  readonly media: string;
  readonly bytes: number;
}

/** Sound or film, for who gets no page. */
export interface RecordingView extends FileView {
  readonly kind: 'audio' | 'video';
  readonly title: string;
  readonly caption: string | undefined;
  /** Root-relative address of a still. */
  readonly poster: string | undefined;
}

/**
 * Where the site has a file: what is offered keeps its name, below its digest, as readers save it;
 * what is played and its captions need none.
 */
export function fileUrl({ src, digest }: CarriedFile): string {
  const short = digest.slice(0, 16);
  const name = src.slice(src.lastIndexOf('/') + 1);
  return fileTypeOf(name)?.use === 'download'
    ? `${FILES_PATH}${short}/${name}`
    : `/media/${short}${name.slice(name.lastIndexOf('.')).toLowerCase()}`;
}

/** Below it lies what readers are offered to save. */
export const FILES_PATH = '/media/files/';

export function fileViewOf(file: CarriedFile, language: string): FileView {
  const type = fileTypeOf(file.src);
  const { fileLabel } = wordsOf(language).text;
  return {
    url: fileUrl(file),
    label: fill(fileLabel, { type: type?.name ?? '', size: sizeOf(file.bytes, language) }),
    media: type?.media ?? 'application/octet-stream',
    bytes: file.bytes,
  };
}

/** `2.3 MB`, `14 KB`: in thousands, as downloads are measured. */
function sizeOf(bytes: number, language: string): string {
  const large = bytes >= 999_500;
  const format = numberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: large && bytes < 9_950_000 ? 1 : 0,
  });
  return format.format(large ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}

/** What a text plays; a file that could not be read is none of it. */
export function recordingViews(
  { recordings, files, images }: Pick<TextFacts, 'recordings' | 'files' | 'images'>,
  language: string,
): RecordingView[] {
  return recordings.flatMap(({ kind, src, title, caption, poster }) => {
    const file = files.find((each) => each.src === src);
    const still = images.find((each) => each.src === poster);
    if (file === undefined) return [];
    const picture = still === undefined ? undefined : imageFilesOf(still).fallback.url;
    return [{ ...fileViewOf(file, language), kind, title, caption, poster: picture }];
  });
}
