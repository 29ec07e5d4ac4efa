import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './articles' }),
  schema: ({ image }) => z.object({
    title: z.string(),
    description: z.string(),
    date: z.coerce.date(),
    section: z.string(),
    authors: z.array(z.string()),
    tags: z.array(z.string()),
    tickers: z.array(z.string()),
    cover: z.object({ src: image(), alt: z.string(), credit: z.string() }).optional(),
  }),
});

export const collections = { articles };
