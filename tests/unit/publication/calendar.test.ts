import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesAfter } from '../../../src/publication/next-change.ts';
import { pageKinds } from '../../../src/publication/page-kinds.ts';
import { createPaper } from '../../../src/publication/paper.ts';
import { fingerprint } from '../../../src/publication/fingerprint.ts';
import { createPublication } from '../../../src/publication/publication.ts';
import { sitePages } from '../../../src/publication/site-pages.ts';
import {
  calendarView,
  calendarYearView,
  eventFacts,
  eventView,
  tickerEvents,
  watchedEvents,
  type CalendarMonth,
} from '../../../src/publication/view/calendar.ts';
import { calendarFiles } from '../../../src/publication/view/calendar-file.ts';
import type { CalendarEvent } from '../../../src/schema/event.ts';
import { momentOf, sampleEvent } from './sample-event.ts';
import { NOW, registries, sampleArticle, samplePublication, sampleSource, ZONE } from './sample.ts';

const DAY = 86_400_000;
const story = sampleArticle('2024/07/story');
const later = sampleArticle('2024/08/later', { date: momentOf('2024-08-01T10:00:00-04:00') });

const withEvents = (calendar: readonly CalendarEvent[], now = NOW, stories = [story, later]) =>
  createPublication(
    stories,
    { ...registries, calendar },
    { now, timeZone: ZONE, language: 'en-US', unpublished: false },
  );

const at = (text: string): number => momentOf(text).at;

const idsByMonth = (months: readonly CalendarMonth[]): (readonly [string, string[]])[] =>
  months.map(({ month, events }) => [month, events.map(({ id }) => id)]);

describe('an event', () => {
  it.each([
    // A whole day is over at its midnight, in the zone of the publication.
    [sampleEvent('a', '2024-07-20'), '2024-07-20T23:59:59-04:00', '2024-07-21T00:00:00-04:00'],
    [
      sampleEvent('b', '2024-07-20', { ends: '2024-07-22' }),
      '2024-07-22T23:59:59-04:00',
      '2024-07-23T00:00:00-04:00',
    ],
    [
      sampleEvent('c', '2024-07-20T14:00:00-04:00'),
      '2024-07-20T13:59:59-04:00',
      '2024-07-20T14:00:00-04:00',
    ],
    [
      sampleEvent('d', '2024-07-20T14:00:00-04:00', { ends: '2024-07-20T15:30:00-04:00' }),
      '2024-07-20T15:29:59-04:00',
      '2024-07-20T15:30:00-04:00',
    ],
    // The night on which clocks go back has 25 hours.
    [sampleEvent('e', '2024-11-03'), '2024-11-03T23:59:59-05:00', '2024-11-04T00:00:00-05:00'],
  ])('of %# passes when it does', (event, before, after) => {
    const over = (now: string): boolean => eventView(event, withEvents([event], at(now))).isOver;
    expect([over(before), over(after)]).toEqual([false, true]);
  });

  it('leads to its stories once it has passed, and to those alone that are out', () => {
    const coverage = ['2024/07/story', '2024/08/later', '2024/07/none'];
    const event = sampleEvent('a', '2024-07-21', { coverage });
    const names = (now: string): string[] =>
      eventView(event, withEvents([event], at(now))).coverage.map(({ url }) => url);
    expect(names('2024-07-21T12:00:00-04:00')).toEqual([]);
    expect(names('2024-07-22T12:00:00-04:00')).toEqual(['/2024/07/story/']);
    expect(names('2024-08-22T12:00:00-04:00')).toEqual(['/2024/07/story/', '/2024/08/later/']);
  });

  it('says of a withdrawn story that it is, and nothing of one that expired', () => {
    const correction = {
      date: momentOf('2024-07-11'),
      note: 'It is wrong.',
      grade: 'withdrawal' as const,
    };
    const articles = [
      sampleArticle('2024/07/gone', { corrections: [correction] }),
      sampleArticle('2024/07/old', { expires: momentOf('2024-07-12') }),
    ];
    const event = sampleEvent('a', '2024-07-01', { coverage: ['2024/07/gone', '2024/07/old'] });
    const { coverage } = eventView(event, samplePublication(articles, { calendar: [event] }));
    expect(coverage).toEqual([
      { name: 'Withdrawn: The story of 2024/07/gone', url: '/2024/07/gone/' },
    ]);
  });

  it('is told to search engines where it is published, at a time and an address alone', () => {
    const source = 'https://bank.example/';
    const facts = (date: string, fields: Partial<Omit<CalendarEvent, 'ends'>>): number =>
      eventFacts(eventView(sampleEvent('a', date, fields), withEvents([]))).length;
    expect(facts('2024-07-21T14:00:00Z', { source })).toBe(1);
    expect(facts('2024-07-21T14:00:00Z', {})).toBe(0);
    expect(facts('2024-07-21', { source })).toBe(0);
    for (const kind of ['holiday', 'election', 'other', 'auction'] as const)
      expect(facts('2024-07-21T14:00:00Z', { source, kind })).toBe(0);
  });
});

