import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/body/plain-text.ts';
import { tagSchema } from '../../../src/schema/tag.ts';
import { quotationMarks, quotations } from '../../../src/typography/quotation-marks.ts';
import { typesetQuotes, unpairedMark } from '../../../src/typography/quotes.ts';
import { languages, wordsOf } from '../../../src/words/words.ts';
import { blocksOf } from '../body/context.ts';

test.each([
  ['de', '"Zinswende"', '„Zinswende“'],
  ['de', 'Er sagte "das ist \'vorbei\'", und ging', 'Er sagte „das ist ‚vorbei‘“, und ging'],
  ['de', "Wie geht's der 'neuen' EZB?", 'Wie geht’s der ‚neuen‘ EZB?'],
  ['de', "Hans' Haus und Marx' Werk", 'Hans’ Haus und Marx’ Werk'],
  ['de', "'Hans' Haus ist groß'", '‚Hans’ Haus ist groß‘'],
  ['de', "'Haus' und 'Hof'", '‚Haus‘ und ‚Hof‘'],
  ['de', "'ne gute Idee, wie's scheint", '’ne gute Idee, wie’s scheint'],
  ['de', "'2% ist das Ziel'", '‚2% ist das Ziel‘'],
  ['de', "'60/40-Depot'", '‚60/40-Depot‘'],
  ['de', "die '90er", 'die ’90er'],
  ['de', '…"wir werden sehen"', '…„wir werden sehen“'],
  ['de', '»Schon gesetzt« und „auch das“', '»Schon gesetzt« und „auch das“'],
  ['de', '„halb gesetzt"', '„halb gesetzt“'],
  ['de', "»'Nein', sagte er«", '»‚Nein‘, sagte er«'],
  ['de-AT', '"Wien"', '„Wien“'],
  ['fr', '"le taux"', '«\u202fle taux\u202f»'],
  ['fr', 'L\'"exception" de l\'euro', 'L’«\u202fexception\u202f» de l’euro'],
  ['fr', 'L’"exception"', 'L’«\u202fexception\u202f»'],
  ['fr', '" le taux "', '« le taux »'],
  ['fr', '« le taux »', '« le taux »'],
  ['fr', '"il a dit \'non\'"', '«\u202fil a dit «\u202fnon\u202f»\u202f»'],
  ['fr', "aujourd'hui", 'aujourd’hui'],
  ['fr-CH', "'non'", '‹\u202fnon\u202f›'],
  ['fr-CA', '"non"', '«\u00a0non\u00a0»'],
  ['es', '"tipos"', '“tipos”'],
  ['pt-BR', '"juros" d\'água', '“juros” d’água'],
  ['pt-PT', '"juros"', '«juros»'],
  ['ja', '日銀は"利上げ"を決めた', '日銀は「利上げ」を決めた'],
  ['ja', '"『金利』は\'上がる\'"と', '「『金利』は『上がる』」と'],
  ['ar', 'قال "نعم" ثم', 'قال ”نعم“ ثم'],
  ['he', 'אמר "כן" ואז', 'אמר ”כן” ואז'],
  ['he', 'צמיחה בארה"ב לפי מנכ"ל', 'צמיחה בארה״ב לפי מנכ״ל'],
  ['he', "צ'ק של ג'ורג'", 'צ׳ק של ג׳ורג׳'],
  ['en', "rock 'n' roll in 'the '90s'", 'rock ’n’ roll in ‘the ’90s’'],
  ['sv', '"a"', '“a”'],
])('in %s, %s becomes %s in a headline and in a text', (language, straight, set) => {
  expect(typesetQuotes(straight, language)).toBe(set);
  expect(plainText(blocksOf(straight, { language }))).toBe(set);
  const tag = tagSchema(language).parse({
    id: 'a',
    name: 'AA',
    description: `0123456 ${straight}`,
  });
  expect(tag.description).toBe(`0123456 ${set}`);
});

