import { expect, it } from 'vitest';
import type { Block } from '../../../src/body/block.ts';
import { listedMoments } from '../../../src/body/moments.ts';

const entry = (at: number, title: string | undefined): Block => ({
  ...{ type: 'update', id: `update-${at}`, title, children: [] },
  time: `2024-07-17T09:${String(at).padStart(2, '0')}:00-04:00`,
});
const prose: Block = { type: 'prose', nodes: [] };

it.each([
  ['two', [entry(2, 'Two'), entry(1, 'One')], []],
  ['three', [entry(3, 'Three'), prose, entry(2, 'Two'), entry(1, 'One')], ['Three', 'Two', 'One']],
  [
    'some without a title',
    [entry(4, 'Four'), entry(3, undefined), entry(2, 'Two'), entry(1, 'One')],
    ['Four', 'Two', 'One'],
  ],
  ['three of which one has none', [entry(3, undefined), entry(2, 'Two'), entry(1, 'One')], []],
])('of %s entries those with a title are listed, as they stand', (_, blocks, texts) => {
  expect(listedMoments(blocks).map(({ text }) => text)).toEqual(texts);
});

it('are the newest ten of many', () => {
  const blocks = Array.from({ length: 40 }, (_, at) => entry(59 - at, `Entry ${59 - at}`));
  const listed = listedMoments(blocks);
  expect(listed).toHaveLength(10);
  expect(listed[0]).toEqual({
    id: 'update-59',
    time: '2024-07-17T09:59:00-04:00',
    text: 'Entry 59',
  });
});
