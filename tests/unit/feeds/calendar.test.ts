import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/feeds/calendar.ts';
import { calendarComponent, textValue } from '../../../src/feeds/icalendar.ts';
import { calendarFiles } from '../../../src/publication/view/calendar-file.ts';
import type { CalendarEvent } from '../../../src/schema/event.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import { startOfDay } from '../../../src/time/zone.ts';
import { sampleEvent } from '../publication/sample-event.ts';
import { NOW, registries, ZONE } from '../publication/sample.ts';
import { NAMESPACE, site } from './sample.ts';

function fileOf(calendar: readonly CalendarEvent[], now = NOW, timeZone = ZONE): string {
  const options = { now, timeZone, language: 'en-US', unpublished: false };
  const [file] = calendarFiles(createPublication([], { ...registries, calendar }, options));
  if (file === undefined) throw new Error('there is no file');
  return calendarFile(file, NAMESPACE, { ...site, timeZone });
}

/** As a program that knows no other zones than those of the file reads it. */
function read(text: string) {
  const calendar = ICAL.Component.fromString(text);
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, zones, events };
}

describe('a calendar file', () => {
  it('says everything of an event', () => {
    const event = sampleEvent('rates', '2024-09-18T14:00:00-04:00', {
      title: 'Rates; "half", or\\not',
      note: 'At two, as ever.',
      source: 'https://bank.example/a,b;c',
      ends: '2024-09-18T15:00:00-04:00',
    });
    const text = fileOf([event]);
    const { calendar, events } = read(text);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(events).toHaveLength(1);
    const [first] = events;
    expect([first?.uid, first?.summary, first?.description]).toEqual([
      `${NAMESPACE}calendar/rates`,
      'Rates; "half", or\\not',
      'At two, as ever.\nhttps://bank.example/a,b;c',
    ]);
    expect(first?.component.getFirstPropertyValue('url')).toBe(
      'https://news.example/calendar/2024/#rates',
    );
    expect(text).toContain('\r\nDTSTART;TZID=America/New_York:20240918T140000\r\n');
    expect(text).toContain('\r\nDTEND;TZID=America/New_York:20240918T150000\r\n');
    expect(text).toContain('\r\nDTSTAMP:20240918T180000Z\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('has the same bytes at any later instant', () => {
    const events = [sampleEvent('a', '2024-09-18'), sampleEvent('b', '2024-07-18T10:00:00Z')];
    expect(fileOf(events, NOW + 9e9)).toBe(fileOf(events));
  });

  it.each(['America/New_York', 'Asia/Tokyo', 'Pacific/Apia', 'Pacific/Honolulu', 'UTC'])(
    'has the day that was written, for a paper in %s',
    (timeZone) => {
      const options = { now: NOW, timeZone, language: 'en-US', unpublished: false };
      // As the schema reads it.
      const date = { at: startOfDay(2024, 3, 10, timeZone), precision: 'day' } as const;
      const event = { ...sampleEvent('a', '2024-03-10'), date };
      const [file] = calendarFiles(
        createPublication([], { ...registries, calendar: [event] }, options),
      );
      if (file === undefined) throw new Error('there is no file');
      const text = calendarFile(file, NAMESPACE, { ...site, timeZone });
      expect(text).toContain('DTSTART;VALUE=DATE:20240310\r\nDTEND;VALUE=DATE:20240311\r\n');
      expect(read(text).zones).toEqual([]);
    },
  );

  it('says when clocks change in the zones that its events go by, and no more', () => {
    const text = fileOf([
      sampleEvent('winter', '2024-01-31T14:00:00-05:00'),
      sampleEvent('same-winter', '2024-02-02T14:00:00-05:00'),
      sampleEvent('tokyo', '2024-02-02T10:00:00+09:00', { zone: 'Asia/Tokyo' }),
      sampleEvent('utc', '2024-02-02T10:00:00Z', { zone: 'UTC' }),
    ]);
    expect(
      text.slice(text.indexOf('BEGIN:VTIMEZONE'), text.indexOf('BEGIN:VEVENT')).split('\r\n'),
    ).toEqual([
      ...['BEGIN:VTIMEZONE', 'TZID:America/New_York', 'BEGIN:STANDARD'],
      ...['DTSTART:20231105T020000', 'TZOFFSETFROM:-0400', 'TZOFFSETTO:-0500'],
      ...['END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VTIMEZONE', 'TZID:Asia/Tokyo', 'BEGIN:STANDARD'],
      ...['DTSTART:20230106T090000', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900'],
      ...['END:STANDARD', 'END:VTIMEZONE', ''],
    ]);
    expect(text).toContain('\r\nDTSTART:20240202T100000Z\r\n');
  });

  it('includes the last day of several', () => {
    const text = fileOf([sampleEvent('a', '2024-12-30', { ends: '2025-01-02' })]);
    expect(text).toContain('DTSTART;VALUE=DATE:20241230\r\nDTEND;VALUE=DATE:20250103\r\n');
  });

  it('leads a program that knows no zones to the instant that was meant', () => {
    const zones = [
      'America/New_York',
      'Europe/London',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
      'Africa/Casablanca',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) }),
            zone: fc.constantFrom(...zones),
          }),
          { minLength: 1, maxLength: 8 },
        ),
        (made) => {
          const events = made.map(({ at, zone }, index): CalendarEvent => ({
            ...sampleEvent(`e${index}`, '2024-01-01'),
            date: { at: at - (at % 60_000), precision: 'minute' },
            zone,
          }));
          const { events: found, zones: known } = read(fileOf(events));
          const instants = found.map(({ uid, startDate }) => {
            const zone = known.find(({ tzid }) => tzid === startDate.zone.tzid);
            if (zone !== undefined) startDate.zone = zone;
            return [uid.split('/').at(-1), startDate.toUnixTime() * 1000];
          });
          expect(instants.sort()).toEqual(events.map(({ id, date }) => [id, date.at]).sort());
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('its lines', () => {
  it('are at most 75 octets, and are read as what was written', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(hostile, hostile, (title, note) => {
        const text = fileOf([sampleEvent('a', '2024-01-01', { title, note })]);
        const lines = text.split('\r\n');
        const longest = Math.max(...lines.map((line) => new TextEncoder().encode(line).length));
        expect(longest).toBeLessThanOrEqual(75);
        const [event] = read(text).events;
        const plain = (words: string): string =>
          words
            .replaceAll(/\r\n?/gu, '\n')
            .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]+/gu, ' ');
        expect(event?.summary).toBe(plain(title));
      }),
      { numRuns: 300 },
    );
  });

  it('cannot be added to by words of a writer', () => {
    const text = fileOf([
      sampleEvent('a', '2024-01-01', { title: 'One\r\nATTENDEE:mailto:a@example.com\nEND:VEVENT' }),
    ]);
    const { calendar, events } = read(text);
    expect(calendar.getAllSubcomponents()).toHaveLength(1);
    expect(events[0]?.component.getFirstProperty('attendee')).toBeNull();
  });

  it('are of a component, in order', () => {
    expect(calendarComponent('VEVENT', [['SUMMARY', textValue('a,b')]])).toBe(
      'BEGIN:VEVENT\r\nSUMMARY:a\\,b\r\nEND:VEVENT',
    );
  });
});
