import { wordsOf } from '../../../src/words/words.ts';
import { describe, expect, test } from 'vitest';
import type { FeedEnvironment } from '../../../src/body/feed-environment.ts';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { headings } from '../../../src/body/headings.ts';
import { entryTexts, plainText } from '../../../src/body/plain-text.ts';
import { financeCell } from '../../../src/body/finance-cell.ts';
import { entriesNewestFirst } from '../../../src/body/newest-first.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { blocksOf, context } from './context.ts';

const story = `Small caps $AAPL rose[^1], see [below](#rates) and [last week](/2024/07/story/).

<KeyPoints>
- One *point*
</KeyPoints>

## Rates {/* to check */}

![A trader](trader.png "On the floor")

<Chart data="rates.csv" type="step" x="date" y="rate" title="Target" subtitle="Upper bound" source="Fed" note="Per cent" series="The bound" annotations="2024-09-18: First cut" bands="2023-07-26/2024-09-17: Peak" />

<Embed url="https://youtu.be/M7lc1UVf-VE?si=follows" title="The hearing" caption="In full" poster="hall.png" />

<PullQuote cite="Jerome Powell">
Not yet.
</PullQuote>

<Aside title="A basis point">
A hundredth of a per cent.
</Aside>

<Details summary="How it is counted">
By hand.
</Details>

<Update time="2024-07-17T09:30-04:00" title="Open">
Prices \\$1 up.
</Update>

<Table caption="Moves" source="Exchange">

| name | move |
|------|-----:|
| A    | -1.4% |

</Table>

- [x] done

<Promo id="weekly-letter" />

[^1]: Since June.
`;

const environment: FeedEnvironment = {
  siteUrl: 'https://example.com',
  words: wordsOf('en').text,
  articleUrl: 'https://example.com/2024/07/a/',
  picture: (src) => ({ url: `https://example.com/media/${src}`, width: 1200, height: 800 }),
  file: (src) => ({ url: `https://example.com/media/${src}`, label: 'MP3, 3 KB' }),
  chartImage: () => ({ url: 'https://example.com/cards/1.png', width: 1200, height: 675 }),
  chartTable: () => ({ header: ['date', '<rate>'], rows: [['2024-09-18', '5.00']] }),
  promo: (id) => ({
    label: 'Promotion',
    headline: `The ${id}`,
    text: 'Every Friday.',
    cta: 'Full story',
    url: 'https://example.com/feeds/',
    terms: undefined,
  }),
  updateTime: () => 'July 17, 9:30 a.m.',
};

describe('feed markup', () => {
  const markup = feedHtml(blocksOf(story), environment);

  test.each([
    '<p>Small caps <a href="https://example.com/tickers/aapl/">$AAPL</a> rose<sup><a href="https://example.com/2024/07/a/#note-1">1</a></sup>, see <a href="https://example.com/2024/07/a/#section-rates">below</a> and <a href="https://example.com/2024/07/story/">last week</a>.</p>',
    '<ul>\n<li>One <em>point</em></li>\n</ul>',
    '<figure><img src="https://example.com/media/trader.png" alt="A trader" width="1200" height="800"><figcaption>On the floor</figcaption></figure>',
    '<figure><img src="https://example.com/cards/1.png" alt="Target. Upper bound" width="1200" height="675"><table><thead><tr><th>date</th><th>&#x3C;rate></th></tr></thead><tbody><tr><td>2024-09-18</td><td>5.00</td></tr></tbody></table><figcaption>Target. Upper bound. Per cent. Source: Fed</figcaption></figure>',
    '<figure><img src="https://example.com/media/hall.png" alt="" width="1200" height="800"><p><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">The hearing (YouTube)</a></p><figcaption>In full</figcaption></figure>',
    '<blockquote><p>Not yet.</p><p>\u2014 Jerome Powell</p></blockquote>',
    '<blockquote><h3>A basis point</h3><p>A hundredth of a per cent.</p></blockquote>',
    '<blockquote><h3>How it is counted</h3><p>By hand.</p></blockquote>',
    '<h2><a href="https://example.com/2024/07/a/#update-2024-07-17t1330"><time datetime="2024-07-17T09:30-04:00">July 17, 9:30 a.m.</time></a> Open</h2>\n<p>Prices $1 up.</p>',
    '<td>\u22121.4%</td>',
    '<figcaption>Moves. Source: Exchange</figcaption>',
    '<li>\u2611 done</li>',
    '<p><strong>Promotion</strong>: The weekly-letter. Every Friday. <a href="https://example.com/feeds/" rel="sponsored nofollow">Full story</a></p>',
    '<h2>Notes</h2>',
  ])('holds %s', (part) => {
    expect(markup).toContain(part);
  });

  test('leaves out what is not in force or not there', () => {
    const bare = feedHtml(blocksOf(story), {
      ...environment,
      picture: () => undefined,
      chartImage: () => undefined,
      chartTable: () => undefined,
      promo: () => undefined,
    });
    expect(bare).not.toContain('<img');
    expect(bare).not.toContain('Every Friday');
    expect(bare).toContain('<figure><figcaption>On the floor</figcaption></figure>');
  });

  test('has neither classes nor ids', () => {
    expect(markup).not.toMatch(/ (?:class|id|aria-[a-z]+|role|data-[a-z]+|style|scope)=/u);
  });
});

