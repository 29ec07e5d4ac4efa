import { z } from 'zod';
import type { Locale } from '../time/format.ts';
import { inLanguages, linkTarget, reference, wholeNumber, wordFields } from './field.ts';
import { end } from './moment.ts';

/** True for a text that can be the id of an article, whether or not there is one: `2024/07/slug`. */
export function isArticleId(text: string): boolean {
  return /^\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
}

/** `front.yaml`: what an editor pins. Missing or expired entries fall back to the newest stories. */
export function frontSchema({ timeZone, language }: Locale) {
  const { line } = wordFields(language);
  return z.strictObject({
    /** Article that leads the front page. Default the newest. */
    lead: reference('articles').optional(),
    /** Up to four articles beside it. Default the newest after the lead. */
    picks: z.array(reference('articles')).max(4).default([]),
    /** By how many days lead and picks may be older than the newest story before the check tells of it. Default 30. */
    freshDays: wholeNumber.pipe(z.number().min(1)).optional(),
    /** Banner above everything. Default none. */
    breaking: z
      .strictObject({
        /** One sentence. */
        text: line(10, 160),
        /** The sentence in further languages, by tag; where none stands, there is no banner. Default none. */
        translations: inLanguages({ text: line(10, 160) }),
        /** Where it leads. */
        url: linkTarget,
        /** Last moment it is shown; a date includes its day. */
        until: end(timeZone),
      })
      .optional(),
  });
}

export type Front = z.output<ReturnType<typeof frontSchema>>;
