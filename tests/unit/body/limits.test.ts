import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/body/limits.ts';
import { findings } from './context.ts';

/** Texts of a size that some parser takes the square of, or its stack does not hold. */
const costly: Readonly<Record<string, readonly [source: string, rule: string]>> = {
  'a large file': ['a\n'.repeat(limits.fileBytes / 2 + 1), 'file-size'],
  'a file large in UTF-8 only': ['\u20ac'.repeat(limits.fileBytes / 3 + 1), 'file-size'],
  quotations: ['>'.repeat(20_000) + ' a', 'nesting-depth'],
  'spaced quotations': ['> '.repeat(20_000) + 'a', 'nesting-depth'],
  'few quotations': ['>'.repeat(50) + ' a', 'nesting-depth'],
  lists: ['- '.repeat(20_000) + 'a', 'nesting-depth'],
  'numbered lists': ['1. '.repeat(20_000) + 'a', 'nesting-depth'],
  'mixed containers': ['> - '.repeat(20_000) + 'a', 'nesting-depth'],
  'indented lists': [
    Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'nesting-depth',
  ],
  emphasis: ['**a '.repeat(100) + 'b**'.repeat(100), 'nesting-depth'],
  tags: ['<Aside>'.repeat(500) + 'a' + '</Aside>'.repeat(500), 'nesting-depth'],
  'thousands of unclosed tags': ['\n\n<Aside title="t">\n\n'.repeat(10_000), 'nesting-depth'],
  'thousands of tags that close nothing': ['</b>'.repeat(10_000), 'tag-unopened'],
  'thousands of tags that close another': [
    '<KeyPoints>\n\n</Aside>\n\n'.repeat(5000),
    'tag-unopened',
  ],
  'unclosed tags': ['<Aside>'.repeat(500), 'tag-unclosed'],
  'parentheses of an expression': [
    `{${'('.repeat(100_000)}${')'.repeat(100_000)}}`,
    'paragraph-size',
  ],
  'brackets of a module': [
    `export const a = ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    'paragraph-size',
  ],
  'a deep expression that is short': [`{${'('.repeat(4000)}${')'.repeat(4000)}}`, 'expression'],
  'a deep module that is short': [`export const a = ${'['.repeat(8000)}`, 'esm'],
  braces: ['{'.repeat(50_000), 'expression'],
  'braces that marks of three bytes replace': ['{'.repeat(limits.fileBytes / 2), 'expression'],
  'opened comments': ['{/* '.repeat(50_000), 'paragraph-size'],
  entities: ['a &lt; b '.repeat(30_000), 'paragraph-size'],
  'quotation marks': [' e="'.repeat(50_000), 'paragraph-size'],
  // Each takes the parser half a gigabyte.
  'quotation marks in 14 KB': ['"a" '.repeat(3500), 'paragraph-size'],
  'quotation marks in 8 KB': ['""'.repeat(4000), 'paragraph-size'],
  apostrophes: ["it's 'a' ".repeat(10_000), 'paragraph-size'],
  'a few quotation marks in a long text': [
    `${'word '.repeat(40)}"q"\n`.repeat(2000),
    'paragraph-size',
  ],
  'numbers that begin no list': [
    `a\n${`2. it's "said" of "another"\n`.repeat(2000)}`,
    'paragraph-size',
  ],
  'marks of a list that stand in a quotation': [
    `> it's "said" of - "another"\n`.repeat(2000),
    'paragraph-size',
  ],
  underscores: ['a_'.repeat(40_000), 'paragraph-size'],
  'code on a long line that is not ASCII': ['\u00e9`'.repeat(40_000), 'paragraph-size'],
  'short tags in one paragraph': ['a <B>c</B> '.repeat(40_000), 'paragraph-size'],
  'cells that are written': ['|a|b|\n|-|-|\n' + '|c|d|\n'.repeat(20_000), 'table-size'],
  'cells that are filled in': [
    `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|\n'.repeat(2000)}`,
    'table-size',
  ],
  'cells of a quoted table': [
    `> ${'|a'.repeat(500)}|\n> ${'|-'.repeat(500)}|\n${'> |\n'.repeat(2000)}`,
    'table-size',
  ],
  'a long attribute': [
    `<Aside title="${'a'.repeat(limits.attribute + 1)}">b</Aside>`,
    'attribute-length',
  ],
  'a long description': [`![${'a'.repeat(limits.attribute + 1)}](a.png)`, 'attribute-length'],
  'a long title of a link': [`[a](/b/ "${'a'.repeat(limits.attribute + 1)}")`, 'attribute-length'],
  'a long address': [`[a](https://a.example/${'b'.repeat(limits.address)})`, 'url-invalid'],
  'a long bare address': [`https://a.example/${'b)'.repeat(90_000)}`, 'url-invalid'],
  'a long bare address in a short file': [`https://a.example/${'b)'.repeat(3000)}`, 'url-invalid'],
  'key points': [`<KeyPoints>\n\n${'- a\n'.repeat(21)}\n</KeyPoints>`, 'text-size'],
  'a long list': ['- a\n'.repeat(60_000), 'text-size'],
  'a long line in a block of code that nobody closed': [
    `\`\`\`\n${'a'.repeat(500_000)}\nx\n`,
    'markdown-left-over',
  ],
  addresses: ['www.a '.repeat(80_000), 'text-size'],
  marks: ['*a* '.repeat(60_000), 'text-size'],
  footnotes: [
    Array.from({ length: 600 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n\n`).join(''),
    'text-size',
  ],
};

describe('a text that costs too much is refused, not endured', () => {
  test.each(Object.entries(costly))('%s', (_name, [source, rule]) => {
    expect(findings(source).map((finding) => finding.split(' ')[1])).toContain(rule);
  });
});

test('what a long story holds is fine', () => {
  const paragraph =
    '\u201cWords\u201d of a long story \u2013 with *marks*, an [address](https://example.com/a_b_c) & $AAPL.\n\n';
  const table = '|a|b|c|\n|-|-|-|\n' + '|1|2|3|\n'.repeat(500) + '\n\n';
  expect(findings(paragraph.repeat(3000) + table)).toEqual([]);
  expect(findings('- "Words" that\'s said of a long list\n'.repeat(2000))).toEqual([]);
  expect(findings('- '.repeat(15) + 'a')).toEqual([]);
  expect(findings('* '.repeat(5000))).toEqual([]);
});

test('as many footnotes as are promised are read, and the first beyond them is told', () => {
  const noted = (count: number): string =>
    Array.from({ length: count }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n\n`).join('');
  expect(findings(noted(limits.footnotes))).toEqual([]);
  const place = `${4 * limits.footnotes + 3}:1 text-size`;
  expect(findings(noted(limits.footnotes + 1))).toEqual([place]);
});

test('footnotes may be long, and stand on lines that follow each other', () => {
  const said = `"What" the commission's report said of it, 'as far as anybody knows', p. 4. `;
  const references = Array.from({ length: limits.footnotes }, (_, n) => `a[^${n}] `).join('');
  const notes = Array.from({ length: limits.footnotes }, (_, n) => `[^${n}]: ${said.repeat(5)}\n`);
  expect(findings(`${references}\n\n${notes.join('')}`)).toEqual([]);
});

test('problems of one file are bounded, and warnings do not hide an error', () => {
  expect(findings('$NOPE\n\n'.repeat(5000))).toHaveLength(limits.problems);
  const found = findings('www.example.com\n\n'.repeat(200) + '$NOPE');
  expect(found).toHaveLength(limits.problems + 1);
  expect(found).toContain('401:1 ticker-unknown');
});
