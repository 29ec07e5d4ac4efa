import { z } from 'zod';
import { id, wholeNumber, inLanguages, wordFields } from './field.ts';
import { ownSegments } from './page-paths.ts';

/** First path segments that the site uses itself; a section may not take them. */
export const reservedSegments: ReadonlySet<string> = new Set([
  ...ownSegments,
  ...['cards', 'data', 'feed', 'fonts', 'icons', 'live', 'media', 'pagefind', 'styleguide'],
]);

/** One entry of `sections.yaml`. */
export function sectionSchema(language: string) {
  const { line } = wordFields(language);
  return z.strictObject({
    /** First path segment of the section's address; years and the site's own words are reserved. */
    id: id.refine(
      (text) => !reservedSegments.has(text) && !/^\d+$/u.test(text),
      'is a reserved address; choose another id',
    ),
    /** Name in the masthead and above stories. */
    name: line(2, 40),
    /** What the section covers, on its page and in its feed. */
    description: line(20, 300),
    /** Its words in further languages, by tag, as far as they differ. Default none. */
    translations: inLanguages({ name: line(2, 40), description: line(20, 300) }),
    /** Place in the masthead, ascending. */
    order: wholeNumber,
  });
}

export type Section = z.output<ReturnType<typeof sectionSchema>>;
