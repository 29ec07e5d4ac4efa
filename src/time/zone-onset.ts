import { zonedParts } from './zone.ts';

/** From when on a zone has had the offset that it has at some instant. */
export interface Onset {
  /** Epoch milliseconds: of the change of clocks, or a year before where there was none. */
  readonly at: number;
  /** Minutes east of UTC before it, and from it on. */
  readonly from: number;
  readonly to: number;
}

const STEP = 28 * 86_400_000;
/** Steps back for a change of clocks: a little more than a year. */
const STEPS = 14;

/** The last change of a zone's clocks before an instant (epoch milliseconds), within a year or so. */
export function onsetBefore(at: number, timeZone: string): Onset {
  const offsetAt = (instant: number): number => zonedParts(instant, timeZone).offset;
  const to = offsetAt(at);
  let late = at;
  for (let step = 1; step <= STEPS; step++) {
    let early = at - step * STEP;
    const from = offsetAt(early);
    if (from === to) {
      late = early;
      continue;
    }
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2);
      if (offsetAt(middle) === to) late = middle;
      else early = middle;
    }
    return { at: late, from: offsetAt(early), to };
  }
  // To the whole day, so that events of one day share it.
  return { at: Math.floor(late / 86_400_000) * 86_400_000, from: to, to };
}
