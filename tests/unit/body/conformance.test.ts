import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, nodesOf } from './canonical.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { context } from './context.ts';
import { asElsewhere } from './reference.ts';
import { runs } from '../../runs.ts';

/** Blocks of CommonMark and GFM that an article may hold. */
const samples = [
  'Words, and more words.',
  'A line\nand the next.',
  'A hard  \nbreak and\\\nanother.',
  '*em* **strong** ***both*** _em_ __strong__ a_b_c a*b*c',
  '**a*b**c* and *a**b*c**',
  '*(a)*b **(a)**b (*a*) "**a**"',
  '~~gone~~ and ~kept~ and ~~~kept~~~',
  '3~5% this year, 7~9% in the next, ~~formerly 3~4%~~ and ~5 *or ~6*',
  '\\~a~ b~ \\\\~c~ `~d~` ~~~e~ ~~f~~g~',
  '[~a~](https://example.com/~b~/ "~c~") https://example.com/~d/ ~e',
  '~~~\n~a~\n~~~',
  '`code` ``a ` b`` ` a ` `a\nb`',
  '## Two\n\n### Three ###\n\n#### Four #',
  'Setext\n---',
  '- a\n- b\n- c',
  '* a\n\n* b\n\n* c',
  '- a\n  - b\n    - c\n- d',
  '- a\n\n  b\n- c',
  '1. a\n2. b\n3. c',
  '7) a\n8) b',
  '- a\n+ b\n* c',
  '- a\n1. b',
  '> a\n> b\n\n> c',
  '> a\nlazy',
  '> - a\n>   b\n> - c',
  '> > a\n> b',
  '---',
  '* * *',
  '```\ncode\n  indented\n\n# not a heading\n```',
  '~~~js\nlet a = 1;\n~~~',
  '- ```\n  a\n  ```',
  '[a](https://example.com/ "title") [b](</c>) [d](/e)',
  '[a][b] [b] [B][]\n\n[b]: https://example.com/ "title"',
  '[not defined] [a][nor this]',
  '[*a* `b`](https://example.com/)',
  '[https://a.example](https://b.example/)',
  'https://example.com/a?b=c&d=e. (https://example.com/x_(y))',
  'https://example.com/a_b_c and me@example.com!',
  '&amp; &lt; &copy; &#233; &#xe9; &nope; &',
  '\\* \\_ \\# \\[ \\] \\\\ \\a',
  'a < b and b > c',
  '"quotes" \u2018single\u2019 \u2014 dashes...',
  'a | b\n--- | ---\n1 | 2',
  '| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 |\n| 1 | 2 | 3 |',
  '| `a \\| b` | *c* |\n|-|-|\n| [d](/e) | `f` |',
  '| a |\n|-|\n\nafter',
  '- [ ] open\n- [x] done\n- plain',
  '- [ ] a\n\n  b\n- [X] c',
  '1. [ ] a',
  'One[^1] and two[^two] and one again[^1].\n\n[^1]: First.\n\n[^two]: Second\n    more.\n\n    Paragraph.',
  'Note[^x].\n\n[^x]: a[^y]\n\n[^y]: b',
  '\u00e9\u{1f600} *\u00e9*',
  'a\u00a0b',
  '  leading spaces\n   and more  ',
  'a\r\nb\r\n\r\nc',
];

describe('an article reads as GFM does elsewhere', () => {
  test.each(samples)('%j', (source) => {
    expect(ours(source)).toBe(asElsewhere(source));
  });

  test('and so does any sequence of these', () => {
    const joined = fc.array(fc.constantFrom(...samples), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(joined, (parts) => {
        const source = ['Not frontmatter.', ...parts].join('\n\n');
        expect(ours(source)).toBe(asElsewhere(source));
      }),
      runs(100),
    );
  });
});

function ours(source: string): string {
  const { blocks, problems } = parseBody(source, context);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return canonical(nodesOf(blocks));
}
