import type { CalendarEvent, EventKind } from '../../schema/event.ts';
import type { Moment } from '../../time/moment.ts';
import { monthOf, zonedParts } from '../../time/zone.ts';
import { fill } from '../../words/message.ts';
import { wordsOf } from '../../words/words.ts';
import {
  calendarParts,
  calendarUrl,
  eventsOf,
  isOver,
  WATCHED,
  type CalendarPart,
} from '../calendar.ts';
import { presentSymbols, type Publication } from '../publication.ts';
import { stockOf } from '../stock.ts';
import { articleUrl, calendarYearUrl, soleUrl, tagUrl } from '../urls.ts';
import { headlineOfState } from './headline.ts';
import type { Link } from './link.ts';
import { tickerLink, type TickerLink } from './teaser.ts';

/** An event as pages show it. */
export interface EventView {
  /** Its anchor on the page of its year. */
  readonly id: string;
  /** Where it stands in its year, root-relative with its anchor. */
  readonly url: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly kind: EventKind;
  readonly starts: Moment;
  /** A day is included. */
  readonly ends: Moment | undefined;
  readonly isOver: boolean;
  readonly tickers: readonly TickerLink[];
  readonly tags: readonly Link[];
  /** A web address. */
  readonly source: string | undefined;
  /** Stories about it; none before it is over. */
  readonly coverage: readonly Link[];
}

export interface CalendarMonth {
  /** `2024-07` */
  readonly month: string;
  readonly events: readonly EventView[];
}

/** `/calendar/`: what is next, by month, and what has passed of the year in which that begins. */
export interface CalendarView {
  readonly url: string;
  /** What has not passed, soonest first: that of the same year, and of later ones until they are few no more. */
  readonly ahead: readonly CalendarMonth[];
  /** What has passed of the year in which the next event begins, else of that of the last; newest first. */
  readonly past: readonly CalendarMonth[];
  /** Every year with an event, newest first. */
  readonly years: readonly Link[];
  /** What can be subscribed to: the whole, and each kind. */
  readonly files: readonly Link[];
}

/** `/calendar/{year}/` */
export interface CalendarYearView {
  readonly url: string;
  readonly year: number;
  readonly months: readonly CalendarMonth[];
  /** Every year with an event, newest first. */
  readonly years: readonly Link[];
}

/** Events of one symbol on its page. */
export interface TickerEvents {
  /** Soonest first. */
  readonly ahead: readonly EventView[];
  /** Newest first. */
  readonly past: readonly EventView[];
  /** Address of the file to subscribe to. */
  readonly file: string;
}

const FEW = 8;
const ON_FRONT = 4;
const OF_TICKER = 5;

export function calendarView(publication: Publication): CalendarView {
  const ahead = publication.calendar.filter((event) => !isOver(event, publication));
  const near = ahead[0] ?? publication.calendar.at(-1);
  const year = near === undefined ? 0 : yearOf(near, publication);
  const shown = ahead.filter((event, at) => at < FEW || yearOf(event, publication) === year);
  const past = eventsIn(year, publication).filter((event) => event.isOver);
  return {
    url: soleUrl('calendar', publication),
    ahead: monthsOf(
      shown.map((event) => eventView(event, publication)),
      publication,
    ),
    past: monthsOf(past.reverse(), publication),
    years: yearLinks(publication),
    files: calendarLinks(publication).filter(({ part }) => part.of !== 'ticker'),
  };
}

/** @returns undefined for a year without an event. */
export function calendarYearView(
  year: number,
  publication: Publication,
): CalendarYearView | undefined {
  if (!stockOf(publication).eventYears.includes(year)) return undefined;
  return {
    url: calendarYearUrl(year, publication),
    year,
    months: monthsOf(eventsIn(year, publication), publication),
    years: yearLinks(publication),
  };
}

/** What the front page announces: what has not passed and is not far off. */
export function watchedEvents(publication: Publication): EventView[] {
  const { calendar, now } = publication;
  return calendar
    .filter((event) => event.date.at - WATCHED <= now && !isOver(event, publication))
    .slice(0, ON_FRONT)
    .map((event) => eventView(event, publication));
}

