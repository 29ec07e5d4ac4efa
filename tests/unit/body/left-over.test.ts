import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { context, findings } from './context.ts';

describe('Markdown that is printed as it stands is told', () => {
  test.each([
    ['a ** b', '1:3'],
    ['**bold ** x', '1:1'],
    ['__x', '1:1'],
    ['~~x', '1:1'],
    ['##No space', '1:1'],
    ['Words.\n\n> ##No space', '3:3'],
    ['```\ncode\n\nmore', '1:1'],
    ['- ~~~\n  code', '1:3'],
    [':::note', '1:1'],
    ['It is ==high== now', '1:7'],
    ['As said^[note]', '1:8'],
    ['As said[1^]', '1:8'],
    ['As said[^1', '1:8'],
    ['1986. It was a great year.', '1:1'],
    ['[words] (https://a.example/)', '1:8'],
    ['[words](a b)', '1:7'],
    ['(words)[/a/]', '1:1'],
    ['(words)[https://a.example/]', '1:1'],
    ['[words][name]', '1:7'],
    ['[[Fed]]', '1:1'],
    ['the `code', '1:5'],
    ['&amp; \\* **x', '1:10'],
    ['| a |\n| - |\n| **b |', '3:3'],
    ['[a]: b c', '1:1'],
    ['Words.\n\n[Fed]: the central bank\n\nMore.', '3:1'],
    ['It rose&lt;br&gt;and fell', '1:8'],
    ['It &lt;b&gt;rose&lt;/b&gt; fast', '1:4'],
    ['See &lt;a href="/x/"&gt;it&lt;/a&gt;', '1:5'],
    ['Profit&amp;nbsp;rose', '1:7'],
    ['Banks &amp;amp; brokers', '1:7'],
    ['We say &amp;#8220;no', '1:8'],
    ['Alpha\n:What is more than the market', '2:1'],
    [': What is more than the market', '1:1'],
    ['::youtube[abc]', '1:1'],
    ['A :abbr[GDP] of it', '1:3'],
    ['So $x^2$ is it', '1:4'],
    ['So $\\alpha$ is it', '1:4'],
    ['The line ends\\', '1:14'],
    ['[caption id="a"]Words[/caption]', '1:1'],
    ['[gallery ids="1,2"]', '1:1'],
    ['[embed]words[/embed]', '1:13'],
    ['+++\ntitle = 1\n+++', '1:1'],
    ['https://www.youtube.com/watch?v=M7lc1UVf-VE', '1:1'],
    ['https://www.instagram.com/p/abc/', '1:1'],
    ['Words.\n\nhttps://x.com/jane/status/12\n\nMore.', '3:1'],
  ])('%j', (source, place) => {
    expect(findings(source)).toEqual([`${place} markdown-left-over`]);
  });

  test.each([
    '“It [the rate] fell [sic] and [...] rose,” she said [1].',
    '[It](https://a.example/) [fell], (so) [it] is said.',
    '#MeToo, 5 * 3 = 15, a == b and a_b__c',
    '\\*\\*, \\_\\_, \\`, \\~\\~ and \\[a\\](b)',
    '`**` `__` `](`',
    '```\n**\n```',
    '> ```\n> code\n> ```',
    '1. One\n2. Two',
    '*Unaudited.',
    'It is 1986. A year.',
    'It got an A** and an AA** from them.',
    '\\[Powell]: We wait and see.',
    'In code it is `&lt;br&gt;`, and 5 &lt; 6 &gt; 4 &amp; so on.',
    'It says \\<br> there.',
    'Between $5 and $6, then 3^2 of $7.',
    'One line\\\nand the next.',
    'At 10:30 [New York time] it fell; see [video].',
    'The film is at https://www.youtube.com/watch?v=abc for all.',
  ])('and nothing of %j', (source) => {
    expect(findings(source)).toEqual([]);
  });

  test('and a note that nothing refers to', () => {
    expect(findings('Words.\n\n[^a]: Nobody sees this.')).toEqual(['3:1 footnote-unknown']);
    expect(findings('Words.[^A]\n\n[^a]: Everybody sees this.')).toEqual([]);
  });
});

test.each([
  '![x](with space.jpg)',
  '![x] (a.jpg)',
  '!(x)[a.jpg]',
  '![](a b.png)',
  'See ![it](the chart.png "t") here',
])('a picture that was not taken for one is an error: %j', (source) => {
  const { problems } = parseBody(source, context);
  expect(problems).toMatchObject([{ level: 'error', rule: 'image-path' }]);
  expect(problems[0]?.message).toContain('would be printed as it stands');
});

test.each([
  ['One.\n\n    def rate(x):\n        return x', '3:1 markdown-left-over'],
  ['    $ npm start', '1:1 markdown-left-over'],
  ['One.\r\n\r\n\tA line.', '3:1 markdown-left-over'],
  ['- one\n\nTwo.\n\n     three', '5:1 markdown-left-over'],
])('a paragraph that would be code elsewhere is told: %j', (source, expected) => {
  expect(findings(source)).toEqual([expected]);
});

