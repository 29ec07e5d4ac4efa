import { expect, test } from 'vitest';
import { beforeStop, sentence, sentences } from '../../../src/typography/sentences.ts';

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

test.each([
  ['$5,000 in cash for seven days', '$5,000 in cash for seven days.'],
  ['cash, paid in advance', 'Cash, paid in advance.'],
  ['éclairs for the desk', 'Éclairs for the desk.'],
  ['No payment was made: this is a sample.', 'No payment was made: this is a sample.'],
  ['Shares (restricted)', 'Shares (restricted).'],
  ['eToro shares', 'eToro shares.'],
  ['x2 shares', 'x2 shares.'],
  ['支払いなし', '支払いなし。'],
  ['株式（1万株）', '株式（1万株）。'],
])('%j becomes a sentence', (line, whole) => {
  expect(sentence(line)).toBe(whole);
});

test.each([
  ['Acme Inc.', 'Acme Inc'],
  ['Acme', 'Acme'],
  ['Who?', 'Who?'],
])('%j stands before a stop as %j', (name, bare) => {
  expect(beforeStop(name)).toBe(bare);
});
