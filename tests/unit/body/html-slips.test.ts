import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { context, findings, html } from './context.ts';

/** Source, place, rule and a part of the message of its only problem. */
const slips: readonly (readonly [string, string, string, string])[] = [
  ['A<br>B', '1:2', 'html', '<br> is HTML; end the line with a backslash'],
  ['A<BR>B', '1:2', 'html', '<BR> is HTML; end the line with a backslash'],
  ['A<br/>B', '1:2', 'html', '<br> is HTML; end the line with a backslash'],
  ['- A<br>B', '1:4', 'html', 'end the line with a backslash'],
  ['> A<br>B', '1:4', 'html', 'end the line with a backslash'],
  ['## A<br>B', '1:5', 'html', 'a heading is one line'],
  ['| a |\n| - |\n| b<br>c |', '3:4', 'html', 'write <br /> to begin a new line in a cell'],
  ['| a |\n| - |\n| <p>b</p> |', '3:3', 'html', 'write <br /> to begin a new line in a cell'],
  ['| a |\n| - |\n| <li>b</li> |', '3:3', 'html', 'a cell holds no list'],
  ['| a |\n| - |\n| <hr> |', '3:3', 'html', 'take it out'],
  ['| a |\n| - |\n| <img src="a.png"> |', '3:3', 'html', 'a picture stands outside the table'],
  ['A <img src=a.png > B', '1:3', 'html', 'write ![what it shows](file.png)'],
  ['A <hr> B', '1:3', 'html', 'write --- on a line of its own'],
  ['A <p> B', '1:3', 'html', 'leave an empty line'],
  ['A <li> B', '1:3', 'html', 'write "- item"'],
  ['A <b> B', '1:3', 'html', 'write **bold**'],
  ['A </b> B', '1:3', 'html', '</b> is HTML; write **bold**'],
  ['<font color=red>A</font>', '1:1', 'html', 'take the tags out'],
  ['<font\ncolor=red>A</font>', '1:1', 'html', 'take the tags out'],
  ['H<sub>2</sub>O', '1:2', 'html', 'H₂O'],
  ['<details>A</details>', '1:1', 'html', 'write <Aside title="…">'],
  ['<!-- A -->', '1:1', 'html', 'write {/* … */} on one line'],
  ['A List<String> B', '1:7', 'component-unknown', 'for the signs themselves write \\<String>'],
  ['Map<K, V>', '1:4', 'component-unknown', 'for the signs themselves write \\<K>'],
  ['<Foo>', '1:1', 'component-unknown', 'unknown component <Foo>'],
  ['<keypoints>', '1:1', 'component-unknown', 'did you mean "KeyPoints"?'],
  ['<>A</>', '1:1', 'component-unknown', 'for the signs themselves write \\<>'],
  ['<https://a.example/>', '1:1', 'autolink', 'write [words](https://a.example/)'],
  ['A <www.a.example> B', '1:3', 'autolink', 'write [words](www.a.example)'],
  ['<me@a.example>', '1:1', 'autolink', 'write [me@a.example](mailto:me@a.example)'],
  ['I <3 it', '1:3', 'tag-invalid', 'for the sign < write \\<, here \\<3'],
  ['a <= b', '1:3', 'tag-invalid', 'here \\<='],
  ['A {curly} B', '1:3', 'expression', 'for the sign itself write \\{'],
  ['{{ curly }}', '1:1', 'expression', 'nothing is filled in'],
  ['{/* A', '1:1', 'expression', 'a remark ends on its line'],
  ['import A from "b"', '1:1', 'esm', 'delete the line'],
  ['- import A from "b"', '1:3', 'markdown-left-over', 'delete the line'],
  ['<Ticker symbol=AAPL />', '1:9', 'attribute-expression', 'write symbol="AAPL"'],
  ['<Aside>\n\n<p>\n\n</Aside>', '3:1', 'html', 'leave an empty line'],
  ['<Aside>\n\n<Foo>\n\n</Aside>', '3:1', 'component-unknown', 'unknown component <Foo>'],
  ['<Aside>\n\n<Foo />\n\n</Aside>', '3:1', 'component-unknown', 'unknown component <Foo>'],
  ['<Aside>\n\nA\n\n</aside>', '5:1', 'tag-unopened', 'write </Aside>'],
  ['<Aside>\n\nA\n\n</b>\n\n</Aside>', '5:1', 'html', 'write **bold**'],
  [
    '<Aside>\n\n<KeyPoints>\n\n- A\n\n</Aside>',
    '3:1',
    'tag-unclosed',
    '<KeyPoints> is never closed',
  ],
  ['<Aside>\n\n- A </Aside>', '3:5', 'tag-unclosed', 'on a line of its own'],
  [
    '<Figure src="a.png" alt="He said "no" to it" />',
    '1:34',
    'tag-invalid',
    'this mark ends the text of the attribute',
  ],
];

describe('HTML slips', () => {
  it.each(slips)('tells %j as what it is, and nothing else', (source, place, rule, words) => {
    const { problems } = parseBody(source, context);
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(problems).toMatchObject([{ rule, message: expect.stringContaining(words) as string }]);
  });

  it('tells all of an article at once', () => {
    const source =
      'A <br> B\n\n<b>C</b> <i>D\n\n| <3 | {x} |\n| - | - |\n| E | F<br>G |\n\n</p>\n\n<https://a.example/>';
    expect(findings(source)).toEqual([
      ...['1:3 html', '3:1 html', '3:10 html', '5:3 tag-invalid', '5:8 expression'],
      ...['7:8 html', '9:1 html', '11:1 autolink'],
    ]);
  });

  it('a line of a cell breaks, and no other', () => {
    expect(html('| a |\n| - |\n| b<br />c<br/>d |')).toContain('<td>b<br>c<br>d</td>');
    expect(findings('a<br />b')).toEqual(['1:2 html']);
    expect(findings('| a |\n| - |\n| b<br class="x" />c |')).toEqual(['3:4 html']);
  });

  it.each(['A \\<br> B', 'A `<br>` B', '```\n<br>\n```'])('tells nothing of %j', (source) => {
    expect(parseBody(source, context).problems).toEqual([]);
  });
});
