import { expect, test } from 'vitest';
import { formatProblem } from '../../../src/problem/format.ts';

test('a problem is one line without control characters, whatever it quotes', () => {
  const line = formatProblem({
    file: 'content/articles/2024/07/a\n::stop-commands::b.mdx',
    line: 1,
    column: 2,
    level: 'error',
    message: 'unknown field "\u001b[2J\r\n::error::\u202egnp"',
    rule: 'field-unknown',
  });
  expect(line).toBe(
    'content/articles/2024/07/a ::stop-commands::b.mdx:1:2  error  unknown field "\ufffd[2J ::error::\ufffdgnp"  (field-unknown)',
  );
});
