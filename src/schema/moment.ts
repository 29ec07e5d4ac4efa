import { z } from 'zod';
import type { Moment } from '../time/moment.ts';
import { endOf, parseMoment } from '../time/parse.ts';

/** A date or a date-time with offset until which something holds: a date includes its day. */
export function end(timeZone: string) {
  return moment(timeZone, 'end').transform((last): Moment => endOf(last, timeZone));
}

/**
 * A date or a date-time with offset, read in the publication's time zone.
 *
 * @param bound which end of a day a date alone stands for, as editors are told.
 */
export function moment(timeZone: string, bound: 'start' | 'end' = 'start') {
  return z
    .string()
    .meta({ moment: bound })
    .transform((text, ctx): Moment => {
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
