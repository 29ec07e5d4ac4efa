import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forbiddenIn, hiddenIn, strayMessage, strayIn } from '../../../src/typography/invisible.ts';
import { runs } from '../../runs.ts';

const namesIn = (found: ReturnType<typeof hiddenIn>): string[] =>
  [...found].map(({ index, name }) => `${index} ${name}`);

describe('what no text may hold', () => {
  test.each([
    ['a\u202eb', ['1 a right-to-left override (U+202E)']],
    ['\u0007', ['0 a control character (U+0007)']],
    ['a\u0085', ['1 a control character (U+0085)']],
    ['\ud800', ['0 half a character (U+D800)']],
    ['\ue000', ['0 a private-use character (U+E000)']],
    ['\ufffe', ['0 a code that is no character (U+FFFE)']],
    ['hi\u{e0041}', ['2 a tag character (U+E0041)']],
    ['\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', []],
    ['tabs\tand\r\nlines, \u200b and\u00a0spaces', []],
  ])('%j', (text, expected) => {
    expect(namesIn(forbiddenIn(text))).toEqual(expected);
  });
});

describe('what is told in running text', () => {
  test.each([
    ['Apple\u200bs', ['5 a zero-width space (U+200B)']],
    ['co\u00adop', ['2 a soft hyphen (U+00AD)']],
    ['a\u2060b\u200eb', ['1 a word joiner (U+2060)', '3 a left-to-right mark (U+200E)']],
    ['a\u061cb', ['1 an Arabic letter mark (U+061C)']],
    ['\u0627\u061cb', []],
    ['a\u200cb \u200d', ['1 a zero-width non-joiner (U+200C)', '4 a zero-width joiner (U+200D)']],
    ['the\u3000Fed', ['3 an ideographic space (U+3000)']],
    ['a\ufe0f', ['1 a variation selector (U+FE0F)']],
    ['\u3164x', ['0 a Hangul filler (U+3164)']],
    ['\u2800', ['0 an empty Braille cell (U+2800)']],
    ['a\ufffcb', ['1 the place of a picture or file that was not copied (U+FFFC)']],
    ['a\ufffdb', ['1 the sign \ufffd (U+FFFD)']],
    ['a\ufeffb', ['1 a byte-order mark (U+FEFF)']],
    ['a\u2028b', ['1 a line separator (U+2028)']],
    ['a\uf8ff', ['1 a private-use character (U+F8FF)']],
    ['a\u202eb', []],
    ['$5\u00a0million, 10\u202f000, a\u2009b', []],
    ['日本の\u3000金利', []],
    ['\u05e9\u05dc\u05d5\u05dd\u200e (Fed)', []],
    ['می\u200cخواهم', []],
    ['ภาษา\u200bไทย', []],
    ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u2764\ufe0f 1\ufe0f\u20e3', []],
    ['\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}', []],
    ['क्\u200dष', []],
  ])('%j', (text, expected) => {
    expect(namesIn(strayIn(text))).toEqual(expected);
  });
});

test('what is compared letter by letter holds nothing that cannot be seen', () => {
  const hidden = 'a\u00a0b\u200bc\u3000d\u00ade\ufe0ff\u202fg\u2060h';
  expect(namesIn(hiddenIn(hidden))).toHaveLength(7);
  expect(namesIn(hiddenIn('The plain text, \u2014 with \u00e9 \u4e2d \u{1f600}.\n'))).toEqual([]);
});

test('every hidden character has a name, and what is forbidden is not told a second time', () => {
  const any = fc.string({ unit: 'binary', maxLength: 8 });
  fc.assert(
    fc.property(any, (text) => {
      const hidden = [...hiddenIn(text)];
      const at = new Set(hidden.map(({ index }) => index));
      for (const { name } of hidden)
        expect(name).toMatch(/^(?:an?|half a) [\w -]+ \(U\+[0-9A-F]{4,6}\)$/u);
      const forbidden = [...forbiddenIn(text)].map(({ index }) => index);
      const stray = [...strayIn(text)].map(({ index }) => index);
      for (const index of [...forbidden, ...stray]) expect(at).toContain(index);
      expect(stray.filter((index) => forbidden.includes(index))).toEqual([]);
    }),
    runs(300),
  );
});

test.each([
  ['\u2028', 'write a space in its place, or begin a new paragraph'],
  ['\v', 'write a space in its place, or begin a new paragraph'],
  ['\u200b', 'delete it'],
  ['\u3000', 'write a plain space in its place'],
  ['\u2800', 'write a plain space in its place'],
  ['\ufffc', 'delete it'],
])('%j is told with what it becomes', (character, remedy) => {
  const [found] = hiddenIn(`one${character}two`);
  expect(found === undefined ? '' : strayMessage(found)).toContain(remedy);
});
