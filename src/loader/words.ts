import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/**
 * The words of the articles that a run parsed, put aside in a file for the search index: it
 * is made later, by other processes, which then need not parse them again.
 */
export interface WordStore {
  /** The file; complete once it is closed. */
  readonly path: string;
  put(id: string, words: string): void;
  /** Where an article's words are; undefined when they were not put aside. */
  readonly placeOf: (id: string) => WordsPlace | undefined;
  close(): void;
}

/** First byte and number of bytes within the file; the words are UTF-8. */
export type WordsPlace = readonly [start: number, length: number];

/** Bytes written at a time. */
const PIECE = 1 << 20;

/** @param path of a new file. */
export function createWords(path: string): WordStore {
  const file = openSync(path, 'wx');
  const places = new Map<string, WordsPlace>();
  const waiting: Buffer[] = [];
  let size = 0;
  let written = 0;
  const write = (): void => {
    const bytes = Buffer.concat(waiting.splice(0));
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    written = size;
  };
  return {
    path,
    put(id, words) {
      const bytes = Buffer.from(words);
      places.set(id, [size, bytes.length]);
      waiting.push(bytes);
      size += bytes.length;
      if (size - written >= PIECE) write();
    },
    placeOf: (id) => places.get(id),
    close() {
      write();
      closeSync(file);
    },
  };
}

/** @throws Error when the file holds fewer bytes. */
export function readWords(path: string, [start, length]: WordsPlace): string {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, bytes, 0, length, start) < length) throw new Error(`${path} is cut off`);
  } finally {
    closeSync(file);
  }
  return bytes.toString();
}
