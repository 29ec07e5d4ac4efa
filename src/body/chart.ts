import { didYouMean } from '../problem/nearest.ts';
import { readDataPath } from './asset-path.ts';
import type { Block, ChartAttributes } from './block.ts';
import type { Attributes } from './component-attributes.ts';
import { placeOf, type Reading } from './reading.ts';

type Chart = Extract<Block, { type: 'chart' }>;

/** How a chart may draw its data. */
export const chartTypes = ['line', 'step', 'bar', 'stacked', 'area', 'dot', 'range'] as const;

/** `<Chart />`: its file's path and its type are checked here, the rest by who draws it. */
export function chart(attributes: Attributes, reading: Reading): Chart | undefined {
  const data = readDataPath(attributes.get('data') ?? '');
  if ('rule' in data) {
    reading.problems.error(attributes.offset('data'), data.rule, data.message);
  }
  const written = attributes.get('type') ?? '';
  const type = chartTypes.find((known) => known === written);
  if (type === undefined) {
    const advice = didYouMean(written, chartTypes) || `; known are ${chartTypes.join(', ')}`;
    reading.problems.error(
      attributes.offset('type'),
      'chart-type',
      `unknown chart type "${written.slice(0, 40)}"${advice}`,
    );
  }
  if ('rule' in data || type === undefined) return undefined;
  const spec: ChartAttributes = {
    data: data.path,
    type,
    x: attributes.get('x') ?? '',
    y: attributes.get('y') ?? '',
    title: attributes.get('title') ?? '',
    source: attributes.get('source') ?? '',
    subtitle: attributes.get('subtitle'),
    note: attributes.get('note'),
    unit: attributes.get('unit'),
    series: attributes.get('series'),
    annotations: attributes.get('annotations'),
    bands: attributes.get('bands'),
  };
  reading.collected.charts.push({ spec, ...placeOf(reading, attributes.offset('data')) });
  return { type: 'chart', spec };
}
