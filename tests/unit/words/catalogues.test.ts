import { describe, expect, it } from 'vitest';
import { pieces } from '../../../src/words/message.ts';
import { languages, wordsOf } from '../../../src/words/words.ts';

/** Messages by the way to them, `article.old`; the forms of a plural as one. */
function messagesOf(value: unknown, way = ''): Map<string, readonly string[]> {
  if (typeof value === 'string') return new Map([[way, [value]]]);
  if (Array.isArray(value)) return new Map();
  if (typeof value !== 'object' || value === null) throw new Error(`${way} is no message`);
  const entries = Object.entries(value);
  if ('other' in value && typeof value.other === 'string')
    return new Map([[way, entries.map(([, form]) => String(form))]]);
  return new Map(
    entries.flatMap(([name, each]) => [...messagesOf(each, way === '' ? name : `${way}.${name}`)]),
  );
}

/** The forms of every plural, by the way to it. */
function pluralsOf(value: unknown, way = ''): [string, string[]][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('other' in value && typeof value.other === 'string') return [[way, Object.keys(value)]];
  return Object.entries(value).flatMap(([name, each]) => pluralsOf(each, `${way}.${name}`));
}

const placesOf = (messages: readonly string[]): string[] => [
  ...new Set(
    messages.flatMap((message) =>
      pieces(message).flatMap((piece) => ('place' in piece ? [piece.place] : [])),
    ),
  ),
];

const english = messagesOf(wordsOf('en'));

/** What is spelt as in English; all else that is the same was not translated. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  de: ['names.feeds'],
  es: ['names.series'],
  fr: [
    ...['frame.themes.system', 'calendar.source', 'calendar.kinds.other.one'],
    ...['labels.kinds.opinion', 'article.sources', 'search.kinds.opinion'],
  ],
};
/** What a language never writes: marks without their space, and those of other scripts. */
const UNWRITTEN: Readonly<Record<string, RegExp>> = {
  ar: /[,;?]/u,
  fr: /['"]|(?<!\u00a0):|(?<!\u202f)[;!?»]|«(?!\u202f)/u,
  ja: /[,;:?!()]/u,
};

describe.each(languages)('the catalogue of %s', (language) => {
  const messages = messagesOf(wordsOf(language));

  it('says everything, without space at the ends', () => {
    expect(messages.size).toBeGreaterThan(200);
    for (const [way, forms] of messages) {
      for (const form of forms) expect(form, way).toBe(form.trim());
      expect(forms.join(''), way).not.toBe('');
    }
  });

  it('has the places that code fills, and no others', () => {
    for (const [way, forms] of messages) {
      const wanted = new Set(['count', ...placesOf(english.get(way) ?? [])]);
      expect(
        placesOf(forms).filter((place) => !wanted.has(place)),
        way,
      ).toEqual([]);
      expect(forms.join('').replace(/\{\w+\}/gu, ''), way).not.toMatch(/[{}]/u);
    }
  });

  it('says everything in its own words', () => {
    const same = [...messages].filter(
      ([way, forms]) =>
        !/^en\b/u.test(language) &&
        /\p{L}/u.test(forms.join('').replace(/\{\w+\}/gu, '')) &&
        forms.join() === english.get(way)?.join(),
    );
    expect(same.map(([way]) => way)).toEqual(ALIKE[language] ?? []);
  });

  it('sets marks as the language does', () => {
    const wrong = UNWRITTEN[language] ?? /['"]/u;
    for (const [way, forms] of messages) expect(forms.join(' '), way).not.toMatch(wrong);
  });

  it('has the categories of its plurals', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [way, forms] of pluralsOf(wordsOf(language))) {
      expect(forms.filter((form) => form !== 'none').sort(), way).toEqual(
        pluralCategories.toSorted(),
      );
    }
  });
});
