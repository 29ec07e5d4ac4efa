import { articleText } from '../../../loader/folder.ts';
import { STORY } from '../sample.ts';
import type { RuleExample } from './example.ts';

const DATA = 'date,low,high\n2024-01-01,1.5,2.5\n2024-02-01,1.6,2.6\n2024-03-01,1.7,2.7\n';
const ATTRIBUTES = {
  ...{ data: 'rates.csv', type: 'line', x: 'date', y: 'low,high' },
  ...{ title: 'Two rates', source: 'The bank', series: 'Low,High' },
};

/** As many rows as a chart takes: seven charts of them are too much for one story. */
const LONG = `date,low,high\n${Array.from({ length: 5000 }, (_, day) => {
  const date = new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
  return `${date},1.5,2.5\n`;
}).join('')}`;

type Attributes = Readonly<Partial<Record<string, string>>>;

export const chartExamples: Readonly<Record<string, RuleExample>> = {
  'chart-type': attributes({ type: 'pie' }),
  'chart-data-path': attributes({ data: '../rates.csv' }),
  'chart-data-type': attributes({ data: 'rates.xlsx' }),
  'chart-column': attributes({ y: 'low,hihg' }),
  'chart-series': attributes({ series: 'Low' }),
  'chart-unit': attributes({ unit: 'percents' }, { unit: 'percent' }),
  'chart-annotation': attributes(
    { annotations: '2025-01-01: Later' },
    { annotations: '2024-02-01: Then' },
  ),
  'chart-band': attributes(
    { bands: '2024-03-01/2024-02-01: Back' },
    { bands: '2024-02-01/2024-03-01: Then' },
  ),
  'chart-date': data(DATA.replace('2024-02-01', '2024-02')),
  'chart-number': data(DATA.replace('1.6', '1.6%')),
  'chart-order': data(DATA.replace('2024-02-01', '2023-02-01')),
  'chart-range': data(DATA.replace('1.6', '3.6'), { type: 'range', series: 'Both' }),
  'chart-rows': data(DATA.split('\n').slice(0, 2).join('\n') + '\n'),
  'chart-size': {
    bad: files({}, LONG, 7),
    good: files({}, LONG, 6),
  },
  'chart-stack': data(DATA.replace('1.6', '-1.6'), { type: 'stacked' }),
  'value-row': value('row="2024-04-01"'),
  'value-show': value('row="2024-03-01" show="change"'),
  'value-direction': value('row="2024-03-01" show="change" from="2024-01-01" direction="down"'),
  'chart-x': data(DATA.replace('2024-02-01', '')),
  'csv-cells': data(DATA.replace('1.6,', '1.6,1,')),
  'csv-character': data(DATA.replace('1.6', '1\u202e.6')),
  'csv-empty': data('date,low,high\n'),
  'csv-header': data(DATA.replace('low,high', 'low,low')),
  'csv-quote': data(DATA.replace('1.6', '"1.6')),
  'csv-size': data(`date,low,high\n${'2024-01-01,1.5,2.5\n'.repeat(5_001)}`),
};

function attributes(bad: Attributes, good: Attributes = {}): RuleExample {
  return { bad: files(bad, DATA), good: files(good, DATA) };
}

function data(bad: string, chart: Attributes = {}): RuleExample {
  return { bad: files(chart, bad), good: files(chart, DATA) };
}

function files(changes: Attributes, csv: string, charts = 1): Record<string, string> {
  const all = Object.entries({ ...ATTRIBUTES, ...changes });
  const chart = `<Chart ${all.map(([name, value]) => `${name}="${value}"`).join(' ')} />\n\n`;
  return { [STORY]: articleText({}, chart.repeat(charts)), 'articles/2024/07/rates.csv': csv };
}

/** A figure of the right data. */
function value(bad: string): RuleExample {
  const file = (attributes: string): Record<string, string> => ({
    [STORY]: articleText({}, `By <Value data="rates.csv" column="low" ${attributes} />.`),
    'articles/2024/07/rates.csv': DATA,
  });
  return { bad: file(bad), good: file('row="2024-03-01"') };
}
