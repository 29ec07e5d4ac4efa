import { emailFault } from '../../src/schema/email.ts';
import { parseMoment } from '../../src/time/parse.ts';
import { dayOf } from '../../src/time/zone.ts';

/** Listmonk's place for the address at which a reader unsubscribes. */
export const PLACE = '{{ UnsubscribeURL }}';

/**
 * What is wrong with where readers unsubscribe: an address of the web that is asked with encryption
 * (RFC 8058), a mailbox, or a place that a service fills.
 */
export function unsubscribeFault(text: string): string | undefined {
  if (/^\{\{[^<>"\\\p{C}{}]+\}\}$/u.test(text)) return undefined;
  if (/^https:\/\/[^\s<>"\\]+$/u.test(text) && URL.canParse(text)) return undefined;
  const mailbox = /^mailto:([^?<>"]*)(?:\?[^\s<>"\\]*)?$/iu.exec(text)?.[1];
  if (mailbox !== undefined && emailFault(mailbox) === undefined) return undefined;
  const meant = /^http:\/\/[^\s<>"\\]+$/iu.test(text)
    ? `write "https:${text.slice('http:'.length)}"`
    : emailFault(text) === undefined
      ? `write "mailto:${text}"`
      : `write an address that begins with "https://" or "mailto:", or the place that a service fills, as "${PLACE}"`;
  return `--unsubscribe: "${text}" leads nowhere; ${meant}`;
}

/** Days with stories for an edition, or why there are none. */
export type Chosen = { readonly days: readonly string[] } | { readonly fault: string };

/**
 * Days with stories that an edition is about: the one that was asked for, or all of its week.
 *
 * @param asked what was typed; undefined for the newest.
 * @param days with stories, newest first.
 */
export function chosenDays(
  asked: string | undefined,
  isWeek: boolean,
  days: readonly string[],
  timeZone: string,
): Chosen {
  const [newest] = days;
  if (newest === undefined) return { fault: 'No story is out yet, so there is no briefing' };
  const moment = parseMoment(asked ?? newest, timeZone);
  if (typeof moment === 'string') return { fault: `--date: ${moment}` };
  const day = dayOf(moment.at, timeZone);
  if (moment.precision !== 'day') return { fault: `--date: write the day alone, "${day}"` };
  const [first, last] = isWeek ? weekOf(day) : [day, day];
  const found = days.filter((each) => each >= first && each <= last);
  if (found.length > 0) return { days: found };
  const before = days.find((each) => each < first);
  const after = days.findLast((each) => each > last);
  const near = [before, after].filter((each) => each !== undefined).map((each) => `"${each}"`);
  const whole = isWeek ? `the week from ${first} to ${last}` : day;
  return { fault: `--date: ${whole} has no story; the nearest with one: ${near.join(' and ')}` };
}

/** Monday and Sunday of the week of a day (ISO 8601). @param day `2024-07-17` */
export function weekOf(day: string): readonly [first: string, last: string] {
  const at = Date.parse(day);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;
  const text = (each: number): string => new Date(each).toISOString().slice(0, 10);
  return [text(monday), text(monday + 6 * DAY)];
}

const DAY = 86_400_000;
