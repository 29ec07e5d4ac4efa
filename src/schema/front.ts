import { z } from 'zod';
import type { Locale } from '../time/format.ts';
import { inForm, inLanguages, linkTarget, reference, wholeNumber, wordFields } from './field.ts';
import { end } from './moment.ts';

/** True for a text that can be the id of an article, whether or not there is one: `2024/07/slug`. */
export function isArticleId(text: string): boolean {
  return /^\d{4}\/(?:0[1-9]|1[0-2])\/[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
}

const SERIES = /^\/data\/[a-z0-9]+(?:[.-][a-z0-9]+)*\.csv$/u;
const SERIES_FORM = 'write the path of a shared series, as in /data/us-cpi.csv';

/** `front.yaml`: what an editor pins. Missing or expired entries fall back to the newest stories. */
export function frontSchema({ timeZone, language }: Locale) {
  const { line } = wordFields(language);
  return z.strictObject({
    /** Article that leads the front page. Default the newest. */
    lead: reference('articles').optional(),
    /** Up to four articles beside it. Default the newest after the lead. */
    picks: z.array(reference('articles')).max(4).default([]),
    /** Up to six figures in a line, each with its date. Default the last closes of the most covered instruments with prices; `[]` for none. */
    figures: z
      .array(
        z.strictObject({
          /** What it is, in a few words, as in `Fed funds, upper bound`. */
          name: line(2, 40),
          /** The name in further languages, by tag, as far as it differs. Default none. */
          translations: inLanguages({ name: line(2, 40) }),
          /** A shared series, as in `/data/us-cpi.csv`: its last figure is shown, with the date in the first column. */
          data: z.string().regex(SERIES, { error: SERIES_FORM }).meta(inForm(SERIES_FORM)),
          /** Column of the figure. */
          column: z.string().min(1).max(80),
          /** `number`, `percent`, `index` or a currency such as `USD`. Default `number`. */
          unit: z.string().min(1).max(40).optional(),
          /** Digits after the point, 0 to 6. Default as in the data. */
          decimals: wholeNumber.pipe(z.number().min(0).max(6)).optional(),
          /** Article to which it leads. Default none. */
          story: reference('articles').optional(),
        }),
      )
      .max(6)
      .optional(),
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
