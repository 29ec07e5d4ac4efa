import { z } from 'zod';
import type { Locale } from '../time/format.ts';
import { zoneFault } from '../time/zone-name.ts';
import { id, inLanguages, reference, webUrl, wordFields } from './field.ts';
import { end, moment } from './moment.ts';

export const eventKinds = [
  'central-bank',
  'data-release',
  'earnings',
  'auction',
  'election',
  'holiday',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Programs that keep calendars know no years far from these; in a wider range a slip would hide. */
const FIRST = Date.UTC(1700, 0, 2);
const LAST = Date.UTC(2199, 11, 31);

/** One entry of `calendar.yaml`: what happens when. */
export function eventSchema({ timeZone, language }: Locale) {
  const { line } = wordFields(language);
  return z
    .strictObject({
      /** Name of the date for good: calendars that readers subscribe to know it again by this. */
      id,
      /** What happens: `Federal Reserve rate decision`. */
      title: line(3, 120),
      /** A sentence about it. Default none. */
      note: line(5, 300).optional(),
      /** Its words in further languages, by tag, as far as they differ. Default none. */
      translations: inLanguages({ title: line(3, 120), note: line(5, 300) }),
      /** Sort of event. */
      kind: z.enum(eventKinds),
      /** The day, as in `2024-09-18`, which is that day wherever a reader is; or the moment with its offset, as in `2024-09-18T14:00:00-04:00`. */
      date: moment(timeZone),
      /** Last day, which is included, or the moment at which it ends. Default the same day or moment. */
      ends: end(timeZone).optional(),
      /** Time zone (IANA) whose clocks it goes by, as in `America/New_York`; of moments alone. Default the publication's. */
      zone: z
        .string()
        .check((ctx) => {
          const fault = zoneFault(ctx.value);
          if (fault === undefined) return;
          ctx.issues.push({
            code: 'custom',
            message: fault,
            params: { rule: 'event-zone' },
            input: ctx.value,
          });
        })
        .optional(),
      /** Symbols of `tickers.yaml` that it is about. Default none. */
      tickers: z.array(reference('tickers')).max(30).default([]),
      /** Ids of `tags.yaml` that it is about. Default none. */
      tags: z.array(reference('tags')).max(10).default([]),
      /** Where the date was announced or the result published. Default none. */
      source: webUrl.optional(),
      /** Stories about it, as paths without the ending: `2024/07/slug`. Readers see them once the date has passed. Default none. */
      coverage: z.array(reference('articles')).max(20).default([]),
    })
    .check((ctx) => {
      const { date, ends, zone } = ctx.value;
      const refuse = (path: string[], message: string, rule: string): void => {
        ctx.issues.push({ code: 'custom', path, message, params: { rule }, input: ctx.value });
      };
      for (const [name, moment] of Object.entries({ date, ends })) {
        if (moment === undefined || (moment.at >= FIRST && moment.at < LAST)) continue;
        const message = `"${name}" lies outside of the years 1700 to 2199; write the year that is meant`;
        refuse([name], message, 'date-invalid');
      }
      if (ends !== undefined && ends.precision !== date.precision) {
        const message = '"date" and "ends" must both be days, or both moments with a time';
        refuse(['ends'], message, 'event-order');
      } else if (ends !== undefined && ends.at <= date.at) {
        refuse(
          ['ends'],
          '"ends" is not after "date"; write a later one, or take it out',
          'event-order',
        );
      }
      if (zone !== undefined && date.precision === 'day') {
        const message =
          'a whole day goes by no clock: delete "zone", or write the time into "date"';
        refuse(['zone'], message, 'event-zone');
      }
    });
}

export type CalendarEvent = z.output<ReturnType<typeof eventSchema>>;
