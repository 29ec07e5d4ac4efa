import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** Something that has a page and feeds of its own: a section, tag, ticker or author. */
export interface Subject {
  /** A ticker's is its symbol. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface Registry {
  readonly sections: readonly Subject[];
  readonly authors: readonly Subject[];
  readonly tags: readonly Subject[];
  readonly tickers: readonly Subject[];
}

const described = z.array(z.object({ id: z.string(), name: z.string(), description: z.string() }));
const authors = z
  .array(z.object({ id: z.string(), name: z.string(), bio: z.string() }))
  .transform((list) => list.map(({ id, name, bio }) => ({ id, name, description: bio })));
const tickers = z.array(z.object({ symbol: z.string(), name: z.string() })).transform((list) =>
  list.map(({ symbol, name }) => ({
    id: symbol,
    name,
    description: `Stories about ${name} (${symbol}).`,
  })),
);

/** Reads the registries of a content folder that the corpus generator wrote. */
export function readRegistry(contentDir: string): Registry {
  const read = (name: string): unknown =>
    parse(readFileSync(join(contentDir, `${name}.yaml`), 'utf8'));
  return {
    sections: described.parse(read('sections')),
    authors: authors.parse(read('authors')),
    tags: described.parse(read('tags')),
    tickers: tickers.parse(read('tickers')),
  };
}
