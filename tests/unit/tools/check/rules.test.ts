import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleRules } from '../../../../tools/check/rules.ts';
import { contentFolder } from '../../loader/folder.ts';
import { checkFolder, checkSample, placed, sampleText, STORY } from './sample.ts';

describe.each(articleRules)('$id', (rule) => {
  it('tells of its bad example and of nothing else', async () => {
    const problems = await checkSample(rule.example.bad);
    expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule.id]));
    expect(problems.every((problem) => problem.level === rule.level)).toBe(true);
  });

  it('says nothing of its good example', async () => {
    expect(placed(await checkSample(rule.example.good))).toEqual([]);
  });
});

it('a story that was withdrawn may have no text', async () => {
  const corrections =
    '[{ date: 2024-08-01, grade: withdrawal, note: The story rested on a document that was forged. }]';
  expect(
    placed(await checkSample({ fields: { corrections, tickers: '[AAPL]' }, body: '' })),
  ).toEqual([]);
});

/** Prose that the rules for English take exception to, or would if it were English. */
const GERMAN =
  'Die Bank zahlte 12000 Euro, also 5 % mehr, und today ist kein Wort. „In in Kraft“ auch nicht: ' +
  'an an der Montag, July 16, 2024. [link](https://example.com/)';

describe('the rules for English prose', () => {
  it.each(['a b', 'de', 'xx', 'constructor', '-'])(
    'hold nothing against a story in %j, which the publication has not',
    async (language) => {
      const chart =
        '<Chart data="/data/a.csv" type="line" x="date" y="rate" series="rate=Rate" title="The rate" source="The Fed" />';
      const folder = contentFolder({
        [STORY]: sampleText({ fields: { language: JSON.stringify(language) }, body: chart }),
        'data/a.csv': 'date,rate\n2024-01-01,5.5\n2024-06-01,5.25\n2024-07-01,5\n',
      });
      expect(placed(await checkFolder(folder))).toEqual(['8:11 language-unknown']);
    },
  );

  it.each(['de', 'de-AT', 'fr', 'ja', 'he'])('are silent in %s', async (language) => {
    expect(placed(await checkSample({ body: GERMAN }, language))).toEqual([]);
  });

  it('speak in every kind of English', async () => {
    const told = await checkSample({ body: GERMAN }, 'en-GB');
    expect(new Set(told.map(({ rule }) => rule))).toEqual(
      new Set(['number-style', 'percent-style', 'word-doubled', 'date-word', 'link-text']),
    );
  });

  it('leave its spaces to French', async () => {
    const body = 'Combien ? « Rien ! », dit-il : 5 ; puis 6 , enfin.';
    expect(placed(await checkSample({ body }, 'fr'))).toEqual(['10:42 spacing']);
  });

  it.each(articleRules.filter(({ language }) => language !== undefined))(
    '$id says nothing of its example elsewhere',
    async ({ example }) => {
      expect(placed(await checkSample(example.bad, 'de'))).toEqual([]);
    },
  );
});

it('a picture that is a link says its words', async () => {
  const body = '[![A bronze bull, its head lowered](bull.png)](/markets/)';
  expect(placed(await checkSample({ body }))).toEqual([]);
});

it.each(['de', 'fr', 'ja', 'he'])('a link without words is told of in %s', async (language) => {
  const [told] = placed(await checkSample({ body: 'Siehe [](https://example.com/).' }, language));
  expect(told).toBe('10:7 link-wordless');
});

