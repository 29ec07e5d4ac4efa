import { describe, expect, it, test } from 'vitest';
import { headings } from '../../../src/body/headings.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { inPlainLetters, plainWords } from '../../../src/typography/plain-letters.ts';
import { blocksOf, context, findings, html } from './context.ts';

describe('tags among words', () => {
  it.each([
    ['H<sub>2</sub>O', '<p>H<sub>2</sub>O</p>'],
    ['*x<sub>i</sub>*<sup>2</sup>', '<p><em>x<sub>i</sub></em><sup>2</sup></p>'],
    ['<sub>2</sub>', '<p><sub>2</sub></p>'],
    ['<sup>\\*</sup> Not counted.', '<p><sup>*</sup> Not counted.</p>'],
    ['a<sup>&lt;b></sup>', '<p>a<sup>&#x3C;b></sup></p>'],
    ['a<sup>$AAPL</sup>', '<p>a<sup>$AAPL</sup></p>'],
    [
      '[CO<sub>2</sub>](https://a.example/)',
      '<p><a href="https://a.example/">CO<sub>2</sub></a></p>',
    ],
    ['> m<sup>2</sup>', '<blockquote>\n<p>m<sup>2</sup></p>\n</blockquote>'],
    ['a<br />b', '<p>a<br>b</p>'],
    ['a<br/>\nb', '<p>a<br>\nb</p>'],
    ['- a<br />b', '<ul>\n<li>a<br>b</li>\n</ul>'],
    ['**a<br />b**', '<p><strong>a<br>b</strong></p>'],
  ])('%j', (source, markup) => {
    expect(html(source)).toBe(markup);
  });

  it('stand in cells, and begin as many lines there as are wanted', () => {
    const table = html('| m<sup>2</sup> |\n| --- |\n| a<br />b<br /><br />c |');
    expect(table).toContain('<th scope="col">m<sup>2</sup></th>');
    expect(table).toContain('<td>a<br>b<br><br>c</td>');
  });

  it.each([
    ['a<sub class="x">2</sub>', '1:2 attribute-unknown', '<sub>2</sub>'],
    ['a<sup {...x}>2</sup>', '1:2 html', '<sup>2</sup>'],
    ['a<br clear="all" />b', '1:2 attribute-unknown', '<br />'],
    ['a<br onerror={pwned()} />b', '1:2 html', '<br />'],
    ['a<sub></sub>', '1:2 component-empty', '<sub>2</sub>'],
    ['a<sup> </sup>', '1:2 component-empty', '<sup>2</sup>'],
    ['a<sub />', '1:2 component-empty', '<sub>2</sub>'],
    ['a<sup>**b**</sup>', '1:2 component-content', 'outside'],
    ['a<sup><sup>b</sup></sup>', '1:2 component-content', 'outside'],
    ['a<sup><script>pwned()</script></sup>', '1:2 component-content', 'outside'],
    ['a<sup>[b](https://a.example/)</sup>', '1:2 component-content', 'outside'],
    ['a<sup><Ticker symbol="AAPL" /></sup>', '1:2 component-content', 'outside'],
    [`a<sup>${'b'.repeat(41)}</sup>`, '1:2 text-size', '41'],
    ['a<br>b</br>', '1:2 component-children', '<br />'],
    ['a<br>b', '1:2 html', '<br />'],
    ['## a<br />b', '1:5 html', 'one line'],
    ['a\n\n<br />\n\nb', '3:1 html', 'empty line'],
    ['a<SUB>2</SUB>', '1:2 html', '<sub>2</sub>'],
    ['a<sup>2', '1:2 html', '<sup>2</sup>'],
  ])('%j is refused: %s', (source, finding, advice) => {
    expect(findings(source)).toEqual([finding]);
    expect(parseBody(source, context).problems[0]?.message).toContain(advice);
  });

  it.each([
    ['Rates rose.<sup>1</sup>', '1:12 markdown-left-over'],
    ['He said “so”<sup>*</sup> twice', '1:13 markdown-left-over'],
    ['a<br />', '1:2 markdown-left-over'],
    ['a<br /><br />b', '1:2 markdown-left-over'],
    ['a<br />\\\nb', '1:2 markdown-left-over'],
  ])('%j is warned of', (source, finding) => {
    expect(findings(source)).toEqual([finding]);
  });
});

test('plain text has the signs of Unicode where there are any', () => {
  const text = (source: string): string => plainText(blocksOf(source));
  expect(text('H<sub>2</sub>O, 10<sup>6</sup> m<sup>2</sup>')).toBe('H₂O, 10⁶ m²');
  expect(text('CO<sub>2e</sub>, the 4<sup>th</sup>')).toBe('CO2e, the 4th');
  expect(text('Words[^1]<sup>a</sup>\n\n[^1]: A note.')).toBe('Wordsa\n\nA note.');
});

test.each(['H<sub>2</sub>O', 'H₂O', 'CO<sub>2</sub>', 'CO<sub>2e</sub>'])(
  'who looks for %j by the letters of a keyboard finds it',
  (source) => {
    const text = plainText(blocksOf(`Much ${source} rose.`));
    const words = [...text.toLowerCase().split(/[ .]/u), ...plainWords(text)];
    expect(words).toContain(inPlainLetters(source.replace(/<\/?sub>/gu, '')));
  },
);

test('a heading has its raised and lowered signs, and no numbers of notes', () => {
  expect(headings(blocksOf('## CO<sub>2</sub> in March[^1]\n\n[^1]: A note.'))).toEqual([
    { level: 2, id: 'section-co2-in-march', text: 'CO2 in March' },
  ]);
});
