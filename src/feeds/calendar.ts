import { compare } from '../compare.ts';
import type { CalendarFileView, FiledEvent } from '../publication/view/calendar-file.ts';
import { absolute } from '../schema/site-address.ts';
import { dayOf, zonedParts } from '../time/zone.ts';
import { onsetBefore, type Onset } from '../time/zone-onset.ts';
import type { FeedSite } from './feed-site.ts';
import {
  calendarComponent,
  dateValue,
  localValue,
  offsetValue,
  textValue,
  utcValue,
  type ContentLine,
} from './icalendar.ts';

const DAY = 86_400_000;

/**
 * Events as an iCalendar file (RFC 5545), for programs that subscribe to it. It depends on the
 * events alone: as long as none changes it has the same bytes.
 *
 * @param namespace what identities of the publication begin with, a tag URI (RFC 4151).
 */
export function calendarFile(
  { name, url, events }: CalendarFileView,
  namespace: string,
  site: FeedSite,
): string {
  const zones = [...new Set(events.flatMap(({ starts, zone }) => clockOf(starts, zone) ?? []))];
  return `${calendarComponent(
    'VCALENDAR',
    [
      ['VERSION', '2.0'],
      ['PRODID', textValue(`-//${site.name}//${name}//${site.language.toUpperCase()}`)],
      ['CALSCALE', 'GREGORIAN'],
      ['NAME', textValue(name)],
      ['X-WR-CALNAME', textValue(name)],
      ['X-WR-TIMEZONE', textValue(site.timeZone)],
      ['SOURCE;VALUE=URI', absolute(url, site.siteUrl)],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
      ['X-PUBLISHED-TTL', 'P1D'],
    ],
    ...zones.sort(compare).map((zone) => zoneComponent(zone, events)),
    ...events.map((event) => eventComponent(event, namespace, site)),
  )}\r\n`;
}

function eventComponent(event: FiledEvent, namespace: string, site: FeedSite): string {
  const { id, title, description, category, url, starts, ends } = event;
  const lines: ContentLine[] = [
    ['UID', textValue(`${namespace}calendar/${id}`)],
    // Nothing tells when an entry was written; the date is what it is about, and no clock.
    ['DTSTAMP', utcValue(starts.at)],
    timeLine('DTSTART', starts.at, event, site),
    ...(ends === undefined && starts.precision === 'minute'
      ? []
      : [timeLine('DTEND', endOf(event), event, site)]),
    ['SUMMARY', textValue(title)],
    ...(description === '' ? [] : [['DESCRIPTION', textValue(description)] as const]),
    ['CATEGORIES', textValue(category)],
    ['URL', absolute(url, site.siteUrl)],
    ['TRANSP', 'TRANSPARENT'],
  ];
  return calendarComponent('VEVENT', lines);
}

/** A day ends where the next begins, which is not included. */
function endOf({ starts, ends }: FiledEvent): number {
  return ends?.at ?? starts.at;
}

function timeLine(
  name: 'DTSTART' | 'DTEND',
  at: number,
  { starts, zone }: FiledEvent,
  { timeZone }: FeedSite,
): ContentLine {
  if (starts.precision === 'day') {
    const day = dayOf(at, timeZone);
    const next = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
    return [`${name};VALUE=DATE`, dateValue(name === 'DTEND' ? next : day)];
  }
  const clock = clockOf(starts, zone);
  if (clock === undefined) return [name, utcValue(at)];
  return [`${name};TZID=${clock}`, localValue(at, zonedParts(at, clock).offset)];
}

/** The zone whose clocks a time is written in; undefined where that is UTC. */
function clockOf({ precision }: FiledEvent['starts'], zone: string): string | undefined {
  return precision === 'day' || /^(?:UTC|Etc\/.*|GMT)$/u.test(zone) ? undefined : zone;
}

/** What the clocks of a zone do around the events that go by them. */
function zoneComponent(zone: string, events: readonly FiledEvent[]): string {
  const onsets = new Map<string, Onset>();
  for (const { starts, ends, zone: own } of events) {
    if (clockOf(starts, own) !== zone) continue;
    for (const moment of ends === undefined ? [starts] : [starts, ends]) {
      const onset = onsetBefore(moment.at, zone);
      onsets.set(`${onset.at} ${onset.from}`, onset);
    }
  }
  const ordered = [...onsets.values()].sort((a, b) => a.at - b.at);
  return calendarComponent(
    'VTIMEZONE',
    [['TZID', zone]],
    ...ordered.map(({ at, from, to }) =>
      calendarComponent(to > from ? 'DAYLIGHT' : 'STANDARD', [
        ['DTSTART', localValue(at, from)],
        ['TZOFFSETFROM', offsetValue(from)],
        ['TZOFFSETTO', offsetValue(to)],
      ]),
    ),
  );
}
