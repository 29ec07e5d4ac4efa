import { describe, expect, test } from 'vitest';
import { readReport, together } from '../../../../tools/bench/benchmark.ts';
import { median, summarize, type Run } from '../../../../tools/bench/result.ts';
import { formatTable } from '../../../../tools/bench/table.ts';

const cost = (wall: number): Run['total'] => ({ wall, cpu: wall * 2, memory: wall * 1e6 });

function run(contender: string, scenario: Run['scenario'], number: number, wall: number): Run {
  const total = cost(wall);
  const build = contender === 'ours' ? total : cost(wall / 2);
  const sizes = { files: 1200, bytes: 30e6, touched: contender === 'ours' ? 9 : undefined };
  const phases = undefined;
  return {
    contender,
    scenario,
    run: number,
    articles: 1000,
    build,
    total,
    ...sizes,
    phases,
    load: 1,
  };
}

describe('the median', () => {
  test.each([
    [[], undefined],
    [[3], 3],
    [[9, 1, 4], 4],
    [[10, 2, 4, 1], 3],
  ])('of %j is %j', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });
});

describe('a summary', () => {
  const runs = [
    run('ours', 'cold', 1, 100),
    run('ours', 'cold, without search', 1, 50),
    run('hugo', 'cold', 1, 200),
    run('ours', 'cold', 2, 1000),
    run('ours', 'cold, without search', 2, 400),
    run('hugo', 'cold', 2, 3000),
    run('ours', 'cold', 3, 110),
    run('ours', 'cold, without search', 3, 60),
    run('hugo', 'cold', 3, 55),
  ];
  const results = summarize(runs);
  const find = (contender: string, what: string): (typeof results)[number] | undefined =>
    results.find((result) => result.contender === contender && result.what === what);

  test('has the medians of all runs', () => {
    expect(find('ours', 'cold')).toMatchObject({ wall: 110, cpu: 220, files: 1200, touched: 9 });
    expect(find('hugo', 'cold')).toMatchObject({ wall: 200, memory: 200e6, touched: undefined });
  });

  test('compares what was measured in the same run', () => {
    // 2, 3 and 0.5: the slow second run was slow for both.
    expect(find('hugo', 'cold')?.ratio).toBe(2);
    expect(find('ours', 'cold')?.ratio).toBe(1);
  });

  test("holds a peer's build alone against a build that did not index", () => {
    expect(find('hugo', 'cold, without search')).toMatchObject({ wall: 100, ratio: 2 });
    expect(results.filter(({ what }) => what === 'cold, without search')).toHaveLength(2);
  });

  test('has no ratio where there is nothing to compare with', () => {
    const [alone] = summarize([run('hugo', 'added', 1, 10)]);
    expect(alone?.ratio).toBeUndefined();
  });
});

test('the table sets one scenario together and leaves blank what is not known', () => {
  const runs = [
    run('ours', 'cold', 1, 12_345),
    run('ours', 'unchanged', 1, 1000),
    {
      ...run('hugo', 'cold', 1, 24_690),
      total: { wall: 24_690, cpu: undefined, memory: undefined },
    },
  ];
  const lines = formatTable(summarize(runs)).split('\n');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells.slice(2).map((row) => row.slice(2, 4))).toEqual([
    ['cold', 'ours'],
    ['cold', 'hugo'],
    ['unchanged', 'ours'],
    ['cold, without search', 'hugo'],
  ]);
  expect(cells[2]?.slice(1, -1)).toEqual([
    ...['1,000', 'cold', 'ours', '12.3 s', '1.00 ×', '24.7 s', '1.00 ×', '12,345 MB'],
    ...['1,200', '30 MB', '9'],
  ]);
  expect(cells[3]?.slice(4, 9)).toEqual(['24.7 s', '2.00 ×', '', '', '']);
});

test('two programs cost the sum of their time and the larger of their memory', () => {
  expect(together(cost(2), cost(3))).toEqual({ wall: 5, cpu: 10, memory: 3e6 });
  expect(together({ ...cost(2), cpu: undefined }, cost(3)).cpu).toBeUndefined();
});

test('a build reports what was touched, and its phases', () => {
  const phases = [{ name: 'load', ms: 12.5, memory: 3e8 }];
  const report = { added: 1, changed: 20, removed: 3, phases };
  expect(readReport(JSON.stringify({ ...report, files: 24 }))).toEqual(report);
  expect(readReport('Wrote 12 files')).toBeUndefined();
});