describe('the calendar', () => {
  const events = [
    sampleEvent('third', '2024-09-18T14:00:00-04:00', { tickers: ['RUT'] }),
    sampleEvent('first', '2023-03-22', { tickers: ['FB', 'META'], kind: 'earnings' }),
    sampleEvent('second', '2024-07-25T16:00:00-04:00', { tickers: ['META'] }),
    sampleEvent('fourth', '2025-01-01', { kind: 'holiday' }),
  ];
  const publication = withEvents(events);

  it('shows what is next by month, of a later year where the year of the next holds few', () => {
    const view = calendarView(publication);
    expect([idsByMonth(view.ahead), view.past]).toEqual([
      [
        ['2024-07', ['second']],
        ['2024-09', ['third']],
        ['2025-01', ['fourth']],
      ],
      [],
    ]);
    expect(view.years.map(({ url }) => url)).toEqual([
      '/calendar/2025/',
      '/calendar/2024/',
      '/calendar/2023/',
    ]);
    expect(view.files).toMatchObject([
      { url: '/calendar.ics' },
      { url: '/calendar/central-bank.ics' },
      { url: '/calendar/earnings.ics' },
      { url: '/calendar/holiday.ics' },
    ]);
  });

  it('shows all of the year in which the next begins, and no more than eight with later ones', () => {
    const days = (year: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        sampleEvent(`${year}-${at}`, `${year}-11-${String(at + 10)}`),
      );
    const shown = (...all: ReturnType<typeof days>[]) =>
      calendarView(withEvents(all.flat(), at('2024-07-15'))).ahead.map(
        ({ month, events }) => `${month}: ${events.length}`,
      );
    expect(shown(days('2024', 10), days('2025', 10))).toEqual(['2024-11: 10']);
    expect(shown(days('2024', 3), days('2025', 10))).toEqual(['2024-11: 3', '2025-11: 5']);
  });

  it('shows its last year when nothing is to come', () => {
    const view = calendarView(withEvents(events, at('2030-01-01')));
    expect(view.ahead).toEqual([]);
    expect(idsByMonth(view.past)).toEqual([['2025-01', ['fourth']]]);
  });

  it('keeps what has passed behind what is to come, newest first, also within a month', () => {
    const days = ['2024-06-03', '2024-07-01', '2024-07-02', '2024-07-30', '2024-08-01'];
    const all = days.map((day) => sampleEvent(`on-${day}`, day));
    const view = calendarView(withEvents(all, at('2024-07-15')));
    expect(idsByMonth(view.ahead)).toEqual([
      ['2024-07', ['on-2024-07-30']],
      ['2024-08', ['on-2024-08-01']],
    ]);
    expect(idsByMonth(view.past)).toEqual([
      ['2024-07', ['on-2024-07-02', 'on-2024-07-01']],
      ['2024-06', ['on-2024-06-03']],
    ]);
  });

  it('announces on the front what is at most two weeks off', () => {
    const ids = (now: string): string[] =>
      watchedEvents(withEvents(events, at(now))).map(({ id }) => id);
    expect(ids('2024-07-11T15:59:59-04:00')).toEqual([]);
    expect(ids('2024-07-11T16:00:00-04:00')).toEqual(['second']);
    expect(ids('2024-07-25T15:59:59-04:00')).toEqual(['second']);
    expect(ids('2024-07-25T16:00:00-04:00')).toEqual([]);
  });

  it('has the dates of a symbol on its page, also those under its former one', () => {
    const { ahead = [], past = [], file } = tickerEvents('META', publication) ?? {};
    expect([ahead.map(({ id }) => id), past.map(({ id }) => id), file]).toEqual([
      ['second'],
      ['first'],
      '/tickers/meta/calendar.ics',
    ]);
    expect(past[0]?.tickers.map(({ symbol }) => symbol)).toEqual(['META']);
    expect(tickerEvents('RUT', withEvents(events.slice(1)))).toBeUndefined();
  });

  it('has a file for the whole, for each kind and each symbol, and no empty one', () => {
    expect(calendarFiles(publication).map(({ url, events: of }) => [url, of.length])).toEqual([
      ['/calendar.ics', 4],
      ['/calendar/central-bank.ics', 2],
      ['/calendar/earnings.ics', 1],
      ['/calendar/holiday.ics', 1],
      ['/tickers/meta/calendar.ics', 2],
      ['/tickers/rut/calendar.ics', 1],
    ]);
    expect(calendarFiles(withEvents([]))).toEqual([]);
  });

  it('has no page of a year without an event', () => {
    expect(calendarYearView(2022, publication)).toBeUndefined();
    expect(pageKinds['calendar-year'].at(sampleSource(publication), { year: 'x' })).toBeUndefined();
  });

  it('has its words and stories in further languages', () => {
    const original = sampleArticle('2024/07/story');
    const german = sampleArticle('2024/07/artikel', {
      ...{ language: 'de', translationOf: '2024/07/story' },
    });
    const event = sampleEvent('a', '2024-07-01', {
      coverage: ['2024/07/story'],
      translations: { de: { title: 'Zinsentscheid' } },
    });
    const [, de] = createPaper(
      [original, german],
      { ...registries, calendar: [event] },
      { now: NOW, timeZone: ZONE, language: 'en', unpublished: false },
      ['de'],
    );
    if (de === undefined) throw new Error('there is no German part');
    const [shown] = calendarView(de).past.flatMap((month) => month.events);
    expect(shown).toMatchObject({
      title: 'Zinsentscheid',
      url: '/de/calendar/2024/#a',
      coverage: [{ url: '/2024/07/artikel/' }],
    });
    expect(calendarFiles(de)[0]?.url).toBe('/de/calendar.ics');
  });
});

