import { expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { context } from './context.ts';

const CHART = '<Chart data="r.csv" type="line" x="date" y="rate" title="T" source="S" />';

/** A slip in a chart, and the end of what is told of it. */
test.each([
  ['type="line"', 'type="Line"', 'unknown chart type "Line"; did you mean "line"?'],
  ['type="line"', 'type="lines"', 'unknown chart type "lines"; did you mean "line"?'],
  ['type="line"', 'type="*line*"', 'unknown chart type "*line*"; did you mean "line"?'],
  ['type="line"', 'type="pie"', 'known are line, step, bar, stacked, area, dot, range'],
  ['x="date"', 'X="date"', '<Chart> has no attribute "X"; did you mean "x"?'],
  ['title="T"', 'titel="T"', '<Chart> has no attribute "titel"; did you mean "title"?'],
  ['<Chart', '<chart', 'unknown component <chart>; did you mean "Chart"?'],
  ['<Chart', '<Charts', 'unknown component <Charts>; did you mean "Chart"?'],
  ['r.csv', 'r.xlsx', '"r.xlsx" is not a file of type csv; save it as "r.csv"'],
  [
    'r.csv',
    '`r.csv`',
    '"`r.csv`" is no name of a file; write "r.csv", without the signs around it',
  ],
  [
    'r.csv',
    '*r.csv*',
    '"*r.csv*" is no name of a file; write "r.csv", without the signs around it',
  ],
])('%s as %s', (right, wrong, message) => {
  const { problems } = parseBody(CHART.replace(right, wrong), context);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message.endsWith(message)).toBe(true);
});

test.each([
  ['<Ticker symbol="aapl" />', 'did you mean "AAPL"?'],
  ['<Ticker symbol="appl" />', 'did you mean "AAPL"?'],
  ['One.\n\nTwo.\n\n<Promo id="Weekly-Letter" />', 'did you mean "weekly-letter"?'],
  ['<PullQoute cite="A">\nx\n</PullQoute>', 'did you mean "PullQuote"?'],
  ['<Aside titel="x">\ny\n</Aside>', 'did you mean "title"?'],
  ['![x](`a.png`)', 'write "a.png", without the signs around it'],
])('%s', (source, hint) => {
  const { problems } = parseBody(source, context);
  expect(problems.map(({ message }) => message).join(' ')).toContain(hint);
});
