import { plainText } from '../body/plain-text.ts';
import { readText, unknownSymbols } from '../loader/text.ts';
import { readStored, type TextPlace } from '../loader/texts.ts';
import type { IndexEntry } from './index-entry.ts';

/** What an indexing process is asked to do: one partition. */
export interface IndexJob {
  readonly contentDir: string;
  /** New folder for the finished index. */
  readonly outDir: string;
  /** BCP 47; its first part decides how words are stemmed. */
  readonly language: string;
  /** IANA zone of the publication. */
  readonly timeZone: string;
  readonly entries: readonly IndexEntry[];
  /** File with the texts that were put aside, and where in it, by id. */
  readonly texts:
    { readonly path: string; readonly places: Readonly<Record<string, TextPlace>> } | undefined;
}

/** A first look at what was sent; the two sides are parts of one program. */
export function isJob(value: unknown): value is IndexJob {
  return typeof value === 'object' && value !== null && 'outDir' in value && 'entries' in value;
}

/**
 * The words of an entry's article: of the text that was put aside, or read from its file.
 *
 * @throws Error when the file no longer is what was checked at the start of the build.
 */
export function textOfEntry(entry: IndexEntry, job: IndexJob): string {
  const place = job.texts?.places[entry.id];
  if (job.texts !== undefined && place !== undefined) {
    return plainText(readStored(job.texts.path, place));
  }
  const { blocks } = readText(entry, job.contentDir, {
    ...unknownSymbols,
    timeZone: job.timeZone,
    language: job.language,
  });
  return plainText(blocks);
}
