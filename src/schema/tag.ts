import { z } from 'zod';
import { id, inLanguages, wordFields } from './field.ts';

/** One entry of `tags.yaml`. */
export function tagSchema(language: string) {
  const { line } = wordFields(language);
  return z.strictObject({
    /** Address of the tag's page. */
    id,
    /** Name shown under stories. */
    name: line(2, 60),
    /** What the tag gathers, on its page and in its feed. */
    description: line(10, 300),
    /** Its words in further languages, by tag, as far as they differ. Default none. */
    translations: inLanguages({ name: line(2, 60), description: line(10, 300) }),
    /** Former ids, and other words for it; their addresses redirect here, and the search finds its stories by them. Default none. */
    aliases: z.array(id).max(20).default([]),
  });
}

export type Tag = z.output<ReturnType<typeof tagSchema>>;
