import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Article } from '../publication/article.ts';
import type { RegistryEntries } from '../publication/publication.ts';
import type { StoredTexts } from '../loader/texts.ts';

/** What a build read and checked, for its other processes to make pages from. */
export interface Parcel {
  /** By id ascending, as the loader gives them. */
  readonly articles: readonly Article[];
  readonly registries: RegistryEntries;
  readonly texts: StoredTexts;
}

/** All but the articles, of which an archive may have any number. */
type Head = Omit<Parcel, 'articles'>;

/** Articles packed at a time: what is packed of an archive of any size stays small. */
const BATCH = 1000;
/** Bytes before each batch that say how many it has. */
const HEAD = 4;

/** Writes a parcel to a new file, in the form of the version of Node that runs. */
export function writeParcel(path: string, { articles, registries, texts }: Parcel): void {
  const file = openSync(path, 'wx');
  const write = (value: unknown): void => {
    const bytes = serialize(value);
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(bytes.length);
    for (const part of [head, bytes]) {
      for (let done = 0; done < part.length;) done += writeSync(file, part, done);
    }
  };
  try {
    const { path: file, places } = texts;
    write({ registries, texts: { path: file, places } } satisfies Head);
    for (let at = 0; at < articles.length; at += BATCH) write(articles.slice(at, at + BATCH));
  } finally {
    closeSync(file);
  }
}

/** Reads what `writeParcel` of the same build wrote. @throws Error when there is none. */
export function readParcel(path: string): Parcel {
  const bytes = readFileSync(path);
  let first: unknown;
  const articles: Article[] = [];
  for (let at = 0, next; at < bytes.length; at = next) {
    const start = at + HEAD;
    next = start + bytes.readUInt32LE(at);
    const value: unknown = deserialize(bytes.subarray(start, next));
    if (at === 0) first = value;
    else if (isBatch(value)) for (const article of value) articles.push(article);
  }
  if (!isHead(first)) throw new Error(`${path} holds no articles`);
  return { articles, ...first };
}

/** The build that wrote the file vouches for the shape of what it holds. */
function isBatch(value: unknown): value is readonly Article[] {
  return Array.isArray(value);
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'registries' in value;
}
