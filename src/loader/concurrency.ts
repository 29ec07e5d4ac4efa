/**
 * Applies `work` to every item, at most `limit` at a time.
 *
 * @returns the results in the order of the items.
 * @throws what the first failing `work` throws; no further item is begun.
 */
export async function mapLimit<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array<Result>(items.length);
  const queue = items.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failed) return;
      try {
        results[index] = await work(item, index);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

/**
 * Work that takes room, of which there is so much: each piece begins in its turn, once those under
 * way leave enough. What takes more than there is has all of it.
 *
 * @returns does a piece of work that takes so much.
 */
export function roomFor(
  most: number,
): <Result>(size: number, work: () => Promise<Result>) => Promise<Result> {
  let left = most;
  const waiting: { readonly size: number; readonly begin: () => void }[] = [];
  const beginThoseThatFit = (): void => {
    for (let [first] = waiting; first !== undefined && first.size <= left; [first] = waiting) {
      waiting.shift();
      left -= first.size;
      first.begin();
    }
  };
  return async (wanted, work) => {
    const size = Math.min(wanted, most);
    await new Promise<void>((begin) => {
      waiting.push({ size, begin });
      beginThoseThatFit();
    });
    try {
      return await work();
    } finally {
      left += size;
      beginThoseThatFit();
    }
  };
}
