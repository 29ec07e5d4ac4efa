import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { context } from './context.ts';

/** Source, then rule, column and a part of the message of its first problem. */
const slips: readonly (readonly [string, string, number, string])[] = [
  ['A<br>B', 'html', 2, '<br> is HTML; write <br />'],
  ['A<BR>B', 'html', 2, '<BR> is HTML; write <br />'],
  ['A <img src="a.png"> B', 'html', 3, 'write ![what it shows](file.png)'],
  ['A <hr> B', 'html', 3, 'write --- on a line of its own'],
  ['A <p> B', 'html', 3, 'leave an empty line'],
  ['A <li> B', 'html', 3, 'write "- item"'],
  ['<table><tr><td>1</td></tr></table>', 'html', 1, 'a Markdown table'],
  ['A<o:p></o:p>', 'html', 2, 'of a word processor; take the tags out'],
  ['A <b> B', 'html', 3, 'write **bold**'],
  [
    '<Figure src="a.png" alt="He said "no" to it" />',
    'tag-invalid',
    34,
    'this mark ends the text of the attribute',
  ],
  ['<Figure src="a.png", alt="b" />', 'tag-invalid', 20, '"," has no place here'],
  ['<Figure src="a.png" alt="b" \\>', 'tag-invalid', 29, '"\\" has no place here'],
  ['<Figure src="a.png" alt="b" //>', 'tag-invalid', 29, '"/" has no place here'],
  ['<Figure src:"a.png" alt="b" />', 'tag-invalid', 9, 'write src="…"'],
  ['<Figure src "a.png" alt="b" />', 'tag-invalid', 9, 'write src="…"'],
  ['<Chart data="a.csv"', 'tag-invalid', 1, '<Chart> has no end; write />'],
  ['<Chart data="a.csv"\n\nWords.', 'tag-invalid', 1, '<Chart> has no end; write />'],
  ['<Aside title="A>\n\nWords.\n\n</Aside>', 'tag-invalid', 14, 'has no end'],
  ['<Aside title="A>\n\nHe said "so".\n\n</Aside>', 'tag-invalid', 15, 'has no end'],
  ['<Aside title=\'A">\n\nWords.\n\n</Aside>', 'tag-invalid', 14, 'has no end'],
  ['[A chart](chart.png)', 'link-relative', 1, 'to show it write ![what it shows](chart.png)'],
  ['! [A chart](chart.jpeg)', 'link-relative', 3, 'to show it write ![what it shows](chart.jpeg)'],
];

describe('HTML slips', () => {
  it.each(slips)('tells %j as what it is', (source, rule, column, words) => {
    const [problem] = parseBody(source, context).problems;
    expect(problem).toMatchObject({ rule, column });
    expect(problem?.message).toContain(words);
  });

  it.each(['A \\<br> B', 'A `<br>` B', '```\n<br>\n```'])('tells nothing of %j', (source) => {
    expect(parseBody(source, context).problems).toEqual([]);
  });
});
