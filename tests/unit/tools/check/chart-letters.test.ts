import { expect, it } from 'vitest';
import { checkSample } from './sample.ts';

const DATA = 'place,cpi\nΑθήνα,3.3\n𓂀,3.0\n';
const chart = (title: string, source = 'The desk'): string =>
  `Words.\n\n<Chart\n  data="data.csv"\n  type="bar"\n  x="place"\n  y="cpi"\n  title="${title}"\n  source="${source}"\n/>`;

it.each([
  ['in the title', 'Prices in 𓁹', 'place,cpi\n東京,3.3\nΑθήνα,3.0\n', '17:20 "𓁹"'],
  ['in the data', 'Prices', DATA, '13:9 "𓂀"'],
])(
  'a letter that no typeface of charts has is told of where it stands: %s',
  async (_, title, data, told) => {
    const problems = await checkSample({ body: chart(title), data });
    const found = problems
      .filter(({ rule }) => rule === 'chart-letters')
      .map(
        ({ line, column, message }) => `${line}:${column} ${/"[^"]+"/u.exec(message)?.[0] ?? ''}`,
      );
    expect(found).toEqual([told]);
  },
);

it('says nothing of letters that charts are drawn with', async () => {
  const body = chart('Preise in Łódź, Αθήνα, 東京, דולר');
  const problems = await checkSample({ body, data: 'place,cpi\nตลาด,3.3\nΑθήνα,3.0\n' });
  expect(problems.filter(({ rule }) => rule === 'chart-letters')).toEqual([]);
});
