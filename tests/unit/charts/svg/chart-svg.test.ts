import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartAttributes } from '../../../../src/body/block.ts';
import { parseCsv } from '../../../../src/charts/csv.ts';
import { chartModel } from '../../../../src/charts/chart-model.ts';
import type { ChartModel } from '../../../../src/charts/model.ts';
import { chartSvg } from '../../../../src/charts/svg/chart-svg.ts';
import { attributes, model, table, where } from '../chart.ts';
import { runs } from '../../../runs.ts';

const formats = ['wide', 'narrow'] as const;
const types = ['line', 'step', 'bar', 'stacked', 'area', 'dot', 'range'] as const;
const csv = table('date,low,high', '2024-01,1,2', '2024-02,2,4', '2024-03,1.5,3', '2024-04,3,3');

function typed(type: ChartAttributes['type'], changes: Partial<ChartAttributes> = {}): ChartModel {
  return model(csv, { type, y: type === 'area' ? 'high' : 'low,high', ...changes });
}

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map((match) => match[1] ?? '');
}

function count(svg: string, pattern: RegExp): number {
  return [...svg.matchAll(pattern)].length;
}

describe('chartSvg', () => {
  it('is XML whatever its words are', () => {
    const words = ']]></svg><script>';
    const svg = chartSvg(typed('line', { title: words, note: words, series: `${words},b` }), {
      id: 'c1',
      format: 'wide',
    });
    expect(svg).toContain(']]&gt;&#x3C;/svg>');
    expect(svg).not.toMatch(/\]\]>|<script/u);
  });

  it.each(types.flatMap((type) => formats.map((format) => [type, format] as const)))(
    'draws %s %s from presentation attributes and classes alone, twice alike',
    (type, format) => {
      const svg = chartSvg(typed(type), { id: 'c1', format });
      expect(svg).not.toMatch(/style|script|href|<image|<foreignObject|\son\w+=|#[0-9a-f]{3}/iu);
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/u);
      expect(svg).toContain('class="chart-series-1"');
      expect(chartSvg(structuredClone(typed(type)), { id: 'c1', format })).toBe(svg);
    },
  );

  it('names itself, and prefixes every id', () => {
    const svg = chartSvg(typed('bar', { y: 'low,high' }), { id: 'c1', format: 'narrow' });
    expect(svg).toContain('role="img" aria-labelledby="c1-narrow-title c1-narrow-desc"');
    expect(svg).toContain('<title id="c1-narrow-title">A title</title>');
    const ids = [...svg.matchAll(/\sid="([^"]*)"/gu)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('c1-narrow-'))).toBe(true);
  });

  it('escapes what writers wrote', () => {
    const hostile = model(table('date,value', '"<b>&""\'",1'), {
      type: 'bar',
      title: '<script>alert(1)</script>',
    });
    const svg = chartSvg(hostile, { id: 'c', format: 'wide' });
    expect(svg).not.toMatch(/<b>|<script/u);
    expect(svg).toContain('&#x3C;script>');
  });

  it('breaks lines at gaps and dots lone points', () => {
    const gappy = table('date,value', '2020,1', '2021,', '2022,2', '2023,3');
    const svg = chartSvg(model(gappy), { id: 'c', format: 'wide' });
    expect(svg).toMatch(/<path d="M[^M]*ZM[^M]*" fill="none"/u);
    expect(count(svg, /<circle/gu)).toBe(2);
  });

  it('starts bars and areas at zero, and lines where the data is', () => {
    const high = table('date,value', '2020,100', '2021,104');
    const labels = (type: 'bar' | 'area' | 'line'): string[] =>
      texts(chartSvg(model(high, { type }), { id: 'c', format: 'wide' }));
    expect(labels('bar')).toContain('0');
    expect(labels('area')).toContain('0');
    expect(labels('line')).not.toContain('0');
  });

  it('tells lines apart by dashes and bars by texture', () => {
    const lines = chartSvg(typed('line'), { id: 'c', format: 'wide' });
    expect(count(lines, /stroke-dasharray="7 3"/gu)).toBe(1);
    const three = table('date,a,b,c', '2024,1,2,3', '2025,2,3,4');
    const bars = chartSvg(model(three, { type: 'bar', y: 'a,b,c' }), { id: 'c', format: 'wide' });
    expect(bars).toContain('fill="url(#c-wide-texture-3)"');
    expect(bars).toContain('<pattern id="c-wide-texture-3"');
  });

  it('labels lines at their ends, or in a legend where names are long', () => {
    const ends = chartSvg(typed('line', { series: 'One,Two' }), { id: 'c', format: 'wide' });
    expect(ends).toMatch(/<text class="chart-series-2"[^>]*>Two</u);
    const long = typed('line', { series: `${'Long '.repeat(6)}one,Two` });
    const legend = chartSvg(long, { id: 'c', format: 'narrow' });
    expect(legend).not.toMatch(/<text class="chart-series-/u);
    expect(texts(legend)).toContain('Two');
  });

  it('writes units in ticks and values', () => {
    const values = (unit: string): string[] =>
      texts(chartSvg(typed('area', { unit }), { id: 'c', format: 'wide' }));
    expect(values('percent')).toEqual(expect.arrayContaining(['4%', '3%']));
    expect(values('USD')).toEqual(expect.arrayContaining(['$4', '$3']));
  });

  it('keeps 5,000 rows within a page', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `${row},${(row * 7919) % 1000}`);
    const svg = chartSvg(model(table('date,value', ...rows)), { id: 'c', format: 'wide' });
    expect(svg.length).toBeLessThan(32_000);
  });
});

