import { z } from 'zod';
import { numberNeeds } from './numbering.ts';
import type { Written } from './writer.ts';

/** What a process made of the site. */
export interface ProcessOutput {
  /** Key by address. */
  readonly pages: ReadonlyMap<string, string>;
  /** By path within the site. */
  readonly written: ReadonlyMap<string, Written>;
}

/** As text, for `parseWork`. */
export function formatWork({ pages, written }: ProcessOutput): string {
  const { needs, numberOf } = numberNeeds();
  const files = Array.from(written, ([path, file]) => {
    const number = file.needs === undefined ? -1 : numberOf(file.needs);
    return [path, file.digest, number];
  });
  return JSON.stringify({ pages: [...pages], files, needs });
}

/** @throws Error when the text is none of `formatWork`. */
export function parseWork(text: string): ProcessOutput {
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
      frames: z.array(z.string()),
      faults: z.array(z.string()),
    }),
  ),
});
