import { expect, test } from 'vitest';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent, type Content } from '../../../src/loader/content.ts';
import { articleText, contentFolder } from './folder.ts';

/** A publication in English that has stories in German and French. */
function read(
  stories: Readonly<Record<string, Fields>>,
  others: Readonly<Record<string, string>> = {},
): Promise<Content> {
  const files = Object.entries(stories).map(([name, fields]): [string, string] => [
    `articles/2024/07/${name}.mdx`,
    articleText(
      { title: `A headline of the story ${name}`, ...fields },
      'He said "no" to it, at 1.5% a year.',
    ),
  ]);
  const contentDir = contentFolder({ ...Object.fromEntries(files), ...others });
  return loadContent({
    ...{ contentDir, label: 'content', language: 'en-US', timeZone: 'America/New_York' },
    languages: ['de', 'fr'],
    now: Date.UTC(2025, 0, 1),
    cache: openReadingCache(`${contentDir}/cache`, 'test'),
  });
}

type Fields = Readonly<Record<string, string>>;
const OF = { translationOf: '2024/07/a' };

test.each<[string, Record<string, Fields>, string[]]>([
  ['a translation', { a: {}, b: { language: 'de', ...OF } }, []],
  ['two', { a: {}, b: { language: 'de', ...OF }, c: { language: 'fr', ...OF } }, []],
  ['a translation into the main language', { a: { language: 'de' }, b: OF }, []],
  ['a story of its own', { b: { language: 'fr' } }, []],
  [
    'another language',
    { b: { language: 'es' } },
    ['language-unknown "es" is no language of this publication; it has en-US, de, fr'],
  ],
  [
    'a slip in it',
    { b: { language: 'fre' } },
    ['language-unknown "fre" is no language of this publication; did you mean "fr"?'],
  ],
  [
    'a slip in the original',
    { apple: {}, b: { language: 'de', translationOf: '2024/07/aple' } },
    ['translation-unknown no story is "2024/07/aple"; did you mean "2024/07/apple"?'],
  ],
  [
    'its address',
    { a: {}, b: { language: 'de', translationOf: '/2024/07/a/' } },
    ['translation-unknown no story is "/2024/07/a/"; write "2024/07/a"'],
  ],
  [
    'a translation of a translation',
    { a: {}, b: { language: 'de', ...OF }, c: { language: 'fr', translationOf: '2024/07/b' } },
    ['translation-wrong "2024/07/b" is a translation itself; write its original, "2024/07/a"'],
  ],
  [
    'two into one language',
    { a: {}, b: { language: 'de', ...OF }, c: { language: 'de', ...OF } },
    ['translation-wrong "2024/07/b" is the translation into "de" already'],
  ],
  [
    'one in the language of the original',
    { a: {}, b: OF },
    ['translation-wrong the original is in "en-US" too'],
  ],
  [
    'two of each other',
    { a: { language: 'de', translationOf: '2024/07/b' }, b: OF },
    [
      'translation-wrong "2024/07/b" is a translation of this one; delete the field in one of both',
      'translation-wrong "2024/07/a" is a translation of this one; delete the field in one of both',
    ],
  ],
  [
    'its address written in another way',
    { b: { language: 'DE' } },
    ['language-unknown "DE" is no language of this publication; write "de"'],
  ],
  ['one of itself', { a: { language: 'de', ...OF } }, ['translation-wrong a story is no']],
])('%s', async (_, stories, found) => {
  const { problems } = await read(stories);
  expect(problems).toHaveLength(found.length);
  problems.forEach(({ rule, message, line }, at) => {
    const [id = '', ...words] = (found[at] ?? '').split(' ');
    expect([rule, message]).toEqual([id, expect.stringContaining(words.join(' '))]);
    expect(line).toBeGreaterThan(1);
  });
});

test('a story has the quotation marks of its own language', async () => {
  const title = `'He calls it "a sign" of strength'`;
  const { articles } = await read({ a: { title }, b: { title, language: 'de' } });
  expect(articles.map((article) => article.title)).toEqual([
    'He calls it “a sign” of strength',
    'He calls it „a sign“ of strength',
  ]);
});

const SECTION = 'name: Markets, description: What prices do and why., order: 1';
const PAGE = 'title: A page\ndescription: What stands on this page.';

test.each<[string, Record<string, string>, string[]]>([
  [
    'in a language that there is',
    { 'sections.yaml': `- { id: markets, ${SECTION}, translations: { de: { name: Märkte } } }` },
    [],
  ],
  [
    'in one that there is not',
    { 'sections.yaml': `- { id: markets, ${SECTION}, translations: { dee: { name: Märkte } } }` },
    ['sections.yaml language-unknown "dee" is no language of this publication; did you mean "de"?'],
  ],
  [
    'in the first, which the entry itself is in',
    {
      'tags.yaml':
        '- id: small-caps\n  name: Small caps\n  description: Small companies.\n  translations:\n    en-US: { name: Little }\n',
    },
    ['tags.yaml language-unknown the entry\'s own words are those in "en-US"; write them there'],
  ],
  [
    'of the banner',
    {
      'front.yaml':
        'breaking: { text: Something happened, url: /markets/, until: 2025-02-01, translations: { es: { text: Pasó una cosa } } }\n',
    },
    ['front.yaml language-unknown "es" is no language of this publication; it has en-US, de, fr'],
  ],
  [
    'and a section at their address',
    { 'sections.yaml': `- { id: markets, ${SECTION} }\n- { id: de, ${SECTION} }\n` },
    ['sections.yaml field-value /de/ is the address of the lists in "de"; name the section'],
  ],
  [
    'and a page at their address',
    { 'pages/fr.mdx': `---\n${PAGE}\n---\n\nWords.\n` },
    ['pages/fr.mdx page-address /fr/ is an address of the lists in "fr"; rename the file'],
  ],
  [
    'and two pages of one part in the first, of which one says so',
    {
      'pages/one.mdx': `---\n${PAGE}\nrole: privacy\n---\n\nWords.\n`,
      'pages/two.mdx': `---\n${PAGE}\nrole: privacy\nlanguage: en-US\n---\n\nWords.\n`,
    },
    ['pages/two.mdx page-role "role" is "privacy" in content/pages/one.mdx too'],
  ],
])('words %s', async (_, others, found) => {
  const { problems } = await read({ a: {} }, others);
  const told = problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`);
  expect(told).toEqual(found.map((text): unknown => expect.stringContaining(`content/${text}`)));
});
