import type { Problem } from '../problem/problem.ts';
import type { Moment } from '../time/moment.ts';
import { isoInZone } from '../time/zone.ts';
import type { FileReading } from './read-files.ts';
import { frontmatterProblems, type ReferenceFault } from './references.ts';

/**
 * Updates and corrections that are dated after now, and after their story: nobody can know
 * of them yet, so one of the two dates is a slip. What a story says of its own time of
 * publication is no slip in one that is still to come.
 *
 * @param now epoch milliseconds.
 */
export function dateProblems(
  readings: readonly FileReading[],
  now: number,
  timeZone: string,
): Problem[] {
  return readings.flatMap(({ file, reading }) => {
    const { frontmatter } = reading;
    if (frontmatter === undefined) return [];
    const { date, updated, corrections } = frontmatter;
    const latest = Math.max(now, date.at);
    const faults: ReferenceFault[] = [];
    const look = (moment: Moment | undefined, path: ReferenceFault['path'], what: string): void => {
      if (moment === undefined || moment.at <= latest) return;
      const time = isoInZone(now, timeZone);
      const message = `${what} lies ahead: it is ${time.slice(0, 16)}${time.slice(19)} now; write when it was`;
      faults.push({ path, message, rule: 'date-ahead' });
    };
    look(updated, ['updated'], '"updated"');
    corrections.forEach((correction, index) => {
      look(correction.date, ['corrections', index, 'date'], 'the date of the correction');
    });
    return faults.length === 0 ? [] : frontmatterProblems(file, faults);
  });
}
