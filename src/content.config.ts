import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import { readEnvironment } from './environment.ts';
import { editionLoader, type EditionEntry } from './edition/collection.ts';

const environment = readEnvironment(process.env, process.cwd());

export const collections = {
  edition: defineCollection({
    loader: editionLoader(environment, process.cwd()),
    schema: z.custom<EditionEntry>(),
  }),
};