test.each([
  'One\n    and more.',
  '- one\n\n    two',
  '1. one\n\n   two\n\n   - three\n\n     four',
  '   Three spaces.',
  '<Aside title="A box">\n    Text.\n</Aside>',
  '```\n    code\n```',
])('a paragraph that is moved in by right is not: %j', (source) => {
  expect(findings(source)).toEqual([]);
});

test('a tag among the words of a picture is an error', () => {
  expect(findings('![a <b>c</b>](a.png)')).toEqual(['1:5 html']);
  expect(findings('![a \\<b> c](<a.png>)')).toEqual([]);
});

test.each([
  ['a&#27;b', '1:1 markdown-left-over'],
  ['a&#xd800;b', '1:1 markdown-left-over'],
  ['![a&#0;b](a.png)', '1:1 markdown-left-over'],
  ['![ab](a.png "c&#x9b;d")', '1:1 markdown-left-over'],
  ['a [b](/c/ "d&#x10ffff;e")', '1:3 markdown-left-over'],
  ['<Aside title="a&#27;">a</Aside>', '1:8 markdown-left-over'],
])('an entity for no character is told: %j', (source, expected) => {
  expect(findings(source)).toContain(expected);
});

describe('what nobody sees is told by name at its place', () => {
  test.each([
    ['co\u200bop', '1:3 character-invisible'],
    ['a\ufeffb', '1:2 character-invisible'],
    ['a\u200eb', '1:2 character-invisible'],
    ['a&lrm;b', '1:1 character-invisible'],
    ['**a**&#x200b;b', '1:6 character-invisible'],
    ['![a&rlm;b](a.png)', '1:1 character-invisible'],
    ['![ab](a.png "c&#x2060;d")', '1:1 character-invisible'],
    ['a [b](/c/ "d&ZeroWidthSpace;e")', '1:3 character-invisible'],
    ['<Aside title="a&zwj;">a</Aside>', '1:8 character-invisible'],
    ['co\u00adop', '1:3 character-invisible'],
    ['the\u3000Fed', '1:4 character-invisible'],
    ['`a\u200bb`', '1:3 character-invisible'],
    ['#\u00a0Heading', '1:2 character-invisible'],
    ['> ##\u3000Heading', '1:5 character-invisible'],
    ['-\u00a0item', '1:2 character-invisible'],
    ['1.\u2003item', '1:3 character-invisible'],
    ['[a](https://a.example/\u200bb)', '1:23 url-invalid'],
    ['[a](/2024/\u2060b/)', '1:11 url-invalid'],
    ['[a](https://a.example/b&#8203;)', '1:1 character-invisible'],
    ['[a][r]\n\n[r]: https://a.example/\u00a0b', '3:24 url-invalid'],
  ])('%j', (source, expected) => {
    expect(findings(source)).toContain(expected);
  });

  test.each(['$5\u00a0million', 'a&shy;b', '[a](https://a.example/%E2%80%8Bb)', '\u2764\ufe0f'])(
    'and nothing of %j',
    (source) => {
      expect(findings(source)).toEqual([]);
    },
  );

  test('with its name', () => {
    const named = (source: string): string[] =>
      parseBody(source, context).problems.map(({ message }) => message);
    expect(named('a\u200bb')).toEqual([
      'the text holds a zero-width space (U+200B), which nobody sees; delete it',
    ]);
    expect(named('#\u00a0Heading')).toEqual([
      'a non-breaking space (U+00A0) stands behind "#", so that this is no heading; write a plain space',
    ]);
    expect(named('[a](https://a.example/\u200bb)')).toEqual([
      'the address holds a zero-width space (U+200B); delete it',
    ]);
  });
});

test('words with their marks escaped are never told', () => {
  const piece = fc.constantFrom(
    '**',
    '__',
    '~~',
    '`',
    '==',
    '](',
    '[[',
    '##',
    ':::',
    '^[',
    'word',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const escaped = pieces.join('').replaceAll(/[*_~`=[\](#:^]/gu, '\\$&');
      expect(findings(`Words ${escaped}.`)).toEqual([]);
    }),
  );
});

test.each([
  '**Correction**: a fact was wrong.',
  '- **Correction**: a fact was wrong.\n- **Withdrawal**: it no longer stands.',
  '> *Word*: what it means.',
  '[Word](https://a.example/): what it means\n**Word**: what it means',
  '`code`: what it does',
  '**5%**- to 6%\n**7%**- to 8%',
])('a text behind an emphasis, code or a link begins no line: %j', (source) => {
  expect(findings(source)).toEqual([]);
});

test('what begins a later line is told all the same', () => {
  expect(findings('**Correction** of it\n:a fact was wrong.')).toEqual([
    expect.stringContaining('markdown-left-over'),
  ]);
});
