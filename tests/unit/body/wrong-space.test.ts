import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../../src/body/line-index.ts';
import { parseBody } from '../../../src/body/parse.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { context } from './context.ts';

type Told = Omit<Problem, 'file'>;

/** A space, and where it is told; `~` stands for it. */
test.each([
  ['>~quote', '1:2', 'at the beginning of a line'],
  ['> ~quote', '1:3', 'at the beginning of a line'],
  ['~- item', '1:1', 'at the beginning of a line'],
  ['## Heading~', '1:11', 'at the end of a line'],
  ['a\n\n---~\n\nb', '3:4', 'at the end of a line'],
  ['a\\~\nb', '1:3', 'at the end of a line'],
  ['- ~item', '1:3', 'beside another space'],
  ['a ~b', '1:3', 'beside another space'],
  ['| a |\n| - |\n| b~|', '3:4', 'at the edge of a cell'],
  ['[words~](https://a.example/)', '1:7', 'within brackets'],
  ['[~words](https://a.example/)', '1:2', 'within brackets'],
  ['```~js\ncode\n```', '1:4', 'behind the marks of a block of code'],
  ['<Ticker~symbol="AAPL" />', '1:8', 'within a tag'],
  ['<Ticker symbol="AAPL"~/>', '1:22', 'within a tag'],
  ['<Aside title="~a">\nx\n</Aside>', '1:15', 'within a tag'],
  ['x[^1]\n\n[^1]:~y', '3:6', 'before an address or a note'],
  ['- [x]~a', '1:6', 'behind a box'],
  ['a **~b**', '1:5', 'within the marks of bold or italic words'],
  ['![x](a~b.png)', '1:7', 'in the name of a picture'],
  ['[a link]~(https://a.example/)', '1:9', 'between the words of a link and its address'],
  ['[a](https://a.example/ "so"~)', '1:28', 'behind the title of a link'],
  ['as said[^~1]', '1:10', 'within brackets'],
  ['--~-', '1:3', 'within a line across'],
  ['{~/* a remark */}', '1:2', 'within the braces of a remark'],
  ['| a |\n| - |\n| b |\n~\nc', '4:1', 'at the beginning of a line'],
  ['the $~AAPL', '1:6', 'between a symbol and its sign'],
])('%j is told by the name of its space', (source, place, where) => {
  for (const [space, name] of [
    ['\u00a0', 'a non-breaking space (U+00A0)'],
    ['\u2003', 'an em space (U+2003)'],
    ['\u202f', 'a narrow non-breaking space (U+202F)'],
  ] as const) {
    const { problems } = parseBody(source.replace('~', space), context);
    const told = problems.filter(({ rule }) => rule === 'character-invisible');
    expect(told.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(told[0]?.message).toContain(`${name} stands ${where}, where nobody sees it`);
  }
});

test.each([
  'It cost 5~million, a~b~c',
  '«~Oui~» : non~!',
  'the **10~%** and $AAPL~rose',
  '<Aside title="5~million">\nx\n</Aside>',
  '[5~million](https://a.example/)',
  '| 5~million |\n| - |\n| b |',
  '`a~b`',
])('and nothing of %j', (source) => {
  expect(parseBody(source.replaceAll('~', '\u00a0'), context).problems).toEqual([]);
});

test('a Japanese paragraph may begin with a space of its own', () => {
  expect(parseBody('\u3000日本の金利', context).problems).toEqual([]);
});

const ARTICLE = `## A heading of it

A text with **bold** and *italic*, \`code\`, [a link](https://a.example/b "so") and $AAPL.\\
A line below, "quoted"; a note.[^1]

> A quotation
> of two lines.

- an item
- [x] done
  1. within

| head | two |
| ---- | --: |
| cell | 5% |

\`\`\`js
let code;
\`\`\`

<Aside title="A box">
Words <Ticker symbol="META" /> in it.
</Aside>

---

{/* a remark */}

[^1]: The note.
`;

test('whatever nobody sees, and wherever it stands, is told at its place or does no harm', () => {
  const read = (source: string) => {
    const { blocks, problems } = parseBody(source, context);
    const said = JSON.stringify(blocks).replaceAll(/"className":\[[^\]]*\]/gu, '');
    return { problems, said };
  };
  expect(read(ARTICLE).problems).toEqual([]);
  const characters = ['\u00a0', '\u2003', '\u2009', '\u202f', '\u3000', '\u200b', '\ufeff'];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: ARTICLE.length }),
      fc.constantFrom(...characters, '\u00ad', '\u200e', '\u2060', '\u2028', '\u0007', '\u202e'),
      (at, character) => {
        const insert = (text: string): string => ARTICLE.slice(0, at) + text + ARTICLE.slice(at);
        const { problems, said } = read(insert(character));
        const place = new LineIndex(insert(character)).place(at);
        if (problems.some((problem) => isNamed(problem, character, place))) return;
        // It stands between words or signs, as a plain space would.
        const harmless = read(insert(' '));
        expect(said.replaceAll(character, ' ')).toBe(harmless.said);
        expect(problems.length).toBe(harmless.problems.length);
      },
    ),
    { numRuns: 400 },
  );
});

function isNamed(
  { message, line, column }: Told,
  character: string,
  place: { readonly line: number; readonly column: number },
): boolean {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return message.includes(`(U+${code})`) && line === place.line && column === place.column;
}

test.each(['\u3000', '\u200b', '\ufeff', '\u00a0'])(
  'behind the mark of a heading or an item it is told once, with one remedy (%j)',
  (space) => {
    const { problems } = parseBody(`##${space}Heading\n\n-${space}item`, context);
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:3', '3:2']);
    for (const { message } of problems) expect(message).toMatch(/write a plain space$/u);
  },
);
