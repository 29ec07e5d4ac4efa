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
