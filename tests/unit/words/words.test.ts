import { describe, expect, it } from 'vitest';
import { listed } from '../../../src/words/list.ts';
import { compose, counted, fill, type Message, type Plural } from '../../../src/words/message.ts';
import { isTall } from '../../../src/words/intl.ts';
import { languageFault, wordsOf } from '../../../src/words/words.ts';

describe('wordsOf', () => {
  it.each([
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de-AT', 'de'],
    ['es-MX', 'es'],
    ['pt', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['ja-JP', 'ja'],
  ])('of %s are those of %s', (tag, same) => {
    expect(wordsOf(tag)).toBe(wordsOf(same));
  });

  it.each([
    ['de_DE', '; did you mean "de-DE"?'],
    ['deutsch', '; did you mean "de"?'],
    ['German', '; did you mean "de"?'],
    ['english', '; did you mean "en"?'],
    ['iw', '; did you mean "he"?'],
    ['Português', '; did you mean "pt-BR"?'],
    ['日本語', '; did you mean "ja"?'],
    ['fr_CA', '; did you mean "fr-CA"?'],
    ['tlh', ''],
    ['zh-Hant', ''],
    ['', ''],
    ['de--DE', '; did you mean "de"?'],
  ])('refuses %j', (tag, meant) => {
    const fault = languageFault(tag);
    expect(fault).toContain(`there are no words for "${tag}"${meant}`);
    expect(fault).toContain('ar, de, en, es, fr, he, ja, pt-BR');
    expect(() => wordsOf(tag)).toThrow(fault);
  });
});

it.each([
  ['ar', true],
  ['ja', true],
  ['fa-IR', true],
  ['he', false],
  ['pt-BR', false],
  ['sr-Cyrl', false],
])('headlines of %s need more room between lines: %s', (language, expected) => {
  expect(isTall(language)).toBe(expected);
});

describe('messages', () => {
  const forms: Plural<'one' | 'other', 'name'> = {
    none: 'none of {name}',
    one: '{count} one of {name}',
    other: '{count} of {name}',
  };
  const pair: Message<'a' | 'b'> = '{b}: {a}';

  it('take the form of their number in their language', () => {
    const texts = [0, 1, 2, 1204].map((count) => counted(forms, count, 'en-US', { name: 'x' }));
    expect(texts).toEqual(['none of x', '1 one of x', '2 of x', '1,204 of x']);
    expect(counted(forms, 1204, 'de-DE', { name: 'x' })).toBe('1.204 of x');
  });

  it('take the categories of languages that have more', () => {
    const arabic = { zero: '0', one: '1', two: '2', few: '3', many: '11', other: '100' } as const;
    const texts = [0, 1, 2, 5, 17, 100].map((count) => counted(arabic, count, 'ar'));
    expect(texts).toEqual(['0', '1', '2', '3', '11', '100']);
  });

  it('leave what they are filled with as it is', () => {
    expect(fill(pair, { a: '{b}', b: '$&' })).toBe('$&: {b}');
    expect(compose<'a' | 'b', string | number>(pair, { a: 1, b: 2 }, (text) => text)).toEqual([
      2,
      ': ',
      1,
    ]);
  });

  it.each([
    ['en-US', 'A, B and C'],
    ['de', 'A, B und C'],
    ['ja', 'A、B、C'],
  ])('lists in %s: %s', (language, text) => {
    expect(listed(['A', 'B', 'C'], language, (item) => item).join('')).toBe(text);
    expect(listed(['A'], language, (item) => item)).toEqual(['A']);
  });

  it.each([
    ['es', ['Ana', 'Inés'], 'Ana e Inés'],
    ['es', ['Ana', 'Luis'], 'Ana y Luis'],
    ['he', ['דנה', 'יוסי'], 'דנה ויוסי'],
    ['he', ['דנה', 'Jane'], 'דנה ו-Jane'],
  ])('joins in %s by what follows: %j', (language, names, text) => {
    const items = names.map((name) => ({ name }));
    const parts = listed(items, language, ({ name }) => name);
    expect(parts.map((part) => (typeof part === 'string' ? part : part.name)).join('')).toBe(text);
  });
});
