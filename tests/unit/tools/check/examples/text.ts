import { besides, body, fields, type RuleExample } from './example.ts';

const many = (count: number, text: string): string => text.repeat(count);
const rows = (count: number): string => `| a | b |\n| --- | --- |\n${many(count, '| 1 | 2 |\n')}`;
const UPDATE = '<Update time="2024-07-17T10:00:00-04:00">\n\nIt rose.\n\n</Update>';
const PARAGRAPHS = 'One paragraph.\n\nAnother paragraph.\n\n';

export const textExamples: Readonly<Record<string, RuleExample>> = {
  html: body('It is <b>bold</b>.', 'It is **bold**.'),
  esm: body("import x from 'y'", 'Imports of it rose.'),
  expression: body('It is {1 + 1}.', 'It is \\{1 + 1}.'),
  autolink: body('See <https://example.com/>.', 'See [the example](https://example.com/).'),
  'character-forbidden': body('It \u202eis.', 'It is.'),
  'image-alt-missing': body('![](bull.png)', '![A bronze bull](bull.png)'),
  'image-inline': body('See ![A bronze bull](bull.png) here.', '![A bronze bull](bull.png)'),
  'heading-level': body('# What it is', '## What it is'),
  'text-size': body(many(60_000, '*a* '), '*a* and b'),
  'table-size': body(rows(11_000), rows(2)),
  'table-row': body(`${rows(1)}| 1 | 2 | 3 |`, rows(2)),
  'table-text': body('| a | b |\n| 1 | 2 |\n', rows(1)),
  'nesting-depth': body(`${many(60, '> ')}Words.`, '> Words.'),
  'tag-invalid': body('It is <5 and more.', 'It is \\<5 and more.'),
  'tag-unclosed': body('<Aside title="A">\n\nWords.', '<Aside title="A">\n\nWords.\n\n</Aside>'),
  'tag-unopened': body('Words.\n\n</Aside>', 'Words.'),
  'footnote-unknown': body('It is so.[^1]', 'It is so.[^1]\n\n[^1]: Indeed.'),
  'transcript-missing': besides(
    { 'articles/2024/07/hall.mp3': 'ID3' },
    body(
      '<Audio src="hall.mp3" title="The hall" />',
      '<Audio src="hall.mp3" title="The hall">\n\nIt rose.\n\n</Audio>',
    ),
  ),
  'code-language': body('```pyhton\nx = 1\n```', '```python\nx = 1\n```'),
  'character-invisible': body('It \u200bis.', 'It is.'),
  'field-quote': fields(
    { title: 'The bank that was never opened"' },
    { title: '\'The bank that was "never opened"\'' },
  ),
  'field-markup': fields(
    { title: 'The **Fed** cuts its rate' },
    { title: 'The Fed cuts its rate' },
  ),
  'ticker-spelling': body('Shares of $aapl rose.', 'Shares of $AAPL rose by $m.', {
    tickers: '[AAPL]',
  }),
  'markdown-left-over': body('It is **so.', 'It is **so**, [sic].'),
};

export const componentExamples: Readonly<Record<string, RuleExample>> = {
  'component-unknown': body('<Asides>\n\nWords.\n\n</Asides>', '<Aside>\n\nWords.\n\n</Aside>'),
  'component-placement': body(
    'Words <Aside>within</Aside> words.',
    'Words.\n\n<Aside>\n\nOutside.\n\n</Aside>',
  ),
  'component-empty': body('<Aside></Aside>', '<Aside>\n\nWords.\n\n</Aside>'),
  'component-children': body(
    '<Figure src="bull.png" alt="A bronze bull">\n\nWords.\n\n</Figure>',
    '<Figure src="bull.png" alt="A bronze bull" />',
  ),
  'component-content': body(
    '<KeyPoints>\n\nWords.\n\n</KeyPoints>',
    '<KeyPoints>\n\n- Words.\n\n</KeyPoints>',
  ),
  'attribute-missing': body(
    'Shares of <Ticker /> rose.',
    'Shares of <Ticker symbol="AAPL" /> rose.',
    {
      tickers: '[AAPL]',
    },
  ),
  'attribute-unknown': body(
    '<Aside titel="A">\n\nWords.\n\n</Aside>',
    '<Aside title="A">\n\nWords.\n\n</Aside>',
  ),
  'attribute-length': body(
    `<Aside title="${many(101, 'Long words')}">\n\nWords.\n\n</Aside>`,
    '<Aside title="A">\n\nWords.\n\n</Aside>',
  ),
  'attribute-duplicate': body(
    '<Aside title="A" title="B">\n\nWords.\n\n</Aside>',
    '<Aside title="A">\n\nWords.\n\n</Aside>',
  ),
  'attribute-expression': body(
    '<Aside title={x}>\n\nWords.\n\n</Aside>',
    '<Aside title="x">\n\nWords.\n\n</Aside>',
  ),
  'attribute-spread': body(
    '<Aside {...x}>\n\nWords.\n\n</Aside>',
    '<Aside title="x">\n\nWords.\n\n</Aside>',
  ),
  'update-not-live': {
    bad: body(UPDATE, '').bad,
    good: body('', UPDATE, { kind: 'live' }).good,
  },
  'update-duplicate': body(
    `${UPDATE}\n\n${UPDATE}`,
    `${UPDATE}\n\n${UPDATE.replace('10:00:00', '10:00:30')}`,
    { kind: 'live' },
  ),
  'promo-early': body('<Promo id="feed" />', `${PARAGRAPHS}<Promo id="feed" />`),
};