describe('the rules for one article', () => {
  it.each([
    ['Prices rose 5.5 percent and 3 %.', ['10:13 percent-style', '10:29 percent-style']],
    ['He said: "It rose 5 percent today."', []],
    ['“It rose today,\nand 5 percent,” she said, today.', ['11:27 date-word']],
    ['> It rose today.', []],
    ['<PullQuote>\n\nIt rose today.\n\n</PullQuote>', []],
    ['`today` and <Ticker symbol="AAPL" /> today', ['10:29 ticker-missing', '10:38 date-word']],
    ['[the index today](https://example.com/today)', ['10:12 date-word']],
    ['| Day | Jobs |\n|---|---|\n| today | 12000 |', ['12:3 date-word']],
    ['In 2024 the N225 stood at 38500.5, file 33-11138, 1/20000.', []],
    ['It cost $ 5 and 12000 more.', ['10:9 number-style', '10:17 number-style']],
    ['The the end. The A and a B share.', ['10:1 word-doubled']],
    ['IS is losing ground, and he searched for OR or AND and NOT.', []],
    ['Shares of $AAPL, $AAPL and $META rose.', ['10:11 ticker-missing', '10:28 ticker-missing']],
    ['On Friday, July 19 and Wednesday, July 16, 2024.', ['10:24 weekday-wrong']],
    ['Monday, July 17, 2023 was one; so was Monday, July 17.', []],
  ])('place what they find: %s', async (body, expected) => {
    expect(placed(await checkSample({ body }))).toEqual(expected);
  });

  it.each([
    '日本銀行は金利を引き上げたと発表した今日',
    'בנק ישראל העלה שוב את הריבית היום',
    'رفع البنك المركزي أسعار الفائدة مرة أخرى',
    'भारतीय रिजर्व बैंक ने फिर ब्याज दरें बढ़ाईं',
    'ცენტრალურმა ბანკმა კვლავ გაზარდა განაკვეთი',
    'ธนาคารกลาง ปรับขึ้น อัตราดอกเบี้ย อีกครั้ง',
  ])('take letters without capitals for none: %s', async (title) => {
    expect(placed(await checkSample({ fields: { title } }))).toEqual([]);
  });

  it.each(['THE FED CUTS RATES ONCE MORE', 'ЦЕНТРОБАНК СНОВА ПОДНЯЛ СТАВКУ'])(
    'take %s for capitals',
    async (title) => {
      expect(placed(await checkSample({ fields: { title } }))).toEqual(['2:8 title-style']);
    },
  );

  it('let a live story say today', async () => {
    expect(await checkSample({ fields: { kind: 'live' }, body: 'Shares fell today.' })).toEqual([]);
  });

  it('leave a slip in `tickers` to the error, which says what belongs there', async () => {
    const problems = await checkSample({
      fields: { tickers: '[APPL]' },
      body: 'Shares of $AAPL and of $META rose.',
    });
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
      ['ticker-unknown', 'unknown ticker "APPL"; did you mean "AAPL"?'],
      ['ticker-missing', '"META" is in the text but not in "tickers"; add it there'],
    ]);
  });

  it('look again when another symbol is suggested for the slip', async () => {
    const folder = contentFolder({
      [STORY]: sampleText({ fields: { tickers: '[APPL]' }, body: 'Shares of $AAPL rose.' }),
    });
    const rules = async (): Promise<string[]> =>
      (await checkFolder(folder)).map((problem) => problem.rule);
    expect(await rules()).toEqual(['ticker-unknown']);
    const registry = join(folder, 'tickers.yaml');
    const apples = '- { symbol: APPLE, name: Apple Hospitality, type: equity }\n';
    writeFileSync(registry, `${apples}${readFileSync(registry, 'utf8')}`);
    expect(await rules()).toEqual(['ticker-unknown', 'ticker-missing']);
  });

  it('say the day that the writer means', async () => {
    const [problem] = await checkSample({ body: 'Shares fell yesterday.' });
    expect(problem?.message).toBe(
      '"yesterday" will be wrong in the archive; write the date, as in "July 16, 2024"',
    );
  });

  // The story is of Wednesday, July 17, 2024.
  it.each([
    ['last November', 'November 2023'],
    ['last July', 'July 2023'],
    ['next July', 'July 2025'],
    ['next September', 'September 2024'],
    ['last Friday', 'July 12, 2024'],
    ['last Wednesday', 'July 10, 2024'],
    ['next Friday', 'July 19, 2024'],
  ])('say the date that a story means by %s', async (words, date) => {
    const [problem] = await checkSample({ body: `Prices rose ${words}.` });
    expect(problem?.message).toContain(`; write the date, as in "${date}"`);
  });

  it.each([
    ['25 percent', '25%'],
    ['3.25 percent', '3.25%'],
    ['1,000 %', '1,000%'],
  ])('name the whole number of %s', async (words, right) => {
    const [problem] = await checkSample({ body: `Prices rose by ${words}.` });
    expect(problem?.message).toBe(`write "${right}" for "${words}"`);
  });

  it('look at text whose components cannot be read', async () => {
    const problems = await checkSample({
      body: 'Prices rose 5 percent.\n\n<Aside title={x}>\n\nx',
    });
    expect(problems.map((problem) => problem.rule)).toContain('percent-style');
    expect(problems.some((problem) => problem.level === 'error')).toBe(true);
  });

  it.each([
    ['* item', 'markdown-unordered-list-marker-style'],
    ['1) item', 'markdown-ordered-list-marker-style'],
    ['_word_', 'markdown-emphasis-marker'],
    ['__word__ is it', 'markdown-strong-marker'],
    ['One.\n\n\n\nTwo.', 'markdown-no-consecutive-blank-lines'],
    ['## Words:', 'markdown-no-heading-punctuation'],
    ['## Words\n\n## Words', 'markdown-no-duplicate-headings'],
    ['**Words**\n\nMore words.', 'markdown-no-emphasis-as-heading'],
    ['Words [x][y] here.', 'markdown-left-over'],
    ['Words.\n\n[x]: https://example.com/', 'markdown-no-unused-definitions'],
    ['> words\ngo on', 'markdown-no-blockquote-without-marker'],
    ['Words\n-----', 'markdown-heading-style'],
    ['Words.\n\n***\n\nWords.', 'markdown-rule-style'],
    ["A [link](https://example.com/ 'x').", 'markdown-link-title-style'],
    ['a | b\n--|--\n1 | 2', 'markdown-table-pipes'],
    ['Words\tand words.', 'markdown-no-tabs'],
    [
      '[a][b] is it\n\n[b]: https://example.com/\n[b]: https://example.com/2',
      'markdown-no-duplicate-definitions',
    ],
    ['A [b] is it\n\n[b]: https://example.com/', 'markdown-no-shortcut-reference-link'],
    ['Words   \nand words.', 'markdown-hard-break-spaces'],
  ])('hold Markdown to one style: %j', async (body, rule) => {
    const rules = (await checkSample({ body })).map((problem) => problem.rule);
    expect(rules).toContain(rule);
  });
});
