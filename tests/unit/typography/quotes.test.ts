import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../src/body/plain-text.ts';
import { curlQuotes } from '../../../src/typography/quotes.ts';
import { blocksOf } from '../body/context.ts';

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
  ["'cause and effect'", '‘cause and effect’'],
  ["the 't Hooft and 's-Hertogenbosch", 'the ’t Hooft and ’s-Hertogenbosch'],
  ['"a \'b\'" c', '“a ‘b’” c'],
  ['x="a" «"b"»', 'x=“a” «“b”»'],
  ["AT&T's and the banks' plan", 'AT&T’s and the banks’ plan'],
  ["— 'so' (\"it\") ['is']", '— ‘so’ (“it”) [‘is’]'],
  ['no marks', 'no marks'],
  ['“set already”', '“set already”'],
])('%s becomes %s in a headline and in a text', (straight, curled) => {
  expect(curlQuotes(straight)).toBe(curled);
  expect(plainText(blocksOf(straight))).toBe(curled);
});

test('leaves none straight, changes nothing else, and settles at once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const curled = curlQuotes(text);
      expect(curled).not.toMatch(/["']/u);
      expect(curled.replace(/[“”‘’]/gu, '')).toBe(text.replace(/["'“”‘’]/gu, ''));
      expect(curlQuotes(curled)).toBe(curled);
    }),
  );
});
