import { z } from 'zod';
import { line, linkTarget } from './field.ts';
import { end } from './moment.ts';

const articleId = z
  .string()
  .regex(
    /^\d{4}\/\d{2}\/[a-z0-9]+(?:-[a-z0-9]+)*$/u,
    'write the path without ending: 2024/07/slug',
  );

/** `front.yaml`: what an editor pins. Missing or expired entries fall back to the newest stories. */
export function frontSchema(timeZone: string) {
  return z.strictObject({
    /** Article that leads the front page. Default the newest. */
    lead: articleId.optional(),
    /** Up to four articles beside it. Default the newest after the lead. */
    picks: z.array(articleId).max(4).default([]),
    /** Banner above everything. Default none. */
    breaking: z
      .strictObject({
        /** One sentence. */
        text: line(10, 160),
        /** Where it leads. */
        url: linkTarget,
        /** Last moment it is shown; a date includes its day. */
        until: end(timeZone),
      })
      .optional(),
  });
}

export type Front = z.output<ReturnType<typeof frontSchema>>;
