import { isQuoted } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { formatDate, formatMonth, type Locale } from '../../../src/time/format.ts';
import type { Moment } from '../../../src/time/moment.ts';
import { dayOf } from '../../../src/time/zone.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';

const WORDS = new RegExp(
  [
    '\\b(?:today|yesterday|tomorrow|tonight|this morning|this afternoon|this evening|last night',
    '(?<!\\bthe )(?:this|last|next) week(?! of\\b)|recently|currently',
    `(?<!\\bthe )(?:(?:this|last|next) (?:${WEEKDAYS.join('|')})`,
    `(?:last|next) (?:${MONTHS.join('|')})))\\b`,
  ].join('|'),
  'giu',
);
const DAY = 86_400_000;
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['this morning', 0],
  ['this afternoon', 0],
  ['this evening', 0],
  ['yesterday', -DAY],
  ['last night', -DAY],
  ['tomorrow', DAY],
]);

/** Words that are right on the day and wrong in the archive. */
export const dateWords: Rule = {
  id: 'date-word',
  level: 'warning',
  whenWritten: true,
  language: 'en',
  summary:
    'Words such as "today" or "last week" outside quotations: they are wrong in the archive. Live stories may use them.',
  example: {
    bad: { body: 'Shares fell today.' },
    good: {
      body: 'Shares fell on July 17, in the last week of the term. "Today is a good day," she said.',
    },
  },
  look({ passages, reading, surroundings }, tell) {
    if (reading.frontmatter?.kind === 'live') return;
    const date = reading.frontmatter?.date;
    for (const passage of passages) {
      for (const { 0: found, index } of passage.text.matchAll(WORDS)) {
        if (isQuoted(passage, index)) continue;
        const locale: Locale = surroundings;
        const when = date === undefined ? undefined : meant(found.toLowerCase(), date, locale);
        const remedy = when === undefined ? 'write the date' : `write the date, as in "${when}"`;
        tell(passage.offset + index, `"${found}" will be wrong in the archive; ${remedy}`);
      }
    }
  },
};

/** The day or month that a story of this date means by such words. */
function meant(words: string, date: Moment, locale: Locale): string | undefined {
  const shift = SHIFTS.get(words);
  if (shift !== undefined) return formatDate({ ...date, at: date.at + shift }, locale);
  const [which = '', name = ''] = words.split(' ');
  const month = MONTHS.findIndex((each) => each.toLowerCase() === name);
  if (month !== -1) return monthMeant(which, month, date, locale);
  const weekday = WEEKDAYS.findIndex((each) => each.toLowerCase() === name);
  if (weekday === -1) return undefined;
  const own = new Date(dayOf(date.at, locale.timeZone)).getUTCDay();
  const ahead = (weekday - own + 7) % 7 || 7;
  const days = which === 'last' ? ahead - (ahead === 7 ? 14 : 7) : ahead;
  return formatDate({ ...date, at: date.at + days * DAY }, locale);
}

function monthMeant(
  which: string,
  month: number,
  date: Moment,
  { timeZone, language }: Locale,
): string {
  const [year = 0, own = 0] = dayOf(date.at, timeZone).split('-').map(Number);
  const later = month + 1 > own;
  const shift =
    which === 'last' && (later || month + 1 === own) ? -1 : which === 'next' && !later ? 1 : 0;
  return formatMonth(`${year + shift}-${String(month + 1).padStart(2, '0')}`, language);
}
