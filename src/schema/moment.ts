import { z } from 'zod';
import type { Moment } from '../time/moment.ts';
import { endOf, parseMoment } from '../time/parse.ts';

/** A date or a date-time with offset until which something holds: a date includes its day. */
export function end(timeZone: string) {
  return moment(timeZone).transform((last): Moment => endOf(last, timeZone));
}

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
