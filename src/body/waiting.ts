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
export function withoutEntries(source: string, entries: readonly UpdateReference[]): string {
  let text = source;
  for (const { span } of entries) {
    const [start, end] = span;
    const blank = text.slice(start, end).replace(/[^\r\n]+/gu, (line) => ' '.repeat(line.length));
    text = text.slice(0, start) + blank + text.slice(end);
  }
  return text;
}
