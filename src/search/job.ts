import { plainText } from '../body/plain-text.ts';
import { readText, unknownSymbols } from '../loader/text.ts';
import { readWords, type WordsPlace } from '../loader/words.ts';
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
  /** File with the words that were put aside, and where in it, by id. */
  readonly words:
    { readonly path: string; readonly places: Readonly<Record<string, WordsPlace>> } | undefined;
}

/** A first look at what was sent; the two sides are parts of one program. */
export function isJob(value: unknown): value is IndexJob {
  return typeof value === 'object' && value !== null && 'outDir' in value && 'entries' in value;
}

/**
 * The words of an entry's article: those that were put aside, or read from its file.
 *
 * @throws Error when the file no longer is what was checked at the start of the build.
 */
export function textOfEntry(entry: IndexEntry, job: IndexJob): string {
  const place = job.words?.places[entry.id];
  if (job.words !== undefined && place !== undefined) return readWords(job.words.path, place);
  const { blocks } = readText(entry, job.contentDir, {
    ...unknownSymbols,
    timeZone: job.timeZone,
    language: job.language,
  });
  return plainText(blocks);
}