test('every language of the interface has marks, and says them itself', () => {
  for (const language of languages) {
    const { outer, gap } = quotationMarks(language);
    expect(wordsOf(language).search.quoted).toBe(`${outer[0]}${gap}{word}${gap}${outer[1]}`);
    if (language !== 'en' && language !== 'es' && language !== 'pt-BR') {
      expect(outer, language).not.toEqual(quotationMarks('en').outer);
    }
  }
});

const language = fc.constantFrom('ar', 'de', 'en', 'es-US', 'fr', 'fr-CA', 'fr-CH', 'he', 'ja');

/** Words with quotations in them, and in these quotations of the other kind. */
const quoted = fc.letrec<{ said: Said }>((tie) => ({
  said: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ word: fc.constantFrom('Zins', 'l’euro', '3,5 %', 'no.', 'Öl,', 'A-B') }),
    fc.record({ inner: fc.array(tie('said'), { minLength: 1, maxLength: 3 }) }),
  ),
})).said;

type Said = { readonly word: string } | { readonly inner: readonly Said[] };

function written(said: readonly Said[], depth: number, pairs: readonly Pair[]): string {
  const [opening, closing] = pairs[depth % 2] ?? ['', ''];
  return said
    .map((each) =>
      'word' in each ? each.word : opening + written(each.inner, depth + 1, pairs) + closing,
    )
    .join(' ');
}

type Pair = readonly [string, string];

describe('whatever is quoted', () => {
  test('has the marks of its language, each with its fellow', () => {
    fc.assert(
      fc.property(language, fc.array(quoted, { minLength: 1, maxLength: 4 }), (tag, said) => {
        // Two levels: a third begins with the mark that the first ends with.
        fc.pre(!hasThirdLevel(said));
        const { outer, inner, gap } = quotationMarks(tag);
        const spaced = ([opening, closing]: Pair): Pair => [opening + gap, gap + closing];
        const straight = written(said, 0, [
          ['"', '"'],
          ["'", "'"],
        ]);
        const set = written(said, 0, [spaced(outer), spaced(inner)]);
        expect(typesetQuotes(straight, tag)).toBe(set);
        expect(unpairedMark(straight)).toBeUndefined();
      }),
    );
  });

  test('changes in nothing but its marks, and only once', () => {
    const bare = (text: string): string =>
      text.replace(/["'“”‘’„‚«»‹›「」『』״׳\u202f\u00a0]/gu, '');
    fc.assert(
      fc.property(
        language,
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('"', "'", ' ', 'a', '«', '„', '”', 's', '1', '.'),
            fc.string({ minLength: 1, maxLength: 1 }),
          ),
        }),
        (tag, text) => {
          const set = typesetQuotes(text, tag);
          expect(set).not.toMatch(/["']/u);
          expect(bare(set)).toBe(bare(text));
          expect(typesetQuotes(set, tag)).toBe(set);
        },
      ),
    );
  });
});

function hasThirdLevel(said: readonly Said[], level = 0): boolean {
  return said.some(
    (each) => 'inner' in each && (level === 2 || hasThirdLevel(each.inner, level + 1)),
  );
}

test.each([
  ['a „b“ c', ['„b“']],
  ['a „b" c', ['„b"']],
  ['a “b” c', ['“b”']],
  ['a ”b“ c ”d” e', ['”b“', '”d”']],
  ['a «b» c »d« e', ['«b»', '»d«']],
  ['「b」と『c』', ['「b」', '『c』']],
  ['a "b" 5" c', ['"b"']],
  ['a “b, never closed', ['“b, never closed']],
  ['a ” stray', []],
])('what is quoted in %s', (text, found) => {
  expect(quotations(text).map(([start, end]) => text.slice(start, end))).toEqual(found);
});

test('a short form of Hebrew is no quotation', () => {
  expect(unpairedMark('צמיחה בארה"ב')).toBeUndefined();
  expect(unpairedMark('„Zins"')).toBeUndefined();
  expect(unpairedMark('„Zins')).toBe(0);
});
