import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatProblem,
  printable,
  printableJson,
  printableLines,
  toldProblems,
} from '../../../src/problem/format.ts';
import type { Problem } from '../../../src/problem/problem.ts';
import { runs } from '../../runs.ts';

const problem: Problem = {
  file: 'content/articles/2024/07/a\n::stop-commands::b.mdx',
  line: 1,
  column: 2,
  level: 'error',
  message: 'unknown field "\u001b[2J\r\n::error::\u202egnp"',
  rule: 'field-unknown',
};

test('a problem is one line without control characters, whatever it quotes', () => {
  expect(formatProblem(problem)).toBe(
    'content/articles/2024/07/a ::stop-commands::b.mdx:1:2  error  unknown field "\ufffd[2J ::error::\ufffdgnp"  (field-unknown)',
  );
});

describe('what commands print', () => {
  /** Where GitHub, Azure, TeamCity and terminals begin to obey. */
  const OBEYED =
    /^\s*::|##\w*\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/mu;
  const pieces = [
    ...['::', ':', '#', '##', '##[', '##vso[', '##teamcity[', '[', ']', 'error', ' ', '\u00a0'],
    ...['\n', '\r', '\r\n', '\u001b[31m', '\u009b', '\u2028', '\u202e', '\u2067', 'a', '\0'],
  ];
  const hostile = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));

  test('is obeyed by no log and no terminal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(printableLines(text)).not.toMatch(OBEYED);
        expect(printable(text)).not.toMatch(/[\n\r]/u);
        expect(printableLines(printableLines(text))).toBe(printableLines(text));
        const json = printableJson({ [text]: text });
        expect(json).not.toMatch(OBEYED);
        expect(JSON.parse(json)).toEqual({ [text]: text });
      }),
      runs(300),
    );
  });

  test('is as it was written where nothing obeys it', () => {
    const text = 'a: b, c::d, ## Heading\n#5 [x] "é"  \u{1f600}';
    expect(printableLines(text)).toBe(text);
  });
});

test('of what they quote, problems tell no more than somebody reads', () => {
  const word = 'a\u{1f600}'.repeat(50_000);
  const told = (message: string): string =>
    toldProblems([{ ...problem, message }])[0]?.message ?? '';
  expect(told(`unknown field "${word}"; did you mean "b"?`)).toBe(
    `unknown field "${'a\u{1f600}'.repeat(100)}…"; did you mean "b"?`,
  );
  const words = told(`"${'a '.repeat(50_000)}" is printed; write b`);
  expect(words).toMatch(/^"a a .* … .*" is printed; write b$/u);
  expect(words.length).toBeLessThan(1000);
  const usual = `there is no page "/2024/07/${'word-'.repeat(30)}end/"`;
  expect(told(usual)).toBe(usual);
});
