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
  fc.constantFrom(
    'title',
    'date',
    'tags',
    'a',
    'B-c_d',
    'true',
    'Null',
    'constructor',
    '<<',
    'a b',
  ),
  hostileWords,
);
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
    ...['%a', '@a', '`a', 'a, b', 'a]', "a'b", 'a"b', '"a', "'a", 'a\\', 'a ', ' a', 'no', 'Yes'],
  ),
  hostileWords,
);
const field = fc.tuple(name, value).map(([key, text]) => `${key}: ${text}`);
const line = fc.oneof(
  { weight: 6, arbitrary: field },
  { weight: 2, arbitrary: field.map((text) => `  ${text}`) },
  { weight: 2, arbitrary: field.map((text) => `  - ${text}`) },
  { weight: 2, arbitrary: field.map((text) => `    ${text}`) },
  { weight: 2, arbitrary: value.map((text) => `  - ${text}`) },
  { weight: 2, arbitrary: name.map((text) => `${text}:`) },
  { weight: 1, arbitrary: fc.oneof(value, fc.constantFrom('', '# a', '---', '...', '- a', '\t')) },
);
const text = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('', '\n', '\n\n', '\r\n'))
  .map(([lines, end]) => lines.join('\n') + end);

describe('readPlainYaml', () => {
  it('gives what the parser of the whole language gives, or nothing', () => {
    fc.assert(
      fc.property(text, (yaml) => {
        const plain = readPlainYaml(yaml);
        if (plain !== undefined) expect(isDeepStrictEqual(plain, whole(yaml))).toBe(true);
      }),
      { numRuns: 20_000 },
    );
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
