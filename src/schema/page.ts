import { z } from 'zod';
import { reference, wholeNumber, wordFields } from './field.ts';

/** The frontmatter of a standing page, `content/pages/*.mdx`; the file's name is its address. */
export function pageSchema(language: string) {
  const { line } = wordFields(language);
  return z.strictObject({
    /** Heading of the page, and what links to it are called. */
    title: line(2, 80),
    /** What it says, below the heading and for search engines. */
    description: line(10, 300),
    /** Language it is written in: one of those in `src/site.config.ts`. Default the publication's own. */
    language: z.string().optional(),
    /** Which page it is the translation of: the name of that file without its ending. Default none. */
    translationOf: reference('pages').optional(),
    /** Where every page links to it. Default nowhere. */
    footer: z
      .strictObject({
        /** `house`: what the publication says of itself. `find`: ways to stories. Default `house`. */
        group: z.enum(['house', 'find']).default('house'),
        /** Place in the group, ascending; the site's own links have 10, 20, 30 and so on. */
        order: wholeNumber,
        /** Name of the link. Default the title. */
        name: line(2, 40).optional(),
      })
      .optional(),
    /** What search engines are told that it is, of one page each. `about`: who publishes. `standards`: the principles of the newsroom, for corrections too. `privacy`: what the paper learns about its readers; a counter of visits is told there. Default none of them. */
    role: z.enum(['about', 'standards', 'privacy']).optional(),
  });
}

export type PageFrontmatter = z.output<ReturnType<typeof pageSchema>>;
