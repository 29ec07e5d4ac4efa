import { zonedParts } from '../../../src/time/zone.ts';
import type { Rule } from '../rule.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';

const DATED = new RegExp(
  `\\b(${WEEKDAYS.join('|')}),? (${MONTHS.join('|')}) (\\d{1,2})(?:, (\\d{4}))?\\b`,
  'gu',
);

/** A weekday and a date that are not the same day. */
export const weekday: Rule = {
  id: 'weekday-wrong',
  level: 'warning',
  language: 'en',
  summary:
    'A weekday beside a date that falls on another one. Without a year the years around the story count.',
  example: {
    bad: { body: 'It happened on Monday, July 16, 2024.' },
    good: { body: 'It happened on Tuesday, July 16, and on Wednesday, July 17, 2024.' },
  },
  look({ passages, reading, surroundings }, tell) {
    const at = reading.frontmatter?.date.at;
    if (at === undefined) return;
    const own = zonedParts(at, surroundings.timeZone).year;
    for (const { text, offset } of passages) {
      for (const match of text.matchAll(DATED)) {
        const [, name = '', month = '', day = '', year] = match;
        const years = year === undefined ? [own, own - 1, own + 1] : [Number(year)];
        const names = years.map((each) => {
          const date = new Date(Date.UTC(each, MONTHS.indexOf(month), Number(day)));
          return WEEKDAYS[date.getUTCDay()];
        });
        if (names.includes(name)) continue;
        const message = `${month} ${day}, ${years[0] ?? own}, was a ${names[0] ?? ''}, not a ${name}; mend one of the two`;
        tell(offset + match.index, message);
      }
    }
  },
};
