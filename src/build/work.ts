import { z } from 'zod';
import type { PageNeeds } from '../hosting/pageNeeds.ts';
import type { Written } from './writer.ts';

/** What a process made of the site. */
export interface Work {
  /** Key by address. */
  readonly pages: ReadonlyMap<string, string>;
  /** By path within the site. */
  readonly written: ReadonlyMap<string, Written>;
}

/** As text; thousands of pages have the same few needs, so those are stored once and numbered. */
export function formatWork({ pages, written }: Work): string {
  const numbers = new Map<string, number>();
  const needs: PageNeeds[] = [];
  const numberOf = (page: PageNeeds | undefined): number => {
    if (page === undefined) return -1;
    const key = JSON.stringify(page);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, needs.length);
    return needs.push(page) - 1;
  };
  const files = Array.from(written, ([path, file]) => [path, file.digest, numberOf(file.needs)]);
  return JSON.stringify({ pages: [...pages], files, needs });
}

/** @throws Error when the text is none of `formatWork`. */
export function parseWork(text: string): Work {
  const { pages, files, needs } = workSchema.parse(JSON.parse(text));
  const written = files.map(([path, digest, number]): [string, Written] => [
    path,
    { digest, needs: needs[number] },
  ]);
  return { pages: new Map(pages), written: new Map(written) };
}

const workSchema = z.object({
  pages: z.array(z.tuple([z.string(), z.string()])),
  files: z.array(z.tuple([z.string(), z.string(), z.int()])),
  needs: z.array(
    z.object({
      scripts: z.array(z.string()),
      styles: z.array(z.string()),
      ownScripts: z.boolean(),
      faults: z.array(z.string()),
    }),
  ),
});
