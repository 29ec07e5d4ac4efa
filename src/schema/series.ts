import { z } from 'zod';
import { id, inLanguages, wordFields } from './field.ts';

/** One entry of `series.yaml`. */
export function seriesSchema(language: string) {
  const { line } = wordFields(language);
  return z.strictObject({
    /** Address of the page of the series. */
    id,
    /** Name above its stories. */
    name: line(2, 80),
    /** What its stories tell together, on its page and in its feed. */
    description: line(10, 300),
    /** Its words in further languages, by tag, as far as they differ. Default none. */
    translations: inLanguages({ name: line(2, 80), description: line(10, 300) }),
  });
}

export type StorySeries = z.output<ReturnType<typeof seriesSchema>>;
