import { formatValue } from '../../../src/charts/unit.ts';
import type { PlacedChart } from '../placed-chart.ts';
import { isQuoted, type Passage } from '../passage.ts';
import type { Rule, Tell } from '../rule.ts';
import type { WrittenArticle } from '../written-article.ts';
import { rowDates, type RowDate } from './row-dates.ts';

/** Passages before and after a chart that speak of it. */
const NEAR = 2;
/** Characters between a figure and its date. */
const APART = 60;

const PERCENT =
  /(?<![\p{L}\d.,])[-−]?(?<figure>\d{1,3}(?:[.,]\d+)?)(?:\s?%|\s(?:percent|per cent)\b)/gu;
/** A change and no level. */
const OF_CHANGE = /^\s*(?:percentage[ -]?points?|points?|Prozentpunkte?)|\b(?:by|um)\s*$/iu;

/** A figure typed beside a chart that is not what the chart's data have. */
export const figureDrift: Rule = {
  id: 'figure-drift',
  level: 'warning',
  summary:
    'A percentage with its month, day or year, in a paragraph beside a chart, that is nearly the one of the chart and not the same: one of them is a slip. `<Value>` prints the figure from the file.',
  example: {
    bad: {
      data: 'month,cpi\n2024-05,3.3\n2024-06,3.0\n',
      body: 'Prices rose 3.1% in June 2024.\n\n<Chart data="data.csv" type="line" x="month" y="cpi" unit="percent" title="Consumer prices" source="The desk" />',
    },
    good: {
      data: 'month,cpi\n2024-05,3.3\n2024-06,3.0\n',
      body: 'Prices rose 3.3% in May 2024 and <Value data="data.csv" row="2024-06" column="cpi" unit="percent" /> in June.\n\n<Chart data="data.csv" type="line" x="month" y="cpi" unit="percent" title="Consumer prices" source="The desk" />',
    },
  },
  look(article, tell) {
    for (const chart of article.charts) {
      if (chart.model.unit.kind !== 'percent') continue;
      const dates = rowDates(chart.model, article.surroundings.language);
      if (dates === undefined) continue;
      for (const passage of beside(chart, article)) compare(passage, chart, dates, tell);
    }
  },
};

/** The paragraphs next to a chart. */
function beside(chart: PlacedChart, { passages }: WrittenArticle): Passage[] {
  const prose = passages.filter(({ kind }) => kind === 'paragraph');
  const after = prose.findIndex(({ offset }) => offset > chart.offset);
  const at = after === -1 ? prose.length : after;
  return prose.slice(Math.max(0, at - NEAR), at + NEAR);
}

function compare(
  passage: Passage,
  chart: PlacedChart,
  dates: (text: string) => RowDate[],
  tell: Tell,
): void {
  const figures = [...passage.text.matchAll(PERCENT)];
  const named = dates(passage.text);
  for (const match of figures) {
    if (isQuoted(passage, match.index)) continue;
    const end = match.index + match[0].length;
    if (OF_CHANGE.test(passage.text.slice(end, end + 20))) continue;
    if (OF_CHANGE.test(passage.text.slice(Math.max(0, match.index - 6), match.index))) continue;
    const date = dateOf(match.index, end, passage.text, figures, named);
    if (date === undefined) continue;
    const { figure = '' } = match.groups ?? {};
    const written = figure.replace(',', '.');
    const drift = driftOf(written, date.row, chart);
    if (drift === undefined) continue;
    const { model, spec } = chart;
    const value = formatValue(drift.value, model.unit, drift.decimals, model.language);
    const form = `<Value data="${spec.data}" ${chart.rowForm(date.row)} column="${drift.column}" unit="percent" />`;
    const message = `the chart beside this has ${value} for ${date.text}; mend one of them, or print the figure from the data: ${form}`;
    tell(passage.offset + match.index, message);
  }
}

/** The date that belongs to a figure: the next one behind it, else before it, with no other figure between. */
function dateOf(
  start: number,
  end: number,
  text: string,
  figures: readonly RegExpMatchArray[],
  dates: readonly RowDate[],
): RowDate | undefined {
  const isFree = (from: number, to: number): boolean =>
    to - from <= APART &&
    !/[.!?;]\s/u.test(text.slice(from, to)) &&
    !figures.some(({ index = 0 }) => index >= from && index < to);
  const behind = dates.find((date) => date.start >= end && isFree(end, date.start));
  if (behind !== undefined) return behind;
  const before = dates.findLast((date) => date.end <= start && isFree(date.end, start));
  // A date behind a figure is that figure's.
  const isTaken = figures.some(({ index = 0, 0: figure }) => {
    const after = index + figure.length;
    return before !== undefined && after <= before.start && isFree(after, before.start);
  });
  return isTaken ? undefined : before;
}

interface Drift {
  readonly value: number;
  readonly decimals: number;
  readonly column: string;
}

/** The figure that was meant, when none of the row's is the one written and one nearly is. */
function driftOf(written: string, row: number, { model, columns }: PlacedChart): Drift | undefined {
  const decimals = written.split('.')[1]?.length ?? 0;
  const own = Number(written);
  const figures = model.series.flatMap(({ values, decimals: digits }, at): Drift[] => {
    const value = values[row];
    if (value === undefined || value === null) return [];
    return [{ value: Math.abs(value), decimals: digits, column: columns[at] ?? '' }];
  });
  if (figures.some(({ value }) => Math.abs(value - own) <= 0.5001 * 10 ** -decimals))
    return undefined;
  return figures.find(({ value }) => isNear(own, value));
}

/** A slip of a digit, of two digits' order or of the decimal point. */
function isNear(written: number, value: number): boolean {
  if (value === 0 || written === 0) return false;
  const digits = (number: number): string =>
    Array.from(String(number).replace('.', '')).toSorted().join('').replace(/^0+/u, '');
  return Math.abs(written - value) <= 0.15 * value || digits(written) === digits(value);
}
