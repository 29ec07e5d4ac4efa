import { describe, expect, it, test } from 'vitest';
import { plainText } from '../../../src/body/plain-text.ts';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { blocksOf, context, findings, html } from './context.ts';
import { feedEnvironment } from './feed-environment.ts';
import { parseBody } from '../../../src/body/parse.ts';

const LIST =
  'Basis *point*\n: One hundredth, "so".\n: Not a per cent.\n\nYield\nReturn\n\n: What a bond pays,\n\n  in a year.\n\nAfter.';

describe('a list of words and what they mean', () => {
  it('is one to a page', () => {
    expect(html(LIST)).toBe(
      [
        '<dl>\n<dt>Basis <em>point</em></dt>\n<dd>One hundredth, “so”.</dd>\n<dd>Not a per cent.</dd>',
        '<dt>Yield</dt>\n<dt>Return</dt>\n<dd>\n<p>What a bond pays,</p>\n<p>in a year.</p>\n</dd>\n</dl>',
        '<p>After.</p>',
      ].join('\n'),
    );
  });

  it('is one to feeds', () => {
    const markup = feedHtml(blocksOf('A\n: B[^1]\n\n[^1]: C'), feedEnvironment);
    expect(markup).toContain('<dl>\n<dt>A</dt>\n<dd>B<sup>');
  });

  it('is paragraphs to search and plain text', () => {
    expect(plainText(blocksOf(LIST)).split('\n\n')).toEqual([
      'Basis point',
      'One hundredth, “so”.',
      'Not a per cent.',
      'Yield',
      'Return',
      'What a bond pays,',
      'in a year.',
      'After.',
    ]);
  });

  it.each([
    ['A\n: <script>pwned()</script>', '2:3 html'],
    ['A\n: <Promo id="weekly-letter" />', '2:3 component-placement'],
    ['A\n: ![b](b.png)', '2:3 image-inline'],
    ['<Ticker symbol="APPL" />\n: B', '1:17 ticker-unknown'],
    ['A\n:B', '2:1 markdown-left-over'],
    [': B', '1:1 markdown-left-over'],
    ['<dl><dt>A</dt><dd>B</dd></dl>', '1:1 html'],
  ])('%j is told at its place', (source, finding) => {
    expect(findings(source)[0]).toBe(finding);
  });

  it.each(['At 9\n:30 it rang.', 'A: b', 'A\\\n\\: b'])('%j is none', (source) => {
    expect(html(source)).not.toContain('<dl>');
    expect(findings(source)).toEqual([]);
  });
});

test.each([
  ['words', 'a\n: b\n\n'.repeat(3_000)],
  ['meanings', `a\n${': b\n'.repeat(3_000)}`],
  ['words without a meaning', `${'a\n'.repeat(3_000)}: b\n`],
  [
    'lists within each other',
    `a\n${Array.from({ length: 30 }, (_, at) => `${'  '.repeat(at)}: b\n`).join('')}`,
  ],
  ['colons', ': '.repeat(20_000)],
])('%s in thousands are read or refused, and nothing breaks', (_, source) => {
  expect(parseBody(source, context).problems.every(({ line }) => line > 0)).toBe(true);
});
