import { expect, test } from 'vitest';
import { openReadingCache } from '../../../src/loader/cache.ts';
import { loadContent, type Content } from '../../../src/loader/content.ts';
import { articleText, contentFolder } from './folder.ts';

/** A publication in English that has stories in German and French. */
function read(stories: Readonly<Record<string, Fields>>, languages?: string[]): Promise<Content> {
  const files = Object.entries(stories).map(([name, fields]): [string, string] => [
    `articles/2024/07/${name}.mdx`,
    articleText(
      { title: `A headline of the story ${name}`, ...fields },
      'He said "no" to it, at 1.5% a year.',
    ),
  ]);
  const contentDir = contentFolder(Object.fromEntries(files));
  return loadContent({
    ...{ contentDir, label: 'content', language: 'en-US', timeZone: 'America/New_York' },
    languages: languages ?? ['de', 'fr'],
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
