import { expect, test } from 'vitest';
import { unfold } from '../../../src/loader/unfold.ts';

const picture = (format: 'avif' | 'jpeg', side: number) => ({ format, width: side, height: side });

/** Most pixels that are unfolded at a time when so many pictures are asked for at once. */
async function mostAtOnce(pictures: readonly ReturnType<typeof picture>[]): Promise<number> {
  let [now, most] = [0, 0];
  const one = async (each: ReturnType<typeof picture>): Promise<void> => {
    now += each.width * each.height;
    most = Math.max(most, now);
    await new Promise((done) => setImmediate(done));
    now -= each.width * each.height;
  };
  await Promise.all(pictures.map((each) => unfold(each, () => one(each))));
  return most;
}

test('of the largest pictures there is one at a time, of usual ones there are many', async () => {
  expect(await mostAtOnce(Array.from({ length: 8 }, () => picture('avif', 5000)))).toBe(25_000_000);
  expect(await mostAtOnce(Array.from({ length: 8 }, () => picture('jpeg', 7000)))).toBe(98_000_000);
  expect(await mostAtOnce(Array.from({ length: 8 }, () => picture('jpeg', 3000)))).toBe(72_000_000);
  const mixed = ['avif', 'jpeg', 'jpeg', 'avif'] as const;
  expect(await mostAtOnce(mixed.map((format) => picture(format, 5000)))).toBe(50_000_000);
});
