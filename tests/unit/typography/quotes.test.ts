import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../src/body/plain-text.ts';
import { typesetQuotes } from '../../../src/typography/quotes.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { blocksOf, context } from '../body/context.ts';

const english = (text: string): string => typesetQuotes(text, 'en-US');

test.each([
  ['"Higher for longer"', '“Higher for longer”'],
  ["The Fed's third cut", 'The Fed’s third cut'],
  ["traders' bets and 'cuts'", 'traders’ bets and ‘cuts’'],
  ["the crash of '87", 'the crash of ’87'],
  ['he said ("no")', 'he said (“no”)'],
  ['"\'A rule\' it is," he said', '“‘A rule’ it is,” he said'],
  ["'2% is our goal'", '‘2% is our goal’'],
  ["The '60/40 portfolio' is back", 'The ‘60/40 portfolio’ is back'],
  ["'10 years is enough,' he said", '‘10 years is enough,’ he said'],
  ["the '90s and the class of '08", 'the ’90s and the class of ’08'],
  ["the crash of '87 and traders' bets", 'the crash of ’87 and traders’ bets'],
  ["'Tis the season", '’Tis the season'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["give 'em time", 'give ’em time'],
  ['…"we will see"', '…“we will see”'],
  ['..."we will see..."', '...“we will see...”'],
  ['"Wait…" she said', '“Wait…” she said'],
  ["'90s' hits", '‘90s’ hits'],
  [
    "the '90s; the '08 crisis; the Fed's 'dot plot'",
    'the ’90s; the ’08 crisis; the Fed’s ‘dot plot’',
  ],
  ["'08 banks' losses and 'more'", '’08 banks’ losses and ‘more’'],
  ["'24 budget' and '25 budget'", '‘24 budget’ and ‘25 budget’'],
  ["'cause and effect'", '‘cause and effect’'],
  ["the 't Hooft and 's-Hertogenbosch", 'the ’t Hooft and ’s-Hertogenbosch'],
  ['"a \'b\'" c', '“a ‘b’” c'],
  ['x="a" «"b"»', 'x=“a” «“b”»'],
  ["AT&T's and the banks' plan", 'AT&T’s and the banks’ plan'],
  ["— 'so' (\"it\") ['is']", '— ‘so’ (“it”) [‘is’]'],
  ["'08 crisis'", '’08 crisis’'],
  ['€"5" and $"6"', '€“5” and $“6”'],
  ["a ' b", 'a ‘ b'],
  ['so "it is " said', 'so “it is ” said'],
  ['彼は"株"を売る', '彼は“株”を売る'],
  ['他说："好"。', '他说：“好”。'],
  ['「株」\'高\'、"安"', '「株」‘高’、“安”'],
  ['그는 "주식"이 "좋다"고', '그는 “주식”이 “좋다”고'],
  ['an empty "" cell, (""), and ""', 'an empty “” cell, (“”), and “”'],
  ['no marks', 'no marks'],
  ['“set already”', '“set already”'],
])('%s becomes %s in a headline and in a text', (straight, curled) => {
  expect(english(straight)).toBe(curled);
  expect(plainText(blocksOf(straight))).toBe(curled);
});

test('leaves none straight, changes nothing else, and settles at once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const curled = english(text);
      expect(curled).not.toMatch(/["']/u);
      expect(curled.replace(/[“”‘’]/gu, '')).toBe(text.replace(/["'“”‘’]/gu, ''));
      expect(english(curled)).toBe(curled);
    }),
  );
});

/** Straight marks, and what may stand beside them. */
const sign = fc.constantFrom(
  ...['"', "'", '"', "'", ' ', 'a', 's', 'N', 'tis', '08', '5', '%', '.', ',', '?', '…', '...'],
  ...[
    '–',
    '—',
    '-',
    '(',
    ')',
    '「',
    '」',
    '«',
    '»',
    '“',
    '’',
    '€',
    '¥',
    '/',
    '=',
    '株',
    'の',
    '주',
  ],
);

test('text, headings, cells, captions and fields are set by one rule', () => {
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 14 }), (signs) => {
      // Letters at both ends keep it from being a list, a rule or nothing.
      const words = `x${signs.join('')}x`.replace(/ +/gu, ' ');
      const set = english(words);
      // What is warned of, two hyphens for example, is set all the same.
      const blocksOf = (source: string) => parseBody(source, context).blocks;
      expect(plainText(blocksOf(words))).toBe(set);
      expect(plainText(blocksOf(`## ${words}`))).toBe(set);
      expect(plainText(blocksOf(`- ${words}\n- ${words}`))).toBe(`${set}\n\n${set}`);
      expect(plainText(blocksOf(`| x |\n| - |\n| ${words} |`))).toContain(set);
      if (words.includes('"')) return;
      const { blocks } = parseBody(`<Aside title="${words}">\nx\n</Aside>`, context);
      expect(blocks).toMatchObject([{ title: set }]);
    }),
  );
});

test('bold, links and notes are no end of a text', () => {
  const told = (source: string): string => plainText(blocksOf(source));
  expect(told('He said "**no**" and "*yes*".')).toBe('He said “no” and “yes”.');
  expect(told("**'Tis** the *banks*' plan")).toBe('’Tis the banks’ plan');
  expect(told('The *Fed*\'s and "[its](https://a.example/)" cut')).toBe('The Fed’s and “its” cut');
  expect(told('"`a`" and "$AAPL"')).toBe('“a” and “$AAPL”');
  expect(told('A "first\nline" of\n"two"')).toBe('A “first\nline” of\n“two”');
});

test('a mark that is escaped, an entity or in code stays straight', () => {
  expect(plainText(blocksOf('5\\\' 10\\" and `"a"` &quot;b&#39; "c" &amp; "d"'))).toBe(
    `5' 10" and "a" "b' “c” & “d”`,
  );
});
