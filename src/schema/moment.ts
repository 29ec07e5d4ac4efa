import { z } from 'zod';
import type { Moment } from '../time/moment.ts';
import { parseMoment } from '../time/parse.ts';

/** A date or a date-time with offset, read in the publication's time zone. */
export function moment(timeZone: string) {
  return z.string().transform((text, ctx): Moment => {
    const parsed = parseMoment(text, timeZone);
    if (typeof parsed !== 'string') return parsed;
    ctx.issues.push({
      code: 'custom',
      message: parsed,
      params: { rule: 'date-invalid' },
      input: text,
    });
    return z.NEVER;
  });
}
