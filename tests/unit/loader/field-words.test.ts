import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupIn } from '../../../src/body/plain-words.ts';
import { parseYaml } from '../../../src/loader/yaml.ts';
import { wordProblems } from '../../../src/loader/field-words.ts';
import { articleText, contentFolder, load, registries } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';

/** `LINE:COLUMN rule: message` of what is told of an article or a registry. */
async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const content = await load(contentFolder({ [ARTICLE]: articleText(), ...files }));
  return content.problems.map(
    ({ line, column, level, message }) => `${line}:${column} ${level} ${message}`,
  );
}

const titled = (title: string): Promise<string[]> =>
  told({ [ARTICLE]: articleText({ title: JSON.stringify(title) }) });

describe('a quotation mark that has no fellow is told at its place', () => {
  it.each([
    ['The bank was never opened"', '"', 26],
    ['The bank was “never opened', '“', 14],
    ['The bank was never opened”', '”', 26],
    ['“The bank” was “never opened', '“', 16],
    ['The bank was "never" opened" again', '"', 28],
    ['The bank ("never opened) is shut', '"', 11],
    ['«The bank was never opened', '«', 1],
    ['A screen of 27" for the desk', '"', 15],
  ])('%s', async (title, mark, column) => {
    const text = articleText({ title: `>-\n  ${title}` });
    const { problems } = await load(contentFolder({ [ARTICLE]: text }));
    expect(problems.map(({ rule, line, column: at }) => [rule, line, at])).toEqual([
      ['field-quote', 3, column + 2],
    ]);
    expect(problems[0]?.message).toContain(`this quotation mark (${mark}) has no fellow`);
  });

  it.each([
    'The bank was "never opened"',
    'The “bank” was «never opened»',
    'Die Bank war „nie eröffnet“ im Jahr',
    'The bank ("never") — "opened" again',
    'The banks’ rivals and ’90s rates',
    'She said “it is ‘shut’” and left',
  ])('and nothing of %s', async (title) => {
    const text = articleText({ title: `>-\n  ${title}` });
    expect((await load(contentFolder({ [ARTICLE]: text }))).problems).toEqual([]);
  });
});

describe('markup in a headline is told with what to write', () => {
  it.each([
    ['The **Fed** cuts rates', '**Fed**', 'write Fed'],
    ['The __Fed__ cuts rates', '__Fed__', 'write Fed'],
    ['The *Fed* cuts rates', '*Fed*', 'write Fed'],
    ['The _Fed_ cuts rates', '_Fed_', 'write Fed'],
    ['The ***Fed*** cuts rates', '***Fed***', 'write Fed'],
    ['The ~~Fed~~ cuts rates', '~~Fed~~', 'write Fed'],
    ['The `Fed` cuts rates', '`Fed`', 'write Fed'],
    ['The Fed`s rate cut', '`', 'leave it out'],
    ['The [Fed](/policy/) cuts rates', '[Fed](/policy/)', 'write Fed'],
    ['The [Fed][1] cuts rates', '[Fed][1]', 'write Fed'],
    ['The ![Fed](a.png) cuts rates', '![Fed](a.png)', 'write Fed'],
    ['The Fed cuts rates[^1] again', '[^1]', 'leave it out'],
    ['# The Fed cuts rates', '#', 'leave it out'],
    ['> The Fed cuts rates', '>', 'leave it out'],
    ['- The Fed cuts rates', '-', 'leave it out'],
    ['The <b>Fed cuts rates', '<b>', 'leave it out'],
    ['The Fed</B> cuts rates', '</B>', 'leave it out'],
    ['The Fed<br/>cuts rates', '<br/>', 'leave it out'],
    ['The <font color=red>Fed cuts', '<font color=red>', 'leave it out'],
    ['The Fed cuts <!-- again --> rates', '<!-- again -->', 'leave it out'],
    ['AT&amp;T cuts its dividend', '&amp;', 'write &'],
    ['AT&#38;T cuts its dividend', '&#38;', 'write &'],
    ['AT&#x26;T cuts its dividend', '&#x26;', 'write &'],
    ['The Fed&nbsp;cuts rates', '&nbsp;', 'write a plain space'],
    ['The Fed&rsquo;s rate cut', '&rsquo;', 'write ’'],
    ['Nestl&eacute; cuts its dividend', '&eacute;', 'write the letter itself'],
    ['The Fed&shy;s rate cut', '&shy;', 'leave it out'],
  ])('%s', async (title, written, remedy) => {
    expect(await titled(title)).toEqual([
      `2:${9 + title.indexOf(written)} warning "${written}" is printed as it stands; here stand plain words: ${remedy}`,
    ]);
  });

  it('of an escape too, where YAML reads none', async () => {
    expect(await told({ [ARTICLE]: articleText({ title: 'It costs \\$5 a share now' }) })).toEqual([
      '2:17 warning "\\$" is printed as it stands; here stand plain words: write $',
    ]);
  });

  it.each([
    'A* and B* ratings for the bank',
    'Why 2 * 3 * 4 is what the Fed says',
    'When 5 < 6 and 7 > 3 still holds',
    'AT&T, S&P and R&D; a story of marks',
    'The file_name_of_it is no emphasis',
    'A “[sic]” and [the Fed] in brackets',
    'What List<String> means for banks',
    'Brands like C#, F# and #1 in deposits',
    'A $5 bill ~ 3~5% of them',
    'P&L; the books & what is in them',
  ])('nothing of %s', async (title) => {
    expect(await titled(title)).toEqual([]);
  });
});