const values = fc.oneof(
  fc.constant(''),
  fc.integer({ min: -50, max: 50 }).map(String),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => value.toFixed(3)),
  fc.double({ min: 0, max: 1e-9, noNaN: true }).map((value) => value.toFixed(12)),
);
const axes = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 40 })
    .map((days) =>
      days
        .toSorted((a, b) => a - b)
        .map((day) => new Date(Date.UTC(1960, 0, 1 + day)).toISOString().slice(0, 10)),
    ),
  fc
    .uniqueArray(fc.integer({ min: 1500, max: 2199 }), { minLength: 1, maxLength: 30 })
    .map((years) => years.toSorted((a, b) => a - b).map(String)),
  fc
    .uniqueArray(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 })
    .map((numbers) => numbers.toSorted((a, b) => a - b).map(String)),
  fc.uniqueArray(fc.stringMatching(/^[A-Za-z][a-z ]{0,30}[a-z]$/u), {
    minLength: 1,
    maxLength: 20,
  }),
);
const charts = fc.record({
  type: fc.constantFrom(...types),
  unit: fc.constantFrom('number', 'percent', 'index', 'USD', 'JPY'),
  names: fc.array(fc.stringMatching(/^[A-Za-z][a-z]{1,25}$/u), { minLength: 1, maxLength: 6 }),
  rows: axes.chain((axis) =>
    fc.tuple(
      fc.constant(axis),
      fc.array(fc.array(values, { minLength: 6, maxLength: 6 }), {
        minLength: axis.length,
        maxLength: axis.length,
      }),
    ),
  ),
  labels: fc.array(fc.stringMatching(/^[A-Za-z][a-z ]{1,38}$/u), { maxLength: 6 }),
});

describe('any data', () => {
  it('gives problems, or drawings whose every coordinate is finite and inside the frame', () => {
    let drawn = 0;
    const times = runs(100);
    fc.assert(
      fc.property(charts, ({ type, unit, names, rows: [axis, cells], labels }) => {
        const y = names.map((_, index) => `c${index}`);
        const head = ['x', ...Array.from({ length: 6 }, (_, index) => `c${index}`)].join();
        const text = [head, ...axis.map((at, row) => [at, ...(cells[row] ?? [])].join())].join(
          '\n',
        );
        const data = parseCsv(text, 'data.csv');
        if (Array.isArray(data)) throw new Error(JSON.stringify(data));
        const annotated = axis.slice(0, labels.length).map((at, row) => `${at}: ${labels[row]}`);
        const made = chartModel(
          attributes({
            type,
            unit,
            x: 'x',
            y: type === 'range' ? 'c0,c1' : y.join(),
            annotations: /^[\d-]/u.test(axis[0] ?? '') ? annotated.join(';') : undefined,
          }),
          data,
          where,
          'en-US',
        );
        if (Array.isArray(made)) return;
        drawn++;
        for (const format of formats) expectInside(chartSvg(made, { id: 'c', format }));
      }),
      times,
    );
    expect(drawn).toBeGreaterThan(times.numRuns / 5);
  });
});

