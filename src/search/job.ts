import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBody } from '../body/parse.ts';
import { plainText } from '../body/plain-text.ts';
import { readWords, type WordsPlace } from '../loader/words.ts';
import type { Entry } from './entry.ts';

/** What an indexing process is asked to do: one partition. */
export interface IndexJob {
  readonly contentDir: string;
  /** New folder for the finished index. */
  readonly outDir: string;
  /** ISO 639 code, which decides how words are stemmed. */
  readonly language: string;
  /** IANA zone of the publication. */
  readonly timeZone: string;
  readonly entries: readonly Entry[];
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
export function textOfEntry(entry: Entry, job: IndexJob): string {
  const place = job.words?.places[entry.id];
  if (job.words !== undefined && place !== undefined) return readWords(job.words.path, place);
  const path = join(job.contentDir, 'articles', `${entry.id}.mdx`);
  const symbols = new Map(entry.symbols.map(([written, symbol]) => [written, symbol]));
  const names = new Map(entry.symbols.map(([, symbol, name]) => [symbol, name]));
  const { blocks, problems } = parseBody(readFileSync(path, 'utf8'), {
    file: `${entry.id}.mdx`,
    kind: entry.kind,
    resolveSymbol: (written) => symbols.get(written),
    tickerName: (symbol) => names.get(symbol),
    symbols: [],
    promoIds: undefined,
    words: undefined,
    timeZone: job.timeZone,
  });
  const error = problems.find((problem) => problem.level === 'error');
  if (error !== undefined) {
    throw new Error(`${entry.id} changed while it was built: ${error.message}`);
  }
  return plainText(blocks);
}
