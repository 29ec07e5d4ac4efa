import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { Block } from '../body/block.ts';

/**
 * The texts of the articles that a run parsed, put aside in a file: pages, feeds and the search
 * index are made of them later, partly by other processes, and nobody parses them again.
 */
export interface StoredTexts {
  /** The file; complete once the store is closed. */
  readonly path: string;
  /** Where in it the texts are, by article. */
  readonly places: ReadonlyMap<string, TextPlace>;
}

/** First byte and number of bytes within the file. */
export type TextPlace = readonly [start: number, length: number];

export interface TextStore extends StoredTexts {
  put(id: string, blocks: readonly Block[]): void;
  close(): void;
}

/** Bytes written at a time. */
const PIECE = 1 << 20;

/**
 * @param path of a new file.
 * @param told of each text, before it is put aside.
 */
export function createTexts(path: string, told: () => void = () => undefined): TextStore {
  const file = openSync(path, 'wx');
  const places = new Map<string, TextPlace>();
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
    places,
    put(id, blocks) {
      told();
      const bytes = Buffer.from(JSON.stringify(blocks));
      places.set(id, [size, bytes.length]);
      waiting.push(bytes);
      size += bytes.length;
      if (size - written >= PIECE) write();
    },
    close() {
      write();
      closeSync(file);
    },
  };
}

/** @throws Error when the file holds fewer bytes. */
export function readStored(path: string, [start, length]: TextPlace): readonly Block[] {
  const bytes = Buffer.allocUnsafe(length);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, bytes, 0, length, start) < length) throw new Error(`${path} is cut off`);
  } finally {
    closeSync(file);
  }
  const blocks: unknown = JSON.parse(bytes.toString());
  if (!isText(blocks)) throw new Error(`${path} holds no text`);
  return blocks;
}

/** The build that wrote the file vouches for the shape of what it holds. */
function isText(value: unknown): value is readonly Block[] {
  return Array.isArray(value);
}
