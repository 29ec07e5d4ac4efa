import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { listedHeadings } from '../../../src/body/headings.ts';

const heading = (level: number, name: string): Element => ({
  type: 'element',
  tagName: `h${level}`,
  properties: { id: `section-${name}` },
  children: [{ type: 'text', value: name }],
});
const text = (...levels: readonly number[]) => [
  { type: 'prose', nodes: levels.map((level, at) => heading(level, `part-${at}`)) } as const,
];

it('lists the headings of a long text, without those below them', () => {
  expect(listedHeadings(text(2, 3, 2, 2, 4, 2), 600).map(({ id }) => id)).toEqual([
    ...['section-part-0', 'section-part-2', 'section-part-3', 'section-part-5'],
  ]);
});

it('lists none of a text that is short or has few', () => {
  expect(listedHeadings(text(2, 2, 2, 2), 599)).toEqual([]);
  expect(listedHeadings(text(2, 2, 2, 3, 3), 5000)).toEqual([]);
});
