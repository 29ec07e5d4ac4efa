import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapLimit, roomFor } from '../../../src/loader/concurrency.ts';
import { runs } from '../../runs.ts';

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

describe('roomFor', () => {
  it('has no more at work than there is room for, in the order asked for, whatever fails', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.scheduler(), async (wanted, scheduler) => {
        const inRoom = roomFor(10);
        const begun: number[] = [];
        let taken = 0;
        const ended = wanted.map((size, at) =>
          inRoom(size, async () => {
            begun.push(at);
            taken += Math.min(size, 10);
            expect(taken).toBeLessThanOrEqual(10);
            await scheduler.schedule(Promise.resolve());
            taken -= Math.min(size, 10);
            if (size % 4 === 3) throw new Error('as it may');
            return size;
          }).catch(() => undefined),
        );
        await scheduler.waitFor(Promise.all(ended));
        expect(begun).toEqual(wanted.map((_, at) => at));
        expect(taken).toBe(0);
      }),
      runs(60),
    );
  });
});
