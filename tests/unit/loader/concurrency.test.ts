import { describe, expect, it } from 'vitest';
import { mapLimit } from '../../../src/loader/concurrency.ts';

describe('mapLimit', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const done: number[] = [];
    let goOn = (): void => undefined;
    const others = new Promise<void>((resolve) => (goOn = resolve));
    const doubled = await mapLimit([3, 1, 2], 2, async (item) => {
      if (item === 3) await others;
      done.push(item);
      if (item === 2) goOn();
      return item * 2;
    });
    expect(done).toEqual([1, 2, 3]);
    expect(doubled).toEqual([6, 2, 4]);
  });

  it('has no more than the limit at work', async () => {
    let atWork = 0;
    let most = 0;
    await mapLimit([1, 2, 3, 4, 5], 2, async () => {
      most = Math.max(most, (atWork += 1));
      await Promise.resolve();
      atWork -= 1;
    });
    expect(most).toBe(2);
  });

  it('begins nothing after a failure', async () => {
    const begun: number[] = [];
    const work = async (item: number): Promise<void> => {
      begun.push(item);
      await Promise.resolve();
      if (item === 1) throw new Error('the first fails');
    };
    await expect(mapLimit([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('the first fails');
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual([1, 2]);
  });
});
