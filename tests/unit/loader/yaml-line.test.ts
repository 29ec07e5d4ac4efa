import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/loader/yaml.ts';

/** `LINE:COLUMN message` of every fault, or the value. */
function read(text: string): unknown {
  const yaml = parseYaml(text, 'a.mdx', 1);
  if (!Array.isArray(yaml)) return yaml.value;
  return yaml.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('what writers get wrong in fields is told where it is, with what to write', () => {
  it.each([
    ['title: Fed: rates rise', '1:11', 'title: "Fed: rates rise"'],
    ['title: Why the Fed waits:', '1:25', 'title: "Why the Fed waits:"'],
    ["title: 'It's the economy'", '1:11', 'title: "It\'s the economy"'],
    ['title: "He said "no" to it"', '1:17', 'title: \'He said "no" to it\''],
    ['title: "Fed" raises rates', '1:12', 'title: \'"Fed" raises rates\''],
    ['title: “Fed raises: rates”', '1:8', 'title: "Fed raises: rates"'],
    ['tags: [“a b”]', '1:8', '"a b"'],
    ['tags: ["a", “b, c”]', '1:13', '"b, c"'],
    ['sources: [{ title: „A paper“, url: x }]', '1:20', '"A paper"'],
    ['cover: { src: a.jpg, alt: «A bull» }', '1:27', '"A bull"'],
    ['title: “Fed raises rates”', '1:8', 'title: "Fed raises rates"'],
    ['title: “Fed raises rates"', '1:8', 'title: "Fed raises rates"'],
    ['title: «Fed raises rates"', '1:8', 'title: "Fed raises rates"'],
    ['title: "Fed raises rates”\ndate: a', '1:8', 'never closed'],
    ['title:Fed raises\ndate: a', '1:6', 'title: Fed raises'],
    ['title:Fed: rates rise\ndate: a', '1:6', 'title: "Fed: rates rise"'],
    ['title:"Fed: rates rise"\ndate: a', '1:6', 'title: "Fed: rates rise"'],
    ['- id: a\n  name:The Fed: rates', '2:7', 'name: "The Fed: rates"'],
    ['title: {Fed raises}', '1:9', 'begins with "{" stands in quotation marks'],
    ['title = Fed raises\ndate: a', '1:6', 'title: Fed raises'],
    ['title: Fed raises\nrates again\ndate: a', '2:1', 'same line'],
    ['title: JPMorgan is #1 in deposits', '1:20', 'title: "JPMorgan is #1 in deposits"'],
    ['title: #1 bank', '1:8', 'title: "#1 bank"'],
    ['- name: ## Fed raises\n  id: a', '1:9', 'name: "## Fed raises"'],
    ['description: The Fed\n  is #1 in it', '2:6', 'the whole text in quotation marks'],
    ['- name: The #1 bank', '1:13', 'name: "The #1 bank"'],
    ['tags:\n  - the #1 bank', '2:9', 'write "the #1 bank"'],
    ['title: *Exclusive* Fed', '1:8', 'title: "*Exclusive* Fed"'],
    ['title: [Exclusive] Fed raises', '1:8', 'title: "[Exclusive] Fed raises"'],
    ['title: >5% of all', '1:8', 'title: ">5% of all"'],
    ['title: "never closed\ndate: 2024-01-01\nsection: a', '1:8', 'never closed'],
    ["title: 'Tis the season\ndate: a", '1:8', 'double quotation marks'],
    ['tags: [a, b\ndate: a', '1:7', '"]"'],
    ['tags: [a,, b]', '1:10', 'delete one'],
    ['tags: [a; b]', '1:8', 'commas'],
    ['disclosures: [Holds Apple, Inc. shares]', '1:15', '["Holds Apple", …]'],
    ['cover:\n\tsrc: a', '2:1', 'a tab'],
    ['tags:\n  -\u00a0a', '2:4', 'a non-breaking space (U+00A0)'],
    ['title: a\nsources:\n  - title: A paper\n    url: b: c # d', '4:15', 'url: "b: c # d"'],
    ['a: b\na: c', '2:1', '"a" stands twice'],
    ['title: "C:\\path"', '1:11', 'written twice'],
    ['title: "A", "B"', '1:10', 'title: \'"A", "B"\''],
    ['tags: - a\n  - b', '1:7', 'the entries of a list stand below'],
    [' title: Fed raises\ndate: a\ntags: [b]', '1:2', 'those below it in column 1'],
    ['\n  title: Fed raises\ndate: a', '2:3', 'those below it in column 1'],
    ['tags: ["a, b]\ndate: a', '1:8', 'quotation mark is never closed'],
    ["tags: [a, 'b]\ndate: a", '1:11', 'quotation mark is never closed'],
    ['tags:\n  * a\n  * b', '2:3', 'write - a'],
    ['tags:\n  - a\n  •b', '3:3', 'write - b'],
    ['cover: src: a.png', '1:11', 'if "src" is a field of "cover", begin a line with it below'],
    ['a: b\n%YAML 1.2\nc: d', '2:1', 'begins with "%" is no field'],
    ['tags:\n  - a\n - b', '3:2', 'begins in column 2, the one above in column 3 or 5'],
    [
      'sources:\n  - title: A\n   url: b',
      '3:4',
      'begins in column 4, the one above in column 3 or 5',
    ],
    ['description: "First line\n\nsecond"\ndate: a', '3:1', 'indent this line'],
  ])('%j', (text, place, remedy) => {
    const told = read(text);
    expect(told).toEqual([expect.stringContaining(remedy)]);
    expect(String(told).split(' ', 1)).toEqual([place]);
    expect(String(told)).not.toMatch(
      /mapping|scalar|sequence|node|token|YAML|implicit|flow|indicator/iu,
    );
  });

  it.each([
    ['draft: true # until Friday', { draft: true }],
    ['section: markets # not banking', { section: 'markets' }],
    ['# a remark\ntitle: C# and F#', { title: 'C# and F#' }],
    ['url: https://a.example/#c', { url: 'https://a.example/#c' }],
    ['text: >-\n  A #1 bank: so\n  it is', { text: 'A #1 bank: so it is' }],
    ['text: "A #1\n  bank: so"', { text: 'A #1 bank: so' }],
    [
      'sources:\n  - title: A paper\n    url: b # one\n  - title: Two words',
      { sources: [{ title: 'A paper', url: 'b' }, { title: 'Two words' }] },
    ],
    ['tags: [a, b] # two', { tags: ['a', 'b'] }],
    ['cover: # the bull\n  src: a', { cover: { src: 'a' } }],
    ['tags: # two\n- a\n- b', { tags: ['a', 'b'] }],
    ['a: { b: One and two, c: [d] }', { a: { b: 'One and two', c: ['d'] } }],
  ])('reads %j', (text, value) => {
    expect(read(text)).toEqual(value);
  });
});
