import { expect, test } from 'vitest';
import { sentences } from '../../../src/typography/sentences.ts';

test.each([
  [[], ''],
  [['On the floor'], 'On the floor'],
  [['Target', 'Upper bound', 'Source: Fed'], 'Target. Upper bound. Source: Fed'],
  [['It fell.', 'Who sold?', 'Photo: A'], 'It fell. Who sold? Photo: A'],
  [['He said “no.”', '(A first.)', 'Photo: A'], 'He said “no.” (A first.) Photo: A'],
  [['He said “no”', 'In all (so far)', 'Photo: A'], 'He said “no”. In all (so far). Photo: A'],
])('%j becomes one line', (lines, line) => {
  expect(sentences(lines)).toBe(line);
});
