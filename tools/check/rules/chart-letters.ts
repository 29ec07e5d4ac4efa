import { join } from 'node:path';
import { chartLetters } from '../../../src/edition/chart-letters.ts';
import type { PlacedChart } from '../placed-chart.ts';
import type { Rule } from '../rule.ts';

const lackingIn = chartLetters(join(import.meta.dirname, '../../..'));
/** Characters from the beginning of a chart in which its attributes stand. */
const REACH = 2000;

/** A chart whose image would lack a letter. */
export const chartUnwritten: Rule = {
  id: 'chart-letters',
  level: 'warning',
  summary:
    'A chart has a letter that no typeface has with which charts are drawn: in feeds it is a table without an image. Write the word in other letters.',
  example: {
    bad: {
      data: 'month,cpi\n2024-05,3.3\n2024-06,3.0\n',
      body: '<Chart data="data.csv" type="line" x="month" y="cpi" title="Prices in 𓂀 and elsewhere" source="The desk" />',
    },
    good: {
      data: 'month,cpi\n2024-05,3.3\n2024-06,3.0\n',
      body: '<Chart data="data.csv" type="line" x="month" y="cpi" title="Prices in Αθήνα and 東京" source="The desk" />',
    },
  },
  look({ charts, text }, tell) {
    for (const chart of charts) {
      const lacking = lackingIn(chart.model);
      if (lacking.length === 0) continue;
      const letters = lacking.map((letter) => `"${letter}"`).join(', ');
      const message = `no typeface of charts has ${letters}, so that this one is a table without an image in feeds; write the word in other letters`;
      tell(placeOfLetter(lacking[0] ?? '', chart, text), message);
    }
  },
};

/** Where a letter stands in the attributes of a chart; the chart where it stands in the data. */
function placeOfLetter(letter: string, { offset }: PlacedChart, text: string): number {
  const start = Math.max(0, text.lastIndexOf('<Chart', offset));
  const at =
    text
      .slice(start, start + REACH)
      .split('/>', 1)[0]
      ?.indexOf(letter) ?? -1;
  return at === -1 ? offset : start + at;
}
