import { compare } from '../compare.ts';
import { memo } from '../memo.ts';
import { eventKinds, type CalendarEvent, type EventKind } from '../schema/event.ts';
import { presentSymbol } from '../schema/ticker.ts';
import { endOf } from '../time/parse.ts';
import { zonedParts } from '../time/zone.ts';
import type { Publication } from './publication.ts';
import { tickerUrl, type LanguagePlace } from './urls.ts';

/** How long before it begins an event is something to watch, in milliseconds. */
export const WATCHED = 14 * 86_400_000;

/** What there are pages and files of, of a calendar. */
export interface CalendarStock {
  /** Years in which an event begins, ascending. */
  readonly eventYears: readonly number[];
  /** In the order of the schema. */
  readonly eventKinds: readonly EventKind[];
  /** Present symbols with an event, ascending. */
  readonly eventTickers: readonly string[];
}

/** @param tickers those that the publication has; others have no page. */
export function calendarStock(
  events: readonly CalendarEvent[],
  timeZone: string,
  {
    tickers,
    formerSymbols,
  }: { readonly tickers: Iterable<string>; readonly formerSymbols: ReadonlyMap<string, string> },
): CalendarStock {
  const known = new Set(tickers);
  const kinds = new Set(events.map(({ kind }) => kind));
  const symbols = events.flatMap((event) => event.tickers);
  const present = new Set(symbols.map((symbol) => presentSymbol(symbol, formerSymbols)));
  const years = new Set(events.map(({ date }) => zonedParts(date.at, timeZone).year));
  return {
    eventYears: [...years].sort((a, b) => a - b),
    eventKinds: eventKinds.filter((kind) => kinds.has(kind)),
    eventTickers: [...present].filter((symbol) => known.has(symbol)).sort(compare),
  };
}

/** Events in the order in which they begin. */
export function inOrderOfTime(events: readonly CalendarEvent[]): CalendarEvent[] {
  return [...events].sort((a, b) => a.date.at - b.date.at || compare(a.id, b.id));
}

/** The first instant at which an event is over, epoch milliseconds: of a whole day, its midnight. */
export function overAt({ date, ends }: CalendarEvent, timeZone: string): number {
  if (ends !== undefined) return ends.precision === 'day' ? ends.at + 1 : ends.at;
  return date.precision === 'day' ? endOf(date, timeZone).at + 1 : date.at;
}

export function isOver(
  event: CalendarEvent,
  { now, timeZone }: Pick<Publication, 'now' | 'timeZone'>,
): boolean {
  return overAt(event, timeZone) <= now;
}

/** The moments at which pages show an event otherwise, epoch milliseconds. */
export function eventChanges(
  event: CalendarEvent,
  timeZone: string,
): { readonly watched: number; readonly over: number } {
  return { watched: event.date.at - WATCHED, over: overAt(event, timeZone) };
}

/** All that pages show of some events at the instant of a publication. */
export function eventsPrint(
  events: readonly CalendarEvent[],
  { now, timeZone }: Pick<Publication, 'now' | 'timeZone'>,
): unknown {
  return events.map((event) => {
    const { watched, over } = eventChanges(event, timeZone);
    return [event, watched <= now, over <= now];
  });
}

/** A part of the calendar that readers subscribe to. */
export type CalendarPart =
  | { readonly of: 'all' }
  | { readonly of: 'kind'; readonly kind: EventKind }
  | { readonly of: 'ticker'; readonly symbol: string };

/** The form of its files. */
export const calendarForm = { name: 'iCalendar' } as const;

const FILE = 'calendar.ics';

/** Root-relative address of the file of a part: `/calendar.ics`, `/calendar/earnings.ics`. */
export function calendarUrl(part: CalendarPart, place: LanguagePlace): string {
  if (part.of === 'all') return `${place.prefix}/${FILE}`;
  if (part.of === 'kind') return `${place.prefix}/calendar/${part.kind}.ics`;
  return tickerCalendarUrl(part.symbol, place);
}

/** Beside the page of a symbol: `/tickers/aapl/calendar.ics`. */
export function tickerCalendarUrl(symbol: string, place: LanguagePlace): string {
  return tickerUrl(symbol, place) + FILE;
}

/** Every part that has an event. */
export function calendarParts({
  eventYears,
  eventKinds: kinds,
  eventTickers,
}: CalendarStock): CalendarPart[] {
  if (eventYears.length === 0) return [];
  return [
    { of: 'all' },
    ...kinds.map((kind): CalendarPart => ({ of: 'kind', kind })),
    ...eventTickers.map((symbol): CalendarPart => ({ of: 'ticker', symbol })),
  ];
}

/** The events of a part, in the order in which they begin. */
export function eventsOf(part: CalendarPart, publication: Publication): readonly CalendarEvent[] {
  const { calendar } = publication;
  if (part.of === 'all') return calendar;
  if (part.of === 'kind') return calendar.filter(({ kind }) => kind === part.kind);
  return eventsBySymbol(publication).get(part.symbol) ?? [];
}

/** By present symbol, each event once. */
const eventsBySymbol = memo(({ calendar, formerSymbols }: Publication) => {
  const pairs = calendar.flatMap((event) => {
    const symbols = event.tickers.map((symbol) => presentSymbol(symbol, formerSymbols));
    return Array.from(new Set(symbols), (symbol) => ({ symbol, event }));
  });
  const lists = Map.groupBy(pairs, ({ symbol }) => symbol);
  return new Map([...lists].map(([symbol, list]) => [symbol, list.map(({ event }) => event)]));
});