describe('every text of every file', () => {
  const at = (name: string, from: string, to: string): Readonly<Record<string, string>> => ({
    [name]: (registries[name] ?? '').replace(from, to),
  });
  const article = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
    [ARTICLE]: articleText(fields),
  });
  it.each([
    [
      'description',
      article({
        description: '"The **bold** standfirst of a story that is long enough to pass it all."',
      }),
      '3:19',
    ],
    ['disclosures', article({ disclosures: '[The desk holds **shares**.]' }), '8:30'],
    [
      'corrections',
      article({
        corrections: '[{ date: 2024-07-18, grade: correction, note: "It was **4%** then." }]',
      }),
      '8:68',
    ],
    ['sources', article({ sources: '[{ title: "A **paper** of it" }]' }), '8:23'],
    ['an author', at('authors.yaml', 'The desk that', 'The **desk** that'), '1:79'],
    ['a section', at('sections.yaml', 'What prices do', 'What **prices** do'), '1:51'],
    ['a tag', at('tags.yaml', 'Small companies', 'Small **companies**'), '1:58'],
    ['a ticker', at('tickers.yaml', 'Meta Platforms', 'Meta **Platforms**'), '2:30'],
    [
      'the front',
      { 'front.yaml': 'breaking: { text: "The **Fed** cuts", url: /about/, until: 2030-01-01 }\n' },
      '1:24',
    ],
  ])('is plain: %s', async (_what, files, place) => {
    expect(await told(files)).toEqual([expect.stringMatching(`^${place} warning "\\*\\*`)]);
  });

  it.each([
    [
      'title',
      '"A headline\u200b long enough"',
      '2:19 warning the text holds a zero-width space (U+200B)',
    ],
    [
      'title',
      '"A headline\ufeff long enough"',
      '2:19 warning the text holds a byte-order mark (U+FEFF)',
    ],
    [
      'title',
      '"A headline\u200e long enough"',
      '2:19 warning the text holds a left-to-right mark (U+200E)',
    ],
    [
      'title',
      '"A head\u00adline long enough"',
      '2:15 warning the text holds a soft hyphen (U+00AD)',
    ],
    [
      'title',
      '"A headline \u202elong enough"',
      '2:20 error the text holds a right-to-left override (U+202E)',
    ],
    [
      'title',
      '"A headline \\u202elong enough"',
      '2:8 error the text holds a right-to-left override (U+202E)',
    ],
    [
      'disclosures',
      '["The desk\u200b has it", "The desk\u200b has more"]',
      '8:24 warning the text holds a zero-width space',
    ],
    [
      'canonical',
      'https://example.com/\u200bx',
      '8:12 error "https://example.com/\u200bx" is not a web address, which holds a zero-width space (U+200B)',
    ],
  ])('holds nothing that nobody sees: %s: %j', async (field, value, expected) => {
    expect(await told({ [ARTICLE]: articleText({ [field]: value }) })).toContainEqual(
      expect.stringContaining(expected),
    );
  });

  it.each([
    [
      'section',
      'markets\u00a0',
      'unknown section "markets\u00a0", which holds a non-breaking space (U+00A0); did you mean "markets"?',
    ],
    [
      'authors',
      '[markets-desk\u200b]',
      'unknown author "markets-desk\u200b", which holds a zero-width space (U+200B); did you mean "markets-desk"?',
    ],
    [
      'tags',
      '[small\u00adcaps]',
      'unknown tag "small\u00adcaps", which holds a soft hyphen (U+00AD); did you mean "small-caps"?',
    ],
    [
      'tickers',
      '[AAPL\u2060]',
      'unknown ticker "AAPL\u2060", which holds a word joiner (U+2060); did you mean "AAPL"?',
    ],
    [
      'kind',
      'news\u200b',
      'not "news\u200b", which holds a zero-width space (U+200B); did you mean "news"?',
    ],
    [
      'dra\u200bft',
      'true',
      'unknown field "dra\u200bft", which holds a zero-width space (U+200B); did you mean "draft"?',
    ],
  ])('names what an id holds: %s: %j', async (field, value, expected) => {
    expect(await told({ [ARTICLE]: articleText({ [field]: value }) })).toContainEqual(
      expect.stringContaining(expected),
    );
  });

  it('finds the second of two alike, below the first line of a text', () => {
    const yaml = parseYaml('a: >-\n  The **one**\n  and **one** more\n', 'a.yaml', 1);
    const problems = Array.isArray(yaml) ? yaml : wordProblems(yaml);
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(['2:7', '3:7']);
  });

  it('is told of no more often than can be read, in a time that is no square', () => {
    const yaml = parseYaml(`a: "${'*a* &amp; \u200b'.repeat(5_000)}"\n`, 'a.yaml', 1);
    expect(Array.isArray(yaml) ? [] : wordProblems(yaml)).toHaveLength(100);
  });
});

