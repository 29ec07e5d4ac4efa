/** A stream of pseudo-random numbers that is the same for the same seed everywhere. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, count). */
  below(count: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** An index in [0, count): the k-th is drawn with weight 1/(k+1), as tickers and tags are used. */
  zipf(count: number): number;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    zipf: (count) => Math.min(count - 1, Math.floor(Math.exp(next() * Math.log(count + 1)) - 1)),
  };
}
