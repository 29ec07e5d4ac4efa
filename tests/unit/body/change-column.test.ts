import { expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { htmlFrom } from '../../../src/xml/html.ts';

function cellsOf(head: string, ...cells: string[]): string[] {
  const source = `---\n---\n\n| Name | ${head} |\n|---|---:|\n${cells.map((cell) => `| x | ${cell} |`).join('\n')}\n`;
  const { blocks } = parseBody(source, {
    file: 'a.mdx',
    kind: 'news',
    language: 'en-US',
    resolveSymbol: () => undefined,
    tickerName: () => undefined,
    symbols: [],
    promoIds: undefined,
    words: undefined,
    timeZone: 'UTC',
  });
  const [block] = blocks;
  const [prose] = block?.type === 'table' ? block.children : [];
  const html = prose?.type === 'prose' ? htmlFrom(prose.nodes) : '';
  return [...html.matchAll(/<td class="align-right([^"]*)">/gu)].map(
    (match) => match[1]?.trim() ?? '',
  );
}

test('levels below zero are figures, not falls', () => {
  expect(cellsOf('Yield', '-0.50%', '1.25%')).toEqual(['numeric', 'numeric']);
});

test('a column with a plus sign holds changes', () => {
  expect(cellsOf('Since June', '-0.5%', '+1.2%', '3%')).toEqual([
    'numeric loss',
    'numeric gain',
    'numeric',
  ]);
});

test('a column that is headed as changes holds changes, even if all fall', () => {
  expect(cellsOf('Change in a day', '-12.4%', '-6%')).toEqual(['numeric loss', 'numeric loss']);
});
