import { expect, it } from 'vitest';
import { expectOwnWords, type Shown } from './languages.ts';

/**
 * One that is read from the right, as a browser test has it too, and one that is not.
 */
const languages: readonly Shown[] = [
  { tag: 'de-AT', dir: 'ltr', date: '20. Dezember 2024', value: '8,2' },
  { tag: 'ar', dir: 'rtl', date: '20 ديسمبر 2024', value: '8.2' },
];

it.each(languages)(
  'a paper in $tag says its own words, and its language everywhere',
  async (shown) => {
    await expect(expectOwnWords(shown)).resolves.toBeUndefined();
  },
);
