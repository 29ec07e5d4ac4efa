import { isFields, isSame, type Value } from './file-shape.ts';

/** By place in the new list, which item of the old one it was; -1 for one that is new. */
export function matched(before: readonly Value[], next: readonly Value[]): number[] {
  const free = new Set(before.keys());
  const take = (at: number): number => {
    free.delete(at);
    return at;
  };
  const find = (fits: (old: Value) => boolean): number | undefined =>
    [...free].find((at) => fits(before[at]));
  const exact = next.map((item) => {
    const at = find((old) => isSame(old, item));
    return at === undefined ? -1 : take(at);
  });
  return exact.map((found, at) => {
    if (found >= 0) return found;
    const item = next[at];
    const named = find(
      (old) => identityOf(old) !== undefined && identityOf(old) === identityOf(item),
    );
    if (named !== undefined) return take(named);
    return next.length === before.length && free.has(at) ? take(at) : -1;
  });
}

/** What an entry of a list is known by. */
function identityOf(item: Value): string | undefined {
  if (!isFields(item)) return undefined;
  for (const name of ['id', 'symbol', 'from']) {
    const value = item[name];
    if (typeof value === 'string') return `${name} ${value}`;
  }
  return undefined;
}
