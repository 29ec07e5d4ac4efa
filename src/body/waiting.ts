import type { UpdateReference } from './parsed-body.ts';

/** The entries of a live story that are dated after an instant: they wait for their time. */
export function waitingEntries(
  updates: readonly UpdateReference[],
  now: number,
): UpdateReference[] {
  return updates.filter(({ time }) => Date.parse(time) > now);
}

/**
 * A file without some of its entries, as if they had not been written yet: what stands
 * behind them keeps its line.
 */
export function withoutEntries(
  source: string,
  entries: readonly Pick<UpdateReference, 'span'>[],
): string {
  const parts: string[] = [];
  let done = 0;
  for (const [start, end] of entries.map(({ span }) => span).sort(([a], [b]) => a - b)) {
    const blank = source.slice(start, end).replace(/[^\r\n]+/gu, (line) => ' '.repeat(line.length));
    parts.push(source.slice(done, start), blank);
    done = end;
  }
  return parts.join('') + source.slice(done);
}
