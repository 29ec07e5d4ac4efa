import { describe, expect, test } from 'vitest';
import { partitionsOf } from '../../../src/search/partition.ts';
import type { Article } from '../../../src/publication/article.ts';
import { sampleArticle, samplePublication } from '../publication/sample.ts';

/** `count` stories of a month, `2024-07`. */
function month(name: string, count: number): Article[] {
  const folder = name.replace('-', '/');
  return Array.from({ length: count }, (_, index) => sampleArticle(`${folder}/story-${index}`));
}

const cuts = (articles: readonly Article[]): string[] =>
  partitionsOf(samplePublication(articles)).map(
    (partition) => `${partition.from}/${partition.to} ${partition.articles.length}`,
  );

describe('partitionsOf', () => {
  test('is empty without stories', () => {
    expect(cuts([])).toEqual([]);
  });

  test('keeps a small archive in one, however old', () => {
    expect(cuts([...month('2004-02', 3), ...month('2024-06', 197)])).toEqual([
      '2004-02/2024-06 200',
    ]);
  });

  test('keeps a closed year whole, cuts the newest by months and the end of it by hundreds', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07'].flatMap((number) => [
      ...month(`2023-${number}`, 250),
      ...month(`2024-${number}`, 220),
    ]);
    expect(cuts(months)).toEqual([
      '2024-07/2024-07 20',
      '2024-05/2024-07 640',
      '2024-01/2024-04 880',
      '2023-01/2023-07 1750',
    ]);
  });

  test('splits a large closed year', () => {
    const months = ['01', '03', '05', '07', '09'].flatMap((number) =>
      month(`2023-${number}`, 1000),
    );
    expect(cuts([...months, ...month('2024-01', 200)])).toEqual([
      '2024-01/2024-01 200',
      '2023-07/2023-09 2000',
      '2023-01/2023-05 3000',
    ]);
  });

  test('gives the first stories of a year to a small neighbour, not to a large one', () => {
    expect(cuts([...month('2023-12', 150), ...month('2024-01', 9)])).toEqual([
      '2023-12/2024-01 159',
    ]);
    expect(cuts([...month('2023-12', 500), ...month('2024-01', 9)])).toEqual([
      '2024-01/2024-01 9',
      '2023-12/2023-12 500',
    ]);
    expect(cuts([...month('2023-12', 500), ...month('2024-01', 109)])).toEqual([
      '2024-01/2024-01 9',
      '2023-12/2024-01 600',
    ]);
    expect(cuts([...month('2023-12', 3000), ...month('2024-01', 9)])).toEqual([
      '2024-01/2024-01 9',
      '2023-12/2023-12 3000',
    ]);
  });

  test('leaves older cuts where they were when a story is added', () => {
    const before = [...month('2022-05', 700), ...month('2023-05', 700), ...month('2024-05', 700)];
    const [, ...older] = cuts(before);
    expect(cuts([...before, ...month('2024-06', 1)]).slice(2)).toEqual(older.slice(1));
  });

  test('has few indexed again for the newest story, but when a hundred join the others', () => {
    const older = [...month('2023-05', 900), ...month('2024-05', 700)];
    const inOrder = Array.from({ length: 450 }, (_, index) =>
      sampleArticle(`2024/06/story-${index}`, {
        date: { at: Date.UTC(2024, 5, 2) + index * 60_000, precision: 'minute' },
      }),
    );
    const isMade = new Set<string>();
    const sizes = inOrder.map((_, count) => {
      const archive = samplePublication([...older, ...inOrder.slice(0, count)]);
      const partitions = partitionsOf(archive);
      const made = partitions.map(({ articles }) => articles.map(({ id }) => id).join());
      const again = made.filter((ids) => !isMade.has(ids));
      for (const ids of made) isMade.add(ids);
      return again.reduce((sum, ids) => sum + ids.split(',').length, 0);
    });
    const joining = [...sizes.entries()].filter(([, size]) => size > 200).map(([at]) => at);
    expect(joining).toEqual([0, 1, 301, 401]);
  });

  test('holds every published story once, and nothing else', () => {
    const moment = (at: number) => ({ at, precision: 'minute' as const });
    const withdrawn = sampleArticle('2024/05/withdrawn', {
      corrections: [
        { date: moment(Date.UTC(2024, 4, 20)), note: 'It does not stand.', grade: 'withdrawal' },
      ],
    });
    const others = [
      sampleArticle('2024/05/draft', { draft: true }),
      sampleArticle('2099/01/scheduled'),
      sampleArticle('2024/05/expired', { expires: moment(Date.UTC(2024, 5, 1)) }),
    ];
    const published = [...month('2023-05', 1500), ...month('2024-05', 20)];
    const partitions = partitionsOf(samplePublication([withdrawn, ...others, ...published]));
    const ids = partitions.flatMap(({ articles }) => articles.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(published.map(({ id }) => id).toSorted());
  });
});
