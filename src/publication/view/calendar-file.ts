import type { Moment } from '../../time/moment.ts';
import { wordsOf } from '../../words/words.ts';
import { eventsOf } from '../calendar.ts';
import type { Publication } from '../publication.ts';
import { calendarLinks, eventView } from './calendar.ts';

/** A file of events that programs subscribe to. */
export interface CalendarFileView {
  readonly name: string;
  /** Root-relative. */
  readonly url: string;
  readonly events: readonly FiledEvent[];
}

export interface FiledEvent {
  readonly id: string;
  readonly title: string;
  /** Lines of text, maybe none. */
  readonly description: string;
  readonly category: string;
  /** Root-relative, with its anchor. */
  readonly url: string;
  readonly starts: Moment;
  readonly ends: Moment | undefined;
  /** Time zone (IANA) that it goes by. */
  readonly zone: string;
}

/** Every such file of a publication. */
export function calendarFiles(publication: Publication): CalendarFileView[] {
  const { kinds } = wordsOf(publication.language).calendar;
  return calendarLinks(publication).map(({ part, name, url }) => ({
    name,
    url,
    events: eventsOf(part, publication).map((event): FiledEvent => {
      const { id, title, url: place, note, source, starts, ends } = eventView(event, publication);
      return {
        id,
        title,
        description: [note, source].filter((line) => line !== undefined).join('\n'),
        category: kinds[event.kind].one,
        url: place,
        starts,
        ends,
        zone: event.zone ?? publication.timeZone,
      };
    }),
  }));
}
