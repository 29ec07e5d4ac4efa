import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { lineFaults } from '../../../src/loader/yaml-line.ts';
import { yamlTree } from '../../../src/loader/yaml-tree.ts';
import { quickValue } from '../../../src/loader/yaml-value.ts';
import { hostileWords, hostileYaml } from './hostile-yaml.ts';
import { runs } from '../../runs.ts';

/** What the parser with places makes of a text; a name for all that is wrong. */
function whole(text: string): unknown {
  const tree = yamlTree(text);
  return 'rule' in tree || tree.faults.length > 0 ? 'wrong' : tree.value;
}

const name = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('title', 'date', 'tags', 'a', 'B-c_d', 'constructor') },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('true', 'Null', '<<', 'a b'), hostileWords) },
);
/** Signs that mean something somewhere in YAML. */
const signs = fc
  .array(fc.constantFrom(...' :#-[]{},&*!|>%@`aZ09.~?=<_;\'"\\\u00a0'.split('')), { maxLength: 6 })
  .map((list) => list.join(''));
const value = fc.oneof(
  fc.constantFrom(
    ...['Words of a title', '"Quoted: words"', "'Quoted # words'", '2024-07-17', 'true', 'false'],
    ...['2024-07-17T09:30:00-04:00', '[a, b-c, BRK.B]', 'https://example.com/', 'null', 'TRUE'],
    ...['[a, true]', '[a,b]', '[]', '"a\\n"', "'a''b'", 'a: b', 'a #b', 'a#b', 'a:', '0x1f', '1e3'],
    ...['005930', '1.50', '.5', '~', '|', '>-', '- a', '? a', '&a b', '*a', '!!str a', '{ a: b }'],
    ...[
      'a, b',
      'a]',
      "a'b",
      'a"b',
      '"a',
      "'a",
      'a\\',
      'a ',
      ' a',
      'no',
      'Yes',
      '',
      '{ a, b: [c] }',
    ],
    ...['|\n    a\n    b', '>\n    a\n\n    b', '"a\n    b"', 'a\n    b', '[a,\n    b]'],
  ),
  signs,
  signs.map((text) => `a${text}`),
  signs.map((text) => `"${text}"`),
  signs.map((text) => `'${text}'`),
  fc.array(signs, { minLength: 1, maxLength: 3 }).map((list) => `[a${list.join(', a')}]`),
  hostileWords,
);
const field = fc.tuple(name, value).map(([key, text]) => `${key}: ${text}`);
const below = (indent: string, line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join(`\n${indent}`));
const item = fc.oneof(value, below('    ', field)).map((text) => `- ${text}`);
const part = fc.oneof(
  { weight: 6, arbitrary: field },
  {
    weight: 2,
    arbitrary: fc.tuple(name, below('  ', field)).map(([key, text]) => `${key}:\n  ${text}`),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(name, below('  ', item)).map(([key, text]) => `${key}:\n  ${text}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '# a', '---', '...', '- a', '\t', 'a', 'a:', '  a: b'),
  },
);
const text = fc.oneof(
  { weight: 9, arbitrary: fc.array(part, { maxLength: 3 }).map((parts) => parts.join('\n')) },
  { weight: 1, arbitrary: hostileYaml },
);
const end = fc.constantFrom('', '\n', '\n', '\n\n', '\r\n');

describe('quickValue', () => {
  it('reads what the parser with places reads, as that does', () => {
    let read = 0;
    const times = runs(3000);
    fc.assert(
      fc.property(text, end, (yaml, last) => {
        const quick = quickValue(yaml + last);
        if (quick === undefined) return;
        const slow = whole(yaml + last);
        // That one is strict about indentations that mean nothing else.
        if (slow === 'wrong') return;
        read += 1;
        if (!isDeepStrictEqual(quick.value, slow))
          expect([yaml, quick.value]).toEqual([yaml, slow]);
      }),
      times,
    );
    // Or nothing was compared.
    expect(read).toBeGreaterThan(times.numRuns / 10);
  });

  it('reads entries of registries in one line, of which nothing is to be told', () => {
    const plain = ['Acme', 'S&P', '500', 'of', '-', '(US)', 'true', '1.5', 'a?', "McCoy's"];
    const word = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...plain) },
      { weight: 1, arbitrary: fc.oneof(fc.constantFrom('&', '~', 'null', "'"), signs) },
    );
    const words = fc.array(word, { maxLength: 4 }).map((list) => list.join(' '));
    const text = fc.oneof(
      words,
      words.map((each) => `"${each}"`),
      words.map((each) => `[${each.replaceAll(' ', ', ')}]`),
    );
    const fields = fc.array(fc.tuple(fc.constantFrom('id', 'name', 'url', 'a b'), text), {
      minLength: 1,
      maxLength: 3,
    });
    const entry = fields.map(
      (list) => `- { ${list.map(([key, each]) => `${key}: ${each}`).join(', ')} }\n`,
    );
    let read = 0;
    const times = runs(3000);
    fc.assert(
      fc.property(entry, (yaml) => {
        const quick = quickValue(yaml);
        // Without several words in it, nothing is special about its being in brackets.
        if (quick === undefined || !/[^\s,[{:] +[^\s\]}]/u.test(yaml.slice(2))) return;
        read += 1;
        expect([yaml, quick.value]).toEqual([yaml, whole(yaml)]);
        expect([yaml, lineFaults(yaml)]).toEqual([yaml, []]);
      }),
      times,
    );
    expect(read).toBeGreaterThan(times.numRuns / 20);
  });

  it('reads the entries of a whole registry', () => {
    const yaml =
      '# Indexes\n- { symbol: SPX, name: S&P 500, type: index, website: "https://a.example/b, c" }\n- { symbol: DXY, name: US Dollar Index (spot), formerly: [DX, DX.A] }\n';
    expect(quickValue(yaml)?.value).toEqual(whole(yaml));
    expect(quickValue('- { name: Bank, of America, type: equity }\n')).toBeUndefined();
  });

  // A schema takes each of these, and would take it for something else than was meant.
  it.each([
    ['a quotation mark that ends on another line', 'title: "Copper\nslug: copper"\n'],
    ['the same of the other sort', "title: 'Copper\nslug: copper'\n"],
    ['a name without a space after its colon', 'cover:\n  src:copper.png\n'],
    ['a tag', 'title: !!str Copper\n'],
    ['a tag without a name', 'title: ! Copper\n'],
    ['an anchor', 'title: &a Copper\n'],
    ['a comment that may be none', 'title: Copper #1 in Chile\n'],
  ])('leaves %s to the parser with places', (_, yaml) => {
    const tree = yamlTree(yaml);
    const faults = 'rule' in tree ? [tree] : tree.faults;
    expect(quickValue(yaml)).toBeUndefined();
    expect([...faults, ...lineFaults(yaml)]).not.toEqual([]);
  });

  it('keeps figures and words as they are written', () => {
    const yaml =
      'a: [ON, TRUE, NULL, Yes, 005930, 1.50, 1e5, 0x1F, .inf, 1_000, 2024]\nb: [true, null]';
    const texts = ['ON', 'TRUE', 'NULL', 'Yes', '005930', '1.50', '1e5', '0x1F', '.inf', '1_000'];
    const value = { a: [...texts, '2024'], b: [true, null] };
    expect(quickValue(yaml)).toEqual({ value });
    expect(whole(yaml)).toEqual(value);
  });
});
