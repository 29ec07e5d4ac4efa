import { expect, it } from 'vitest';
import { formatProblems } from '../../../../src/problem/format.ts';
import { textReport } from '../../../../tools/check/reporters/text.ts';
import { articleText, contentFolder } from '../../loader/folder.ts';
import { checkFolder, STORY } from './sample.ts';

/** One mistake each, as writers make them, in a text. */
const IN_TEXT: readonly string[] = [
  '<Figure src="bull.png" alt="A bull">',
  '<figure src="bull.png" alt="A bull" />',
  '![A bull](bull.heic)',
  '![A bull](../bull.png)',
  '![](bull.png)',
  '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
  '<https://example.com/>',
  '<!-- a remark -->',
  '[//]: # (a remark)\n\nWords.',
  '[^1]: A note that nothing refers to.\n\nWords.',
  'Revenue\n====\n\nIt rose.',
  '| a | b |\n| --- | --- |\n| 1 | 2 |\nWords right below.',
  'a | b\n--- | ---\n1 | 2',
  'a | b\n--- | ---\n1 | 2 | 3',
  '| a | b |\n\n| --- | --- |\n\n| 1 | 2 |',
  'a\tb\n1\t2\n3\t4',
  '* One\n* Two\n* Three',
  '1) One\n2) Two\n3) Three',
  '• One\n• Two\n• Three',
  '> A quotation\nthat goes on\nand on.',
  'A **bold word that is never closed.',
  'See [the statement](/2024/07/nothing/).',
  'See [the statement](statement.html).',
  'Shares of $AAPLL rose.',
  '$$x^2$$',
  '{{ page.title }}',
  '## Words {#words}\n\nMore.',
  '<p>Words.</p>',
  '<table><tr><td>1</td><td>2</td></tr></table>',
  '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>',
  '| a | b |\n| --- | --- |\n| `x|y` | 2 |',
  '<font color="red">Words.</font>',
  '<Aside title=“Words”>\n\nWords.\n\n</Aside>',
  "<Aside title='It's'>\n\nWords.\n\n</Aside>",
  '<Aside title="A "word" here">\n\nWords.\n\n</Aside>',
  '<Aside>\n\nWords.',
  'Words.\n\n</Aside>',
  '```\nwords\n\nMore words.',
];

it.each(IN_TEXT)('a mistake in a text has one line: %j', async (body) => {
  const problems = await checkFolder(contentFolder({ [STORY]: articleText({}, body) }));
  const shown = textReport({ problems, articles: 1 }).split('\n\n')[0] ?? '';
  expect(shown.split('\n'), shown).toHaveLength(1);
  expect(shown).toMatch(/ {2}(?:error|warning) {2}/u);
});

/** One mistake each in the fields. */
const IN_FIELDS: readonly Readonly<Record<string, string | undefined>>[] = [
  { title: 'Fed: rates stay as they are' },
  { title: '“The new normal of rates here”' },
  { title: '"Fed holds rates steady again' },
  { title: 'A <em>headline</em> with markup in it' },
  { title: '**A headline that is bold all over**' },
  { title: 'Fed holds rates steady\nin the summer' },
  { title: undefined, titel: 'A headline that is long enough' },
  { title: undefined, headline: 'A headline that is long enough' },
  { authors: undefined, author: 'markets-desk' },
  { authors: 'Markets Desk' },
  { authors: '[Markets Desk]' },
  { authors: '[@markets-desk]' },
  { tags: 'small-caps' },
  { tags: '[Small Caps]' },
  { tags: '[small-caps' },
  { tags: '[small-caps,, small-caps]' },
  { tags: '\n-small-caps' },
  { section: 'Market News' },
  { tickers: '[$AAPL]' },
  { date: '17.07.2024' },
  { date: '2024-07-17 09:30' },
  { draft: 'yes' },
  { kind: 'News' },
  { description: '' },
  { cover: 'bull.png' },
];

it.each(IN_FIELDS)('a mistake in a field has one line: %j', async (fields) => {
  const problems = await checkFolder(contentFolder({ [STORY]: articleText(fields) }));
  expect(formatProblems(problems).split('\n')).toHaveLength(1);
  expect(problems).not.toEqual([]);
});
