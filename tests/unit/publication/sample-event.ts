import type { CalendarEvent } from '../../../src/schema/event.ts';
import { endOf, parseMoment } from '../../../src/time/parse.ts';
import type { Moment } from '../../../src/time/moment.ts';
import { ZONE } from './sample.ts';

/** A day or a moment as a writer gives it. */
export function momentOf(text: string): Moment {
  const moment = parseMoment(text, ZONE);
  if (typeof moment === 'string') throw new Error(moment);
  return moment;
}

/** An event that is right in everything. */
export function sampleEvent(
  id: string,
  date: string,
  { ends, ...fields }: Partial<Omit<CalendarEvent, 'ends'>> & { readonly ends?: string } = {},
): CalendarEvent {
  return {
    id,
    title: `What happens at ${id}`,
    kind: 'central-bank',
    date: momentOf(date),
    ...(ends === undefined ? {} : { ends: endOf(momentOf(ends), ZONE) }),
    tickers: [],
    tags: [],
    coverage: [],
    ...fields,
  };
}
