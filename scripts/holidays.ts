import { stringify } from 'yaml';
import { FIRST_YEAR, marketEntries } from '../tools/newsroom/market-holidays.ts';
import { ArgumentError } from './process/arguments.ts';
import { command, pass } from './process/command.ts';

const USAGE = `usage: npm run holidays -- YEAR [LAST-YEAR]

Prints the holidays and short days of the New York Stock Exchange as entries of content/calendar.yaml, by
its rules. Hold them against the list that the exchange publishes before you add them: days of mourning
and of storms follow no rule.
`;

/** Exchanges publish few years ahead. */
const MOST = 10;

await command({
  usage: USAGE,
  options: {},
  takesWords: true,
  failed: 2,
  run(_, words) {
    const years = words.map(Number);
    const [first = NaN, last = first] = years;
    const isRange =
      years.length <= 2 &&
      years.every((year) => Number.isInteger(year) && year >= FIRST_YEAR && year < 2200) &&
      last >= first &&
      last - first < MOST;
    if (!isRange) {
      const range = `write a year from ${FIRST_YEAR} on, or the first and the last of at most ${MOST}`;
      throw new ArgumentError(`${range}\n\n${USAGE.trimEnd()}`);
    }
    const all = Array.from({ length: last - first + 1 }, (_year, index) => first + index);
    pass(stringify(all.flatMap(marketEntries), { lineWidth: 0 }).trimEnd());
    return 0;
  },
});
