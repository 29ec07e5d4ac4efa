import { expect, it } from 'vitest';
import type { Block } from '../../../src/body/block.ts';
import { entriesNewestFirst } from '../../../src/body/newest-first.ts';

const entry = (time: string): Block => ({
  type: 'update',
  time,
  title: undefined,
  id: time,
  children: [],
});
const prose: Block = { type: 'prose', nodes: [] };
const promo: Block = { type: 'promo', id: 'a' };
const summary: Block = { type: 'key-points', children: [] };

it('orders entries by instant, not by how their time is written', () => {
  const early = entry('2024-09-18T14:00:00-04:00');
  const late = entry('2024-09-18T18:30:00Z');
  expect(entriesNewestFirst([early, late])).toEqual([late, early]);
  expect(entriesNewestFirst([late, early])).toEqual([late, early]);
});

it('pins the summary and leaves all else in its place', () => {
  const [a, b, c] = ['2024-09-18T14:00Z', '2024-09-18T15:00Z', '2024-09-18T16:00Z'].map(entry);
  if (a === undefined || b === undefined || c === undefined) throw new Error('three entries');
  expect(entriesNewestFirst([prose, b, promo, a, summary, c])).toEqual([
    summary,
    prose,
    c,
    promo,
    b,
    a,
  ]);
});

it('leaves a text without entries as it is', () => {
  expect(entriesNewestFirst([prose, promo])).toEqual([prose, promo]);
});