it('shows the same until the next change is due', () => {
  const dates = fc.integer({ min: -40, max: 40 }).map((hours) => {
    const iso = new Date(NOW + hours * 31 * 3_600_000).toISOString();
    return hours % 2 === 0 ? iso.slice(0, 10) : iso;
  });
  const shown = (calendar: readonly CalendarEvent[], now: number): string => {
    const source = sampleSource(withEvents(calendar, now));
    return JSON.stringify([
      pageKinds.calendar.at(source),
      pageKinds['calendar-year'].at(source, { year: '2024' }),
      pageKinds.front.at(source)?.view.watch,
      tickerEvents('META', source.publication),
      calendarFiles(source.publication),
    ]);
  };
  fc.assert(
    fc.property(
      fc.uniqueArray(dates, { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 20 * DAY }),
      (days, later) => {
        const calendar = days.map((day, index) =>
          sampleEvent(`e${index}`, day, { tickers: ['META'] }),
        );
        const now = NOW + later - (later % 1000);
        const changes = changesAfter(now, [], { promos: [], calendar, front: { picks: [] } }, ZONE);
        const due = changes.find(({ why }) => why.startsWith('event'));
        const next = due?.at ?? now + DAY;
        const before = shown(calendar, now);
        expect(shown(calendar, next - 1000)).toBe(before);
        // What comes near may be one more than the front announces.
        if (due?.why === 'event is over') expect(shown(calendar, next)).not.toBe(before);
      },
    ),
    { numRuns: 100 },
  );
});

describe('a page that shows dates has another print', () => {
  const dates = (title: string) => [
    sampleEvent('near', '2024-07-25', { title, tickers: ['META'] }),
    sampleEvent('far', '2024-09-18', { title, tickers: ['META'] }),
  ];
  const madeOf = (calendar: readonly CalendarEvent[], now = NOW) => {
    const pages = sitePages(sampleSource(withEvents(calendar, now, [])));
    return new Map(
      Array.from(pages, ({ url, shown, print }) => [url, [fingerprint(shown()), print()]]),
    );
  };

  it.each([
    ['when one is written otherwise', dates('One'), NOW, dates('Two'), NOW],
    ['when one comes near', dates('One').slice(1), NOW, dates('One').slice(1), at('2024-09-05')],
    ['when one has passed', dates('One'), NOW, dates('One'), at('2024-07-26')],
  ])('%s', (_what, before, then, after, now) => {
    const [first, second] = [madeOf(before, then), madeOf(after, now)];
    const differ = [...first].filter(([url, [key]]) => key !== second.get(url)?.[0]);
    expect(differ.map(([url]) => url)).toContain('/');
    for (const [url, [, print]] of differ) expect(second.get(url)?.[1], url).not.toBe(print);
  });
});
