import { expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { htmlFrom } from '../../../src/xml/html.ts';

function cellsOf(head: string, ...cells: string[]): string[] {
  return cellsIn('en-US', head, ...cells);
}

function cellsIn(language: string, head: string, ...cells: string[]): string[] {
  const source = `---\n---\n\n| Name | ${head} |\n|---|---:|\n${cells.map((cell) => `| x | ${cell} |`).join('\n')}\n`;
  const { blocks } = parseBody(source, {
    file: 'a.mdx',
    kind: 'news',
    language,
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

test.each([
  ['de', 'Veränderung', ['-1,2 %', '−0,5\u00a0%'], 'numeric loss'],
  ['de', 'Kursänderung', ['-12,4%'], 'numeric loss'],
  ['de', 'Rendite', ['-0,5 %', '2,41 %'], 'numeric'],
  ['de', 'Schluss', ['19.884,75', '1.234.567', '3,1 Mrd. €', '250 Mio. $', '12,5 Bp'], 'numeric'],
  ['de', 'Tag', ['12.05.2024', '3. Mai', '1.2.3'], ''],
  ['de-CH', 'Schluss', ["12'345.60", 'CHF 5.20'], 'numeric'],
  ['fr', 'Variation', ['-1,2 %', '– 0,5 %'], 'numeric loss'],
  ['fr', 'Clôture', ['7 234,56', '7\u202f234', '1,2 Md€', '5 €'], 'numeric'],
  ['es', 'Variación', ['-1,2%'], 'numeric loss'],
  ['pt-BR', 'Variação', ['-1,2%'], 'numeric loss'],
  ['pt-BR', 'Preço', ['R$ 5,20', 'R$ 1,2 bi'], 'numeric'],
  ['ja', '前日比', ['-1.2%', '−300円'], 'numeric loss'],
  ['ja', '終値', ['38,701円', '1兆円', '１２３'], 'numeric'],
  ['ar', 'التغير', ['-1.2%', '-٣٫٥٪'], 'numeric loss'],
  ['he', 'השינוי', ['-1.2%'], 'numeric loss'],
  ['he', 'מחיר', ['₪5.20', '5.20 ₪'], 'numeric'],
  ['en', 'Weeks', ['200 300', '12 May', '2024 10-K'], ''],
  ['ja', 'Change', ['-1%'], 'numeric loss'],
])('in %s, under %s, %j is %s', (language, head, cells, classes) => {
  expect(cellsIn(language, head, ...cells)).toEqual(cells.map(() => classes));
});

test('a sign of change heads changes in every language', () => {
  for (const head of ['+/-', '±', 'Δ 1 Tag']) {
    expect(cellsIn('de', head, '-1,2 %')).toEqual(['numeric loss']);
  }
});
