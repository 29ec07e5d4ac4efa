import { expect, it } from 'vitest';
import { wordsOf, languages } from '../../src/words/words.ts';
import { expectOwnWords, type Shown } from '../site/languages.ts';

/** Those that `tests/site/languages.test.ts` leaves out. */
const others: readonly Shown[] = [
  { tag: 'es', dir: 'ltr', date: '20 de diciembre de 2024', value: '8,2' },
  { tag: 'fr', dir: 'ltr', date: '20 décembre 2024', value: '8,2' },
  { tag: 'he', dir: 'rtl', date: '20 בדצמבר 2024', value: '8.2' },
  { tag: 'ja', dir: 'ltr', date: '2024年12月20日', value: '8.2' },
  { tag: 'pt-BR', dir: 'ltr', date: '20 de dezembro de 2024', value: '8,2' },
];

it.each(others)(
  'a paper in $tag says its own words, and its language everywhere',
  async (shown) => {
    await expect(expectOwnWords(shown)).resolves.toBeUndefined();
  },
);

it('leaves no language out', () => {
  const built = new Set(['en', 'de', 'ar', ...others.map(({ tag }) => tag)].map(wordsOf));
  expect(languages.filter((tag) => !built.has(wordsOf(tag)))).toEqual([]);
});
