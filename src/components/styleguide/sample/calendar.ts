import type {
  CalendarView,
  CalendarYearView,
  EventView,
  TickerEvents,
} from '../../../publication/view/calendar.ts';
import { apple, before, berkshire, longTitle } from './teaser.ts';

/** @param minutes before the newest story; below 0 after it. */
function event(id: string, minutes: number, fields: Partial<EventView>): EventView {
  return {
    id,
    url: `/styleguide/calendar-year/#${id}`,
    title: 'Federal Reserve rate decision',
    note: undefined,
    kind: 'central-bank',
    starts: before(minutes),
    ends: undefined,
    isOver: minutes > 0,
    tickers: [],
    tags: [],
    source: 'https://www.federalreserve.gov/',
    coverage: [],
    ...fields,
  };
}

const day = (minutes: number) => ({ ...before(minutes), precision: 'day' }) as const;
const story = { name: longTitle, url: '/styleguide/article/' };

const past = [
  event('rates', 4000, { coverage: [story, { name: 'A shorter one', url: story.url }] }),
  event('results', 3000, {
    ...{ title: 'Apple and Berkshire Hathaway report', kind: 'earnings', source: undefined },
    ...{ tickers: [apple, berkshire], tags: [{ name: 'Earnings', url: '/styleguide/tag/' }] },
  }),
];
const ahead = [
  event('prices', -3000, {
    ...{ title: 'US consumer prices for July', kind: 'data-release' },
    note: 'The twelve months to July, with the first figure without rents beside it.',
  }),
  event('symposium', -9000, {
    ...{ title: 'Economic symposium at Jackson Hole', kind: 'other' },
    ...{ starts: day(-9000), ends: day(-12_000) },
  }),
  event('holiday', -20_000, { title: 'Labor Day', kind: 'holiday', starts: day(-20_000) }),
];
const years = ['2025', '2024', '2023'].map((name) => ({
  name,
  url: '/styleguide/calendar-year/',
}));

export const calendarYear: CalendarYearView = {
  url: '/styleguide/calendar-year/',
  year: 2024,
  months: [
    { month: '2024-07', events: past },
    { month: '2024-08', events: ahead },
  ],
  years,
};
export const calendar: CalendarView = {
  url: '/styleguide/calendar/',
  ahead: [{ month: '2024-08', events: ahead }],
  past: [{ month: '2024-07', events: past.toReversed() }],
  years,
  files: [
    { name: 'Calendar', url: '/calendar.ics' },
    { name: 'Results', url: '/calendar/earnings.ics' },
  ],
};
export const calendarOver: CalendarView = { ...calendar, ahead: [] };
export const watch: readonly EventView[] = ahead;
export const tickerDates: TickerEvents = { ahead, past, file: '/calendar.ics' };
