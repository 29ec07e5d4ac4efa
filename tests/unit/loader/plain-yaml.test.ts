import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../../src/loader/plain-yaml.ts';
import { walkArticles } from '../../../src/loader/walk.ts';
import { parseWhole } from '../../../src/loader/yaml.ts';
import { hostileWords } from './hostile-yaml.ts';

const articles = walkArticles(
  join(import.meta.dirname, '../../../content/articles'),
  'articles',
  [],
);

/** What stands between the two lines of `---`. */
function frontmatterOf(text: string): string {
  return text.slice(4, text.indexOf('\n---', 4) + 1);
}

/** What the parser of the whole language makes of a text; a name for all that is wrong. */
function whole(text: string): unknown {
  const yaml = parseWhole(text, 'a.mdx', 2);
  return 'value' in yaml ? yaml.value : 'wrong';
}

const name = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('title', 'date', 'tags', 'a', 'B-c_d', 'constructor') },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('true', 'Null', '<<', 'a b'), hostileWords) },
);
/** Signs that mean something somewhere in YAML, within what may be read without it. */
const signs = fc
  .array(fc.constantFrom(...' :#-[]{},&*!|>%@`aZ09.~?=<_;\'"\\\u00a0'.split('')), { maxLength: 6 })
  .map((list) => list.join(''));
const value = fc.oneof(
  fc.constantFrom(
    ...['Words of a title', '"Quoted: words"', "'Quoted # words'", '2024-07-17', 'true', 'false'],
    ...['2024-07-17T09:30:00-04:00', '[a, b-c, BRK.B]', 'https://example.com/', 'null', 'TRUE'],
    ...['[a, true]', '[a,b]', '[]', '"a\\n"', "'a''b'", 'a: b', 'a #b', 'a#b', 'a:', '0x1f', '1e3'],
    ...[
      '2024-07-17 09:30',
      '.5',
      '~',
      '|',
      '>-',
      '- a',
      '? a',
      '&a b',
      '*a',
      '!!str a',
      '{ a: b }',
    ],
    ...['a, b', 'a]', "a'b", 'a"b', '"a', "'a", 'a\\', 'a ', ' a', 'no', 'Yes', ''],
  ),
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
const text = fc
  .tuple(fc.array(part, { maxLength: 3 }), fc.constantFrom('', '\n', '\n', '\n\n', '\r\n'))
  .map(([parts, end]) => parts.join('\n') + end);

describe('readPlainYaml', () => {
  it('gives what the parser of the whole language gives, or nothing', () => {
    let read = 0;
    fc.assert(
      fc.property(text, (yaml) => {
        const plain = readPlainYaml(yaml);
        if (plain === undefined) return;
        read += 1;
        expect(isDeepStrictEqual(plain, whole(yaml))).toBe(true);
      }),
      { numRuns: 20_000 },
    );
    // Or nothing was compared.
    expect(read).toBeGreaterThan(500);
  });

  it('reads the frontmatter of most articles of the edition, as that parser does', () => {
    const texts = articles.map(({ path }) => frontmatterOf(readFileSync(path, 'utf8')));
    const read = texts.filter((yaml) => readPlainYaml(yaml) !== undefined);
    expect(read.map(readPlainYaml)).toStrictEqual(read.map(whole));
    expect(read.length).toBeGreaterThan(texts.length * 0.8);
  });

  it.each([
    ['title: Words of it\ntags: [a, b-c]\ndraft: true'],
    ['date: 2024-07-17T09:30:00-04:00\nupdated: 2024-07-18\n'],
    ['title: "Quoted: words # of it"\ndescription: \'More "words"\''],
    ['cover:\n  src: a.png\n  alt: "A: b"\ntitle: Words'],
    ['sources:\n  - title: One\n    url: https://example.com/\n  - title: Two\n'],
    ['disclosures:\n  - "One: of them"\n  - Another, with a comma\nconstructor: a'],
  ])('reads %j', (yaml) => {
    const plain = readPlainYaml(yaml);
    expect(plain).toBeDefined();
    expect(isDeepStrictEqual(plain, whole(yaml))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a field without a value', 'title:'],
    ['a name that stands twice', 'a: b\na: c'],
    ['a name that stands twice below a field', 'a:\n  b: c\n  b: d'],
    ['a number', 'order: 1'],
    ['text over several lines', 'title: a\n  b'],
    ['an escape', 'title: "a\\n"'],
    ['a comment', 'title: a # b'],
    ['a second document', 'title: a\n---\ntitle: b'],
    ['an alias', 'a: *b'],
    ['line ends of Windows', 'title: a\r\ntags: [b]\r\n'],
    ['a list that stands out', 'tags:\n- a'],
    ['deeper lists', 'a:\n  - b:\n      - c'],
  ])('leaves %s to that parser', (_what, yaml) => {
    expect(readPlainYaml(yaml)).toBeUndefined();
  });
});