/** @param symbol the present one. */
export function tickerEvents(symbol: string, publication: Publication): TickerEvents | undefined {
  const part = { of: 'ticker', symbol } as const;
  const events = eventsOf(part, publication);
  if (events.length === 0) return undefined;
  const shown = (list: readonly CalendarEvent[]): EventView[] =>
    list.slice(0, OF_TICKER).map((event) => eventView(event, publication));
  const past = events.filter((event) => isOver(event, publication));
  return {
    ahead: shown(events.filter((event) => !isOver(event, publication))),
    past: shown(past.reverse()),
    file: calendarUrl(part, publication),
  };
}

/** Every part of the calendar that can be subscribed to, with what it is called. */
export function calendarLinks(
  publication: Publication,
): (Link & { readonly part: CalendarPart })[] {
  return calendarParts(stockOf(publication)).map((part) => ({
    part,
    name: partName(part, publication),
    url: calendarUrl(part, publication),
  }));
}

function partName(part: CalendarPart, { language, tickers }: Publication): string {
  const { names, calendar } = wordsOf(language);
  if (part.of === 'all') return names.calendar;
  if (part.of === 'kind') return calendar.kinds[part.kind].many;
  const { symbol } = part;
  return fill(calendar.datesOf, { name: tickers.get(symbol)?.name ?? symbol });
}

export function eventView(event: CalendarEvent, publication: Publication): EventView {
  const { id, title, note, kind, date, ends, source } = event;
  const over = isOver(event, publication);
  return {
    id,
    url: `${calendarYearUrl(yearOf(event, publication), publication)}#${id}`,
    title,
    note,
    kind,
    starts: date,
    ends,
    isOver: over,
    ...eventSubjects(event, publication),
    source,
    coverage: over ? coverageOf(event, publication) : [],
  };
}

/** What an event is about. */
export function eventSubjects(
  event: CalendarEvent,
  publication: Publication,
): Pick<EventView, 'tickers' | 'tags'> {
  return {
    tickers: presentSymbols(event, publication).map((symbol) => tickerLink(symbol, publication)),
    tags: event.tags.map((tag) => ({
      name: publication.tags.get(tag)?.name ?? tag,
      url: tagUrl(tag, publication),
    })),
  };
}

/** An event that happens where its source is: what is published there at that time. */
export interface EventFacts {
  readonly title: string;
  /** Root-relative, with its anchor. */
  readonly url: string;
  readonly starts: Moment;
  readonly ends: Moment | undefined;
  /** A web address. */
  readonly source: string;
}

/** Kinds of what is published at a time, for everybody to read. */
const PUBLISHED: ReadonlySet<EventKind> = new Set(['central-bank', 'data-release', 'earnings']);

/**
 * What structured data may say of an event: it asks where an event takes place, which the calendar
 * knows of what is published at a known time and address alone.
 */
export function eventFacts({ kind, title, url, starts, ends, source }: EventView): EventFacts[] {
  const isKnown = PUBLISHED.has(kind) && starts.precision === 'minute' && source !== undefined;
  return isKnown ? [{ title, url, starts, ends, source }] : [];
}

/** The stories that are out; one that was withdrawn says so. */
function coverageOf({ coverage }: CalendarEvent, publication: Publication): Link[] {
  const words = wordsOf(publication.language);
  const expired = new Set(publication.expired.map(({ id }) => id));
  return coverage.flatMap((id) => {
    const story = publication.byId.get(id);
    if (story === undefined || expired.has(id)) return [];
    return [{ name: headlineOfState(story, words), url: articleUrl(id) }];
  });
}

function eventsIn(year: number, publication: Publication): EventView[] {
  return publication.calendar
    .filter((event) => yearOf(event, publication) === year)
    .map((event) => eventView(event, publication));
}

/** Months in the order of their first events. */
function monthsOf(events: readonly EventView[], { timeZone }: Publication): CalendarMonth[] {
  const months = Map.groupBy(events, ({ starts }) => monthOf(starts.at, timeZone));
  return Array.from(months, ([month, of]) => ({ month, events: of }));
}

function yearOf({ date }: CalendarEvent, { timeZone }: Publication): number {
  return zonedParts(date.at, timeZone).year;
}

function yearLinks(publication: Publication): Link[] {
  const { eventYears } = stockOf(publication);
  return eventYears
    .map((year) => ({ name: String(year), url: calendarYearUrl(year, publication) }))
    .reverse();
}
