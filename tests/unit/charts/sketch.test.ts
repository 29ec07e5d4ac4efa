import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../../src/charts/sketch.ts';
import { dotsPath, linePath, rectanglePath } from '../../../src/charts/sketch-path.ts';
import type { ChartModel, ChartType, XAxis } from '../../../src/charts/model.ts';
import { SKETCH_BOX } from '../../../src/publication/sketch.ts';
import { runs } from '../../runs.ts';
import { model, table } from './chart.ts';
import { plainNumber } from '../../../src/charts/number.ts';

describe('sketchOf', () => {
  it('draws a line from edge to edge, and tells its last value', () => {
    const sketch = sketchOf(
      model(table('date,value', '2024-01,1.5', '2024-02,3.0', '2024-03,2.5'), { unit: 'percent' }),
    );
    expect(sketch).toEqual({
      marks: [{ series: 0, form: 'line', d: 'M6 194l149-188 139 63' }],
      ...{ value: '2.5%', subject: 'A title', place: ['Mar 2024'] },
    });
  });

  it('says what is drawn, by the subtitle before the title', () => {
    const csv = table('bank,value', 'A,319', 'B,209');
    const subtitle = 'Total assets, billions of dollars';
    expect(sketchOf(model(csv, { type: 'bar', x: 'bank', subtitle })).subject).toBe(subtitle);
  });

  it('names the series of a value where there are several', () => {
    const csv = table('date,a,b', '2024-01,1,2', '2024-02,3,4');
    const { value, place, marks } = sketchOf(model(csv, { y: 'a,b', series: 'Fed, ECB' }));
    expect([value, ...place]).toEqual(['3', 'Fed', 'Feb 2024']);
    expect(marks.map(({ series }) => series)).toEqual([1, 0]);
  });

  it('tells the last value that there is, and breaks the line at gaps', () => {
    const csv = table('date,value', '2024-01,1', '2024-02,2', '2024-03,', '2024-04,4', '2024-05,');
    const { value, place, marks } = sketchOf(model(csv));
    expect([value, ...place]).toEqual(['4', 'Apr 2024']);
    expect(marks[0]?.d.match(/M/gu)).toHaveLength(2);
  });

  it('tells of names the largest, and of a range both ends', () => {
    const csv = table('who,value', 'A,3', 'B,9', 'C,5');
    const named = sketchOf(model(csv, { type: 'bar', x: 'who' }));
    expect([named.value, ...named.place]).toEqual(['9', 'B']);
    const days = table('date,low,high', '2024-01-01,5.25,5.50', '2024-02-01,5.00,5.25');
    const range = sketchOf(model(days, { type: 'range', y: 'low,high', unit: 'percent' }));
    expect(range.value).toBe('5.00% to 5.25%');
    expect(range.place).toEqual(['Feb 1, 2024']);
  });

  it('names the axis of numbers, of which a number alone says nothing', () => {
    const csv = table('years,value', '1,10', '2,20');
    expect(sketchOf(model(csv, { x: 'years' })).place).toEqual(['Years 2']);
  });

  it('keeps what a step and a surface are', () => {
    const csv = table('date,value', '2024-01-01,1', '2024-02-01,2', '2024-03-01,0');
    expect(sketchOf(model(csv, { type: 'step' })).marks[0]?.d).toBe('M6 100h149v-94h139v188');
    const area = sketchOf(model(csv, { type: 'area' })).marks;
    expect(area.map(({ form }) => form)).toEqual(['surface', 'line']);
    expect(area[0]?.d).toMatch(/^M6 100.*z$/u);
  });
});

const TYPES: readonly ChartType[] = ['line', 'step', 'area', 'bar', 'stacked', 'dot', 'range'];
/** What a cell may hold: a number that is too small to be shown is refused. */
const number = fc.oneof(
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }).map((value) => plainNumber(String(value)) ?? 0),
  fc.constantFrom(0, -0, 1e-12, 1e15, -1e15),
);

/** Charts of every type that the check lets through, of few rows and of very many. */
const charts = fc
  .record({
    type: fc.constantFrom(...TYPES),
    kind: fc.constantFrom('time', 'number', 'category'),
    count: fc.oneof(fc.integer({ min: 2, max: 8 }), fc.constantFrom(36, 37, 240, 1000, 5000)),
    width: fc.integer({ min: 1, max: 6 }),
    precision: fc.constantFrom('day', 'month', 'year'),
    seed: fc.array(fc.oneof(number, fc.constant(null)), { minLength: 3, maxLength: 40 }),
  })
  .map(({ type, kind, count, width, precision, seed }): ChartModel => {
    const isNamed = kind === 'category' && !['line', 'step', 'area'].includes(type);
    const rows = isNamed ? Math.min(count, 40) : count;
    const at = Array.from({ length: rows }, (_, row) => row * 86_400_000);
    const x: XAxis = isNamed
      ? { kind: 'category', name: 'who', values: at.map(String) }
      : kind === 'number'
        ? { kind: 'number', name: 'n', decimals: 0, values: at }
        : { kind: 'time', name: 'date', precision, values: at };
    const columns = type === 'range' ? 2 : type === 'area' ? 1 : width;
    const value = (row: number, column: number): number | null =>
      seed[(row * 7 + column * 3) % seed.length] ?? null;
    const series = Array.from({ length: columns }, (_, column) => ({
      name: `series ${column}`,
      decimals: 2,
      values: at.map((_, row) => {
        if (row === 0) return column;
        const found = value(row, type === 'range' ? 0 : column);
        if (found === null) return type === 'stacked' ? 0 : null;
        if (type === 'stacked') return Math.abs(found);
        return type === 'range' ? found + column : found;
      }),
    }));
    return {
      ...{ type, title: 'A title', subtitle: undefined, note: undefined, source: 'A bureau' },
      ...{ unit: { kind: 'number' }, language: 'en-US', x, series, annotations: [], bands: [] },
    };
  });