test('plain text is the words in reading order', () => {
  expect(plainText(blocksOf(story))).toBe(
    [
      'Small caps $AAPL rose, see below and last week.',
      'One point',
      'Rates',
      'On the floor',
      'Target',
      'Upper bound',
      'The bound',
      '2024-09-18: First cut',
      '2023-07-26/2024-09-17: Peak',
      'Per cent',
      'Fed',
      'The hearing',
      'In full',
      'Not yet.',
      'Jerome Powell',
      'A basis point',
      'A hundredth of a per cent.',
      'How it is counted',
      'By hand.',
      'Open',
      'Prices $1 up.',
      'Moves',
      'name\tmove',
      'A\t\u22121.4%',
      'Exchange',
      'done',
      'Since June.',
    ].join('\n\n'),
  );
});

test('the text of an entry is all that is written in it but its title, whatever stands around it', () => {
  const [before = '', after = ''] = story.split(/<Update[^]*<\/Update>/u);
  const inside = `${before.replace('[^1]', '')}${after.replace(/\[\^1\]:.*/u, '')}`;
  const live = (text: string) => blocksOf(text, { kind: 'live' });
  const text = `Before.\n\n<Update time="2024-07-17T09:30:15-04:00" title="Open">\n\n${inside}\n\n</Update>\n\nAfter.`;
  expect([...entryTexts(live(text))]).toEqual([
    ['update-2024-07-17t133015', plainText(live(inside))],
  ]);
});

test('an entry has an id of its time in UTC alone, which no later entry changes', () => {
  const at = (time: string) => `<Update time="${time}">\n\nText.\n\n</Update>\n\n`;
  const ids = (...times: string[]) =>
    blocksOf(times.map(at).join(''), { kind: 'live' }).map((block) => 'id' in block && block.id);
  const first = '2024-09-18T14:00:00-04:00';
  const id = 'update-2024-09-18t1800';
  expect(ids(first)).toEqual([id]);
  expect(ids('2024-09-18T18:00Z')).toEqual([id]);
  expect(ids('2024-09-19T03:00+09:00')).toEqual([id]);
  expect(ids(first, '2024-09-18T14:00:01-04:00')).toEqual([id, `${id}01`]);
  expect(ids('2024-09-18T14:00:01-04:00', first)).toEqual([`${id}01`, id]);
});

test('headings have level, id and words', () => {
  expect(headings(blocksOf('## A *b*\n\n<Aside>\n\n### C\n\n</Aside>\n\n- ### D'))).toEqual([
    { level: 2, id: 'section-a-b', text: 'A b' },
    { level: 3, id: 'section-c', text: 'C' },
    { level: 3, id: 'section-d', text: 'D' },
  ]);
});

test('references say what the text needs, each with its place', () => {
  const { references } = parseBody(story, context);
  expect(references).toMatchObject({
    symbols: [{ symbol: 'AAPL', line: 1, column: 12 }],
    images: [
      { src: 'trader.png', line: 9, column: 1 },
      { src: 'hall.png', line: 13 },
    ],
    charts: [{ spec: { data: 'rates.csv', unit: undefined }, line: 11, column: 14 }],
    promos: [{ id: 'weekly-letter', line: 41, column: 12 }],
    links: [{ href: '/2024/07/story/', line: 1, column: 52 }],
    anchors: ['section-rates'],
    updates: [{ id: 'update-2024-07-17t1330', title: 'Open' }],
  });
  expect(references.words).toBeGreaterThan(30);
});

describe('finance cells', () => {
  test.each([
    ['5', 'numeric'],
    ['1,234.50', 'numeric'],
    ['$1.2bn', 'numeric'],
    ['\u20ac5', 'numeric'],
    ['US$5', 'numeric'],
    ['25 bp', 'numeric'],
    ['(1.2)', 'numeric'],
    ['+0.0%', 'numeric'],
    ['-0', 'numeric'],
    ['+3.2%', 'numeric gain'],
    ['-1.4%', 'numeric loss'],
    ['\u22121.4', 'numeric loss'],
    ['+$5', 'numeric gain'],
    ['(1.2', ''],
    ['Q3', ''],
    ['2024-07-17', ''],
    ['5 of 6', ''],
    ['-', ''],
    ['', ''],
    ['1.2.3', ''],
  ])('%j is %j', (value, classes) => {
    expect(financeCell([{ type: 'text', value }], 'en').classes.join(' ')).toBe(classes);
  });
});

test('a feed has the newest entries of a long live story, and says where the others are', () => {
  const entries = Array.from({ length: 600 }, (_, minute) => {
    const clock = new Date(Date.UTC(2024, 6, 17) + minute * 60_000).toISOString();
    return `<Update time="${clock}">\nPrices moved for the ${minute}th time, and so on.\n</Update>\n`;
  });
  const text = `Before.\n\n${entries.join('\n')}\nAfter.\n`;
  const markup = feedHtml(entriesNewestFirst(blocksOf(text, { kind: 'live' })), environment);
  expect(markup.match(/\d+th time/gu)).toEqual(
    Array.from({ length: 20 }, (_, at) => `${599 - at}th time`),
  );
  expect(markup.length).toBeLessThan(8000);
  expect(markup).toMatch(
    /580th [^\n]+\n<p><a href="https:\/\/example.com\/2024\/07\/a\/#update-2024-07-17t0939">Earlier entries<\/a><\/p>\n<p>After/u,
  );
  const few = feedHtml(
    entriesNewestFirst(blocksOf(entries.slice(0, 20).join('\n'), { kind: 'live' })),
    environment,
  );
  expect(few).not.toContain('Earlier entries');
});