it('leaves a plot between short names and a long value below zero', () => {
  const names = ['op  fp', 'Ru  vis', 'Ma   ycp', 'Dr  z   f jk', 'nxbn', 'Qg s y', 'Y ca f', 'od'];
  const values = ['0.000', '0', '0', '0', '-100000000000000.000', '0.000', '', '0.000000000000'];
  const rows = names.map((name, row) => `${name},${values[row] ?? ''}`);
  const made = model(table('x,c0', ...rows), { type: 'dot', x: 'x', y: 'c0', unit: 'number' });
  for (const format of formats) expectInside(chartSvg(made, { id: 'c', format }));
});

/** Absolute coordinates of paths, circles, rectangles and texts lie in the view box. */
function expectInside(svg: string): void {
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/u);
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? []).map(Number);
  const slack = 6;
  for (const match of svg.matchAll(/<(?:circle|rect|text)[^>]*\s(x|y|cx|cy)="([^"]*)"/gu)) {
    const most = match[1]?.endsWith('x') ? width : height;
    expect(Number(match[2])).toBeGreaterThanOrEqual(-slack);
    expect(Number(match[2])).toBeLessThanOrEqual(most + slack);
  }
  for (const match of svg.matchAll(/(?<=[M\dLHV])([HV])(-?[\d.e]+)/gu)) {
    const most = match[1] === 'H' ? width : height;
    expect(Number(match[2])).toBeGreaterThanOrEqual(-slack);
    expect(Number(match[2])).toBeLessThanOrEqual(most + slack);
  }
  const marks = svg.replaceAll(/<pattern.*?<\/pattern>/gu, '');
  for (const match of marks.matchAll(/[ML](-?[\d.e]+),(-?[\d.e]+)/gu)) {
    const [x, y] = [Number(match[1]), Number(match[2])];
    const isInside = x >= -slack && x <= width + slack && y >= -slack && y <= height + slack;
    expect(isInside, match[0]).toBe(true);
  }
}

describe('a range', () => {
  const path = (...dates: string[]): string => {
    const rows = dates.map((date, index) => `${date},${index + 1},${index + 3}`);
    const made = model(table('date,low,high', ...rows), { type: 'range', y: 'low,high' });
    return chartSvg(made, { id: 'c', format: 'wide' });
  };

  it('holds from day to day until the next row, with its ends told', () => {
    const svg = path('2024-01-01', '2024-02-15', '2024-03-01');
    expect(svg).toMatch(/<path class="chart-series-1" d="M[\d.,]+L[\d.,]+L/u);
    expect(count(svg, /<circle/gu)).toBe(2);
    expect(texts(svg).slice(-2).toSorted()).toEqual(['3', '5']);
  });

  it('is a bar for each month, year or name', () => {
    for (const svg of [path('2024-01', '2024-02', '2024-03'), path('2022', '2023', '2024')]) {
      expect(count(svg, /<circle/gu)).toBe(0);
      expect(count(/ d="([^"]*)" fill="currentColor"/u.exec(svg)?.[1] ?? '', /M/gu)).toBe(3);
    }
    expect(count(path('Gold', 'Oil'), /<circle|chart-series-2/gu)).toBeGreaterThan(0);
  });

  it('may have one name for both ends', () => {
    const csvOf = table('date,low,high', '2023,1,2', '2024,2,3');
    const made = model(csvOf, { type: 'range', y: 'low,high', series: 'Target range' });
    expect(made.series.map((series) => series.name)).toEqual([
      'Target range, low',
      'Target range, high',
    ]);
  });
});
