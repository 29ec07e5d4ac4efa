import { isQuoted } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { formatDate } from '../../time/format.ts';

const WORDS =
  /\b(?:today|yesterday|tomorrow|tonight|this morning|this afternoon|this evening|last night|(?<!\bthe )(?:this|last|next) week(?! of\b)|recently|currently)\b/giu;
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
        const shift = SHIFTS.get(found.toLowerCase());
        const locale = { timeZone: surroundings.timeZone, language: 'en-US' };
        const day =
          date === undefined || shift === undefined
            ? 'write when'
            : `write the day, as in "${formatDate({ ...date, at: date.at + shift }, locale)}"`;
        tell(passage.offset + index, `"${found}" will be wrong in the archive; ${day}`);
      }
    }
  },
};