describe('words of components', () => {
  it.each([
    ['<Aside title="The **Fed**">\n\nIt did.\n\n</Aside>', '10:19'],
    ['<PullQuote cite="The <b>Fed</b>">\n\nIt did.\n\n</PullQuote>', '10:22'],
    ['[A link](/about/ "The **Fed**") to it.', '10:23'],
  ])('%s', async (body, place) => {
    const found = await told({ [ARTICLE]: articleText({}, body) });
    expect(found[0]).toMatch(new RegExp(`^${place} warning "`, 'u'));
  });

  it('may hold what is escaped', async () => {
    const body = '[A link](/about/ "The \\*Fed\\*") to it.';
    expect(await told({ [ARTICLE]: articleText({}, body) })).toEqual([]);
  });
});

it('finds markup in no text of letters and stops, and what it finds is there', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} .,;:'’()%$&-]{0,80}$/u), (text) => {
      const found = [...markupIn(text)].filter(({ written }) => !/^[-&]/u.test(written));
      expect(found).toEqual([]);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c *_`[\]()<>/&;#~\\]{0,60}$/u), (text) => {
      for (const { index, written } of markupIn(text)) {
        expect(text.startsWith(written, index)).toBe(true);
        expect(written).not.toBe('');
      }
    }),
  );
});
