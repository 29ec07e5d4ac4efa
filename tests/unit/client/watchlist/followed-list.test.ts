import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MOST,
  readFollowed,
  writeFollowed,
} from '../../../../src/client/watchlist/followed-list.ts';

describe('what the browser has stored', () => {
  it('is read as it was written', () => {
    const followed = new Map([
      ['tags/inflation', 1_720_000_000_000],
      ['tickers/brk.b', 0],
      ['markets', 5],
    ]);
    expect([...readFollowed(writeFollowed(followed))]).toEqual([...followed]);
  });

  it('loses no more than what nobody could follow', () => {
    const text = JSON.stringify([
      ['tags/inflation', 'soon'],
      ['tags/<b>', 3],
      ['__proto__', 3],
      'tags/alone',
      null,
      ['../etc', 1],
      ['authors/news-desk', -1],
      ['markets', 1e300],
    ]);
    expect([...readFollowed(text)]).toEqual([
      ['tags/inflation', 0],
      ['authors/news-desk', 0],
      ['markets', 0],
    ]);
  });

  it('is a list whatever lies there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
        const read = readFollowed(text);
        expect(read.size).toBeLessThanOrEqual(MOST);
        for (const [name, seen] of read) {
          expect(name).toMatch(/^[a-z\d./-]+$/u);
          expect(Number.isFinite(seen)).toBe(true);
        }
      }),
    );
  });

  it('has an end', () => {
    const names = Array.from({ length: 2 * MOST }, (_, at) => [`tags/t${at}`, 0]);
    expect(readFollowed(JSON.stringify(names)).size).toBe(MOST);
  });
});
