import { parseMoment } from '../time/parse.ts';
import { isoInZone } from '../time/zone.ts';
import type { Block } from './block.ts';
import type { Attributes } from './component-attributes.ts';
import { idPrefixes } from './heading.ts';
import type { Reading } from './reading.ts';

/** From midnight to half past nine, in milliseconds. */
const MORNING = 34_200_000;

type Update = Extract<Block, { type: 'update' }>;

/**
 * Checks the time of an entry and gives it an anchor made from it alone, in UTC
 * (`update-2023-03-10t1330`), so that a link to an entry survives every later one.
 *
 * @param span where the entry begins and ends in the file.
 * @returns the entry without its text, or `undefined` and a problem.
 */
export function liveUpdate(
  attributes: Attributes,
  [offset, end]: readonly [start: number, end: number],
  reading: Reading,
): Omit<Update, 'children'> | undefined {
  if (reading.context.kind !== 'live') {
    const message =
      '<Update> needs the field "kind: live"; add it, or write the words without the tags';
    reading.problems.error(offset, 'update-not-live', message);
    return undefined;
  }
  const time = attributes.get('time') ?? '';
  const moment = parseMoment(time, reading.context.timeZone);
  if (typeof moment === 'string' || moment.precision === 'day') {
    const message =
      typeof moment === 'string'
        ? moment
        : `"${time}" has no clock time; write for example "${isoInZone(moment.at + MORNING, reading.context.timeZone)}"`;
    reading.problems.error(attributes.offset('time'), 'date-invalid', message);
    return undefined;
  }
  const id = updateId(moment.at);
  if (reading.fragments.has(id)) {
    reading.problems.error(
      attributes.offset('time'),
      'update-duplicate',
      `another <Update> has the time ${time}; give seconds to tell them apart`,
    );
    return undefined;
  }
  const title = attributes.get('title');
  reading.fragments.set(id, id);
  reading.collected.updates.push({ id, time, title, span: [offset, end] });
  return { type: 'update', time, title, id };
}

/** Seconds are part of the id only when there are any. */
function updateId(at: number): string {
  const text = new Date(at).toISOString().toLowerCase().replaceAll(':', '');
  const [minutes, seconds] = [text.slice(0, 15), text.slice(15, 17)];
  return idPrefixes.update + minutes + (seconds === '00' ? '' : seconds);
}
