import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
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

  it('keeps figures and words as they are written', () => {
    const yaml =
      'a: [ON, TRUE, NULL, Yes, 005930, 1.50, 1e5, 0x1F, .inf, 1_000, 2024]\nb: [true, null]';
    const texts = ['ON', 'TRUE', 'NULL', 'Yes', '005930', '1.50', '1e5', '0x1F', '.inf', '1_000'];
    const value = { a: [...texts, '2024'], b: [true, null] };
    expect(quickValue(yaml)).toEqual({ value });
    expect(whole(yaml)).toEqual(value);
  });
});