/** Where a path of steps leads, as SVG 2, section 9.3, has it. */
function pointsOf(path: string): (readonly [x: number, y: number])[] {
  let [x, y] = [0, 0];
  return Array.from(path.matchAll(/([Mlhv])([^A-Za-z]*)/gu)).flatMap(([, letter, text = '']) => {
    const numbers = Array.from(text.matchAll(/-?\d+/gu), ([number]) => Number(number));
    const pairs =
      letter === 'h'
        ? numbers.map((dx) => [dx, 0] as const)
        : letter === 'v'
          ? numbers.map((dy) => [0, dy] as const)
          : numbers.flatMap((dx, at) =>
              at % 2 === 0 ? [[dx, numbers[at + 1] ?? NaN] as const] : [],
            );
    if (letter === 'M') [x, y] = [0, 0];
    return pairs.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return [x, y] as const;
    });
  });
}

describe('paths', () => {
  const runsOfPoints = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 })),
    { minLength: 1, maxLength: 12 },
  );

  it('lead through every point that is not in line with its neighbours, and end where they should', () => {
    fc.assert(
      fc.property(runsOfPoints, (points) => {
        const led = pointsOf(linePath(points));
        expect(led[0]).toEqual(points[0]);
        expect(led.at(-1)).toEqual(points.at(-1));
        const given = new Set(points.map(String));
        expect(led.filter((point) => !given.has(String(point)))).toEqual([]);
      }),
      runs(300),
    );
  });

  it('draw a rectangle from any corner, never too thin to be seen', () => {
    const side = fc.double({ noNaN: true, min: -150, max: 150 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const [first, second, third, fourth] = pointsOf(rectanglePath(150, 150, width, height));
        const [right, bottom] = [Math.round(150 + width), Math.round(150 + height)];
        const corner = [right === 150 ? 151 : right, bottom === 150 ? 151 : bottom];
        expect([first, second, third, fourth]).toEqual([
          ...[
            [150, 150],
            [corner[0], 150],
          ],
          ...[corner, [150, corner[1]]],
        ]);
      }),
      runs(300),
    );
  });

  it('stay small, whatever there is of points and gaps, and break where a gap can be seen', () => {
    const heights = Array.from({ length: 5000 }, (_, at) => 6 + ((at * 7919) % 189));
    const cloud = heights.map((y, at) => [6 + (at * 288) / 5000, y] as const);
    expect(dotsPath(cloud).match(/M/gu)?.length).toBeLessThanOrEqual(256);
    expect(dotsPath(cloud.slice(0, 256)).match(/M/gu)).toHaveLength(256);
    const torn = cloud.map((point, at) => (at % 2 === 0 ? point : null));
    expect(linePath(torn)).toBe(linePath(torn.filter((point) => point !== null)));
    expect(linePath([[3, 9], null, [5, 9], null, [8, 9]])).toBe('M3 9h2M8 9h0');
  });

  it('make a dot of a line that leads nowhere', () => {
    expect(linePath([[3, 4]])).toBe('M3 4h0');
    expect(
      linePath([
        [3, 4],
        [3.2, 4.1],
      ]),
    ).toBe('M3 4h0');
    expect(dotsPath([[3, 4], null, [3, 4]])).toBe('M3 4h0');
  });
});

describe('any sketch', () => {
  it('stays in its box, is of whole numbers, small, and made of strokes and surfaces', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const sketch = sketchOf(chart);
        const isFlat = chart.type === 'bar' || chart.type === 'stacked';
        if (!isFlat) expect(sketch.marks.length).toBeGreaterThan(0);
        for (const { d } of sketch.marks) {
          expect(d).toMatch(/^(?:M\d+ \d+|l(?:[- ]?\d+){2,}|[hv]-?\d+(?:[- ]\d+)*|z)+$/u);
          const outside = pointsOf(d).filter(
            ([x, y]) => !(x >= 0 && x <= SKETCH_BOX.width && y >= 0 && y <= SKETCH_BOX.height),
          );
          expect(outside).toEqual([]);
        }
        expect(JSON.stringify(sketch).length).toBeLessThan(8000);
        expect(sketch.value).not.toMatch(/NaN|undefined|Infinity/u);
      }),
      runs(300),
    );
  });
});
