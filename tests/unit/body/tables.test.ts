import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import { context, findings } from './context.ts';
import { feedEnvironment } from './feed-environment.ts';
import { runs } from '../../runs.ts';

const HEAD = '| a | b |\n| - | - |\n';

describe('what a table would lose or print as text is told at its row', () => {
  test.each([
    [`${HEAD}| 1 | 2 | 3 |`, '3:11 table-row'],
    [`${HEAD}| 1 || 2 |`, '3:8 table-row'],
    ['a|b\n-|-\n1|2|3', '3:5 table-row'],
    [`${HEAD}| 1 | 2 |\n| 3 | 4 | $5 |`, '4:11 table-row'],
    [`- | a | b |\n  | - | - |\n  | 1 | 2 | 3 |`, '3:13 table-row'],
    [`<Table caption="c">\n\n${HEAD}| 1 | 2 | 3 |\n\n</Table>`, '5:11 table-row'],
    [`${HEAD}| \`x|y\` | 2 |`, '3:5 table-row'],
    [`${HEAD}| \`x|y\` and \`z|0\` |`, '3:5 table-row'],
    ['| a | b |\n|===|===|\n| 1 | 2 |', '2:1 table-text'],
    ['| `a|b` | c |\n| - | - |\n| 1 | 2 |', '1:1 table-text'],
    [`${HEAD}| 1 | 2 |\nWords below.`, '4:1 table-row'],
    [`> | a | b |\n> | - | - |\n> | 1 | 2 |\n> Words below.`, '4:3 table-row'],
    ['| a | b |\n| 1 | 2 |\n| 3 | 4 |', '1:1 table-text'],
    ['a | b\n1 | 2', '1:1 table-text'],
    ['Year\t2025\t2024\nSales\t5\t4', '1:1 table-text'],
    ['Words.\nSales\t5\nCosts\t4', '2:1 table-text'],
    ['Words.\n| a | b |\n| 1 | 2 |', '2:1 table-text'],
    ['| a | b |\n| - |\n| 1 | 2 |', '2:1 table-text'],
    ['| a | b |\n| - | - | - |\n| 1 | 2 | 3 |', '2:1 table-text'],
    ['| a | b |\n| — | — |\n| 1 | 2 |', '2:1 table-text'],
    ['| a | b |\n| = | = |\n| 1 | 2 |', '2:1 table-text'],
    ['| a | b |\n| --- | -:x |\n| 1 | 2 |', '2:1 table-text'],
    ['| a | b |\n| - - | - |\n| 1 | 2 |', '2:1 table-text'],
    ['> | a | b |\n> | 1 | 2 |', '1:3 table-text'],
    ['- | a | b |\n  | 1 | 2 |', '1:3 table-text'],
    ['- [ ] | a | b |\n  | 1 | 2 |', '1:7 table-text'],
    ['| a | *b* |\n| 1 | $AAPL |', '1:1 table-text'],
    ['| only one row |', '1:1 table-text'],
  ])('%j', (source, expected) => {
    expect(findings(source)).toEqual([expected]);
  });

  test('once, where empty lines part it', () => {
    expect(findings('| a | b |\n\n| - | - |\n| 1 | 2 |')).toEqual(['1:1 table-text']);
    expect(findings('| a | b |\n\n| - | - |\n\n| 1 | 2 |')).toEqual(['1:1 table-text']);
    expect(findings('| a | b |\n\nWords.\n\n| 1 | 2 |')).toEqual([
      '1:1 table-text',
      '5:1 table-text',
    ]);
    expect(findings(`${HEAD}| 1 | 2 |\n\n| 3 | 4 |`)).toEqual(['5:1 table-text']);
  });

  test.each([
    HEAD,
    `${HEAD}| 1 |\n| 1 | 2 |\n|| 2 |\n| 1 ||`,
    `${HEAD}| 1 \\| 2 | \`3\\|4\` |`,
    `${HEAD}| 1\\\\| 2 |`,
    'Reporting by A | Editing by B',
    '|x| is 5 and |y| is 6.',
    'One \\| two\nthree \\| four',
    'It is `a|b`\nand `c|d`.',
    '```\n| a | b |\n| 1 | 2 |\n```',
  ])('and nothing of %j', (source) => {
    expect(findings(source)).toEqual([]);
  });

  test('with the row to write', () => {
    const [problem] = parseBody('| a | b |\n| - |\n| 1 | 2 |', context).problems;
    expect(problem?.message).toBe(
      'this would be printed as text, not as a table: its head has 2 cells, the line of hyphens 1; write | --- | --- |; for the sign itself write \\|',
    );
  });
});

test('no figure of a table vanishes without a word, whatever its shape', () => {
  let next = 0;
  const cell = fc.constantFrom('n', '*n*', '`n`', '$n', '', 'n \\| n').map((form) => ({ form }));
  const row = fc.array(cell, { minLength: 1, maxLength: 4 });
  const dashes = fc.array(fc.constantFrom('-', '--:', ':-:', '—', 'n'), {
    minLength: 1,
    maxLength: 4,
  });
  const edges = fc.constantFrom('| ', '');
  fc.assert(
    fc.property(
      row,
      dashes,
      fc.array(row, { maxLength: 4 }),
      edges,
      fc.boolean(),
      (head, line, rows, edge, gap) => {
        next = 0;
        const numbered = (form: string): string =>
          form.replaceAll('n', () => String(1000 + next++));
        const lineOf = (cells: readonly string[]): string =>
          edge + cells.map(numbered).join(' | ') + edge.split('').reverse().join('');
        const words = (cells: readonly { form: string }[]): string[] =>
          cells.map(({ form }) => form);
        const source = [
          lineOf(words(head)),
          lineOf(line),
          ...rows.map((cells) => lineOf(words(cells))),
        ]
          .join(gap ? '\n\n' : '\n')
          .trim();
        const { blocks, problems } = parseBody(`Words.\n\n${source}`, context);
        if (problems.some(({ level }) => level === 'error')) return;
        for (const text of [plainText(blocks), feedHtml(blocks, feedEnvironment)]) {
          for (const number of source.match(/\d{4}/gu) ?? []) expect(text).toContain(number);
        }
      },
    ),
    runs(400),
  );
});
