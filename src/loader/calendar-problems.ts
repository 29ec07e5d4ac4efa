import { limits } from '../body/limits.ts';
import type { Problem } from '../problem/problem.ts';
import type { CalendarEvent } from '../schema/event.ts';
import { isoInZone } from '../time/zone.ts';
import { articleMeant } from './named-article.ts';
import type { Registries } from '../publication/publication.ts';
import { entryPlaces, type RegistryPlaces } from './registry.ts';
import { valueIn } from './value-words.ts';
import type { YamlText } from './yaml.ts';

/** What is wrong with a name; undefined when nothing is. */
type Judge = (name: string) => string | undefined;

/** How the names of an event are held against what there is. */
export interface CalendarJudges {
  readonly tag: Judge;
  readonly ticker: Judge;
  /** Ids of all articles, drafts and scheduled ones included. */
  readonly articles: ReadonlySet<string>;
}

/** Names in a field of an event, and what they are held against. */
interface Held {
  readonly field: string;
  readonly names: readonly string[];
  readonly judge: Judge;
  readonly rule: string;
}

type Look = (path: readonly PropertyKey[], message: string, rule: string) => void;

/** What events of the calendar name that nobody defined, and times that no clock of their zone shows. */
export function calendarProblems(
  { calendar }: Pick<Registries, 'calendar'>,
  { calendar: yaml }: Pick<RegistryPlaces, 'calendar'>,
  judges: CalendarJudges,
): Problem[] {
  if (yaml === undefined) return [];
  const at = entryPlaces(yaml, 'id');
  const problems: Problem[] = [];
  for (const event of calendar) {
    if (problems.length >= limits.problems) break;
    const index = at.get(event.id) ?? 0;
    const refuse: Look = (path, message, rule) => {
      problems.push(yaml.problem(yaml.placeOf([index, ...path]), message, rule));
    };
    nameFaults(event, judges, refuse);
    clockFaults(event, index, yaml, refuse);
  }
  return problems;
}

function nameFaults(event: CalendarEvent, judges: CalendarJudges, refuse: Look): void {
  const { tags, tickers, coverage } = event;
  const hold = ({ field, names, judge, rule }: Held): void => {
    names.forEach((name, at) => {
      const fault = judge(name);
      if (fault !== undefined) refuse([field, at], fault, rule);
      else if (names.indexOf(name) !== at)
        refuse([field, at], `"${name}" is listed twice; delete one`, 'duplicate-entry');
    });
  };
  hold({ field: 'tags', names: tags, judge: judges.tag, rule: 'tag-unknown' });
  hold({ field: 'tickers', names: tickers, judge: judges.ticker, rule: 'ticker-unknown' });
  const article: Judge = (id) => {
    if (judges.articles.has(id)) return undefined;
    const meant = articleMeant(id, judges.articles);
    const form = '; write its path without the ending: 2024/07/slug';
    return `there is no article "${id.slice(0, 80)}"${meant === '' ? form : meant}`;
  };
  hold({ field: 'coverage', names: coverage, judge: article, rule: 'coverage-unknown' });
}

/** `2024-07-17T09:30`, `2024-07-17T09:30:00.5` before their offset. */
const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|z|[+-]\d{2}:?\d{2})$/u;

/**
 * A time whose offset is not that of its zone on the day: one of the two is a slip, as with
 * standard time that is written in summer.
 */
function clockFaults(event: CalendarEvent, index: number, yaml: YamlText, refuse: Look): void {
  const { zone } = event;
  if (zone === undefined) return;
  for (const field of ['date', 'ends'] as const) {
    const moment = event[field];
    const written = WRITTEN.exec(rawField(yaml, index, field));
    if (moment?.precision !== 'minute' || written === null) continue;
    const [text = '', day = '', time = '', offset = ''] = written;
    const shown = isoInZone(moment.at, zone);
    const right = shown.slice(19);
    if (shown.startsWith(`${day}T${time}`) || /^z$/iu.test(offset)) continue;
    const message = `"${text}" is ${shown.slice(11, 16)} on the clocks of ${zone}, which are at ${right} then; write "${text.slice(0, -offset.length)}${right}"`;
    refuse([field], message, 'event-zone');
  }
}

function rawField(yaml: YamlText, index: number, field: string): string {
  const value = valueIn(yaml.value, [index, field]);
  return typeof value === 'string' ? value : '';
}
