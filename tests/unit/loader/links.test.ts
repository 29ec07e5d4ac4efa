import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const OTHER = 'articles/2024/06/other.mdx';

const CORRECTION = '[{ date: 2024-07-18, note: It said less., grade: correction }]';
const PROMO =
  '- { id: feeds, sponsor: The Paper, headline: Read on, text: Every story in full., url: /feeds/, kind: house, placement: article, starts: 2024-01-01, ends: 2030-01-01 }\n';

/** What is said of a story whose text is one link, beside another story with a heading. */
async function verdictOn(href: string): Promise<string[]> {
  const content = await load(
    contentFolder({
      [ARTICLE]: articleText({ corrections: CORRECTION }, `See [this](${href}).`),
      'promos.yaml': PROMO,
      'redirects.yaml':
        '- { from: "/shop/*", to: "https://shop.example/:splat" }\n- { from: "/topic/:name/", to: "/tags/:name/" }\n',
      [OTHER]: articleText(
        { date: '2024-06-03', aliases: '[/old/other/, /caf%C3%A9/, /2024/06/03/other/]' },
        '## The price of money\n\nText.\n\n## Ørsted and Mærsk\n\nText.\n\n## 日本のドル',
      ),
    }),
  );
  return content.problems.map(({ level, rule, message, remedy }) =>
    [
      level,
      rule,
      message,
      ...(remedy === undefined ? [] : [`-> ${remedy.replace.slice(2, -1)}`]),
    ].join(' | '),
  );
}

describe('links within the site', () => {
  it.each([
    ...['/', '/latest/', '/tags/', '/tags/small-caps/', '/tickers/aapl/', '/authors/markets-desk/'],
    ...['/markets/', '/markets/2024/', '/archive/', '/archive/2024/', '/archive/2024/06/'],
    ...['/search/?q=rates', '/corrections/', '/sponsors/', '/feeds/', '/about/'],
    ...['/feed.xml', '/markets/feed.json', '/tags/small-caps/feed.xml', '/feeds.opml'],
    ...['/2024/06/other/', '/2024/06/other/#section-the-price-of-money'],
    ...['/2024/06/other/#section-ørsted-and-mærsk', '/2024/06/other/#section-日本のドル'],
    ...['/2024/06/other/#section-%C3%B8rsted-and-m%C3%A6rsk'],
  ])('may lead to %s', async (href) => {
    expect(await verdictOn(href)).toEqual([]);
  });

  it.each([
    [
      '/2024/06/othr/',
      'error | link-unknown | there is no page "/2024/06/othr/" on this site; did you mean "/2024/06/other/"?',
    ],
    [
      '/tickers/AAPL/',
      'error | link-unknown | there is no page "/tickers/AAPL/" on this site; did you mean "/tickers/aapl/"?',
    ],
    [
      '/markets/%E2%80%8B',
      'error | link-unknown | there is no page "/markets/\u200b", which holds a zero-width space (U+200B), on this site; did you mean "/markets/"?',
    ],
    ['/archive/1999/', 'error | link-unknown | there is no page "/archive/1999/" on this site'],
    [
      '/2024/06/other/#section-orsted-and-maersk',
      'error | fragment-unknown | "/2024/06/other/" has no heading "#section-orsted-and-maersk"; did you mean "#section-ørsted-and-mærsk"?',
    ],
    [
      '/markets',
      'warning | link-slash | "/markets" lacks the slash at its end; write "/markets/" | -> /markets/',
    ],
    [
      '/old/other/',
      'warning | link-moved | "/old/other/" only redirects; write "/2024/06/other/" | -> /2024/06/other/',
    ],
    [
      '/tags/smallcaps/',
      'warning | link-moved | "/tags/smallcaps/" only redirects; write "/tags/small-caps/" | -> /tags/small-caps/',
    ],
    [
      '/tickers/fb/',
      'warning | link-moved | "/tickers/fb/" only redirects; write "/tickers/meta/" | -> /tickers/meta/',
    ],
    [
      '/2024/06/other/#section-the-price-of-mony',
      'error | fragment-unknown | "/2024/06/other/" has no heading "#section-the-price-of-mony"; did you mean "#section-the-price-of-money"?',
    ],
    ...['#The-Price-of-Money', '#The%20price%20of%20money', '#section-The-price-of-money'].map(
      (anchor): [string, string] => [
        `/2024/06/other/${anchor}`,
        `error | fragment-unknown | the heading's anchor is "#section-the-price-of-money"; write "/2024/06/other/#section-the-price-of-money" | -> /2024/06/other/#section-the-price-of-money`,
      ],
    ),
    [
      '/2024/06/other/#prise-of-money',
      'error | fragment-unknown | "/2024/06/other/" has no heading "#prise-of-money"',
    ],
    [
      '/2024/06/other/#the-price-of-mony',
      'error | fragment-unknown | "/2024/06/other/" has no heading "#the-price-of-mony"; did you mean "#section-the-price-of-money"?',
    ],
    [
      '/2024/06/other/#the-price-of-money',
      'error | fragment-unknown | the heading\'s anchor is "#section-the-price-of-money"; write "/2024/06/other/#section-the-price-of-money" | -> /2024/06/other/#section-the-price-of-money',
    ],
    [
      '/café/?a=é#b',
      'warning | link-moved | "/café/?a=é#b" only redirects; write "/2024/06/other/?a=é#b" | -> /2024/06/other/?a=é#b',
    ],
    [
      '/2024/6/',
      'warning | link-moved | "/2024/6/" only redirects; write "/archive/2024/06/" | -> /archive/2024/06/',
    ],
    [
      '/2024/06/03/',
      'warning | link-moved | "/2024/06/03/" only redirects; write "/archive/2024/06/" | -> /archive/2024/06/',
    ],
    [
      '/2024/06/04',
      'error | link-unknown | there is no page "/2024/06/04" on this site; did you mean "/archive/2024/06/"?',
    ],
    [
      '/2024/8/',
      'error | link-unknown | there is no page "/2024/8/" on this site; did you mean "/archive/2024/"?',
    ],
    [
      '/shop/mugs/',
      'warning | link-moved | "/shop/mugs/" only redirects; write "https://shop.example/mugs/" | -> https://shop.example/mugs/',
    ],
    [
      '/topic/small-caps/',
      'warning | link-moved | "/topic/small-caps/" only redirects; write "/tags/small-caps/" | -> /tags/small-caps/',
    ],
    [
      '/topic/small/',
      'error | link-unknown | redirects.yaml sends "/topic/small/" on to "/tags/small/", and there is no such page',
    ],
  ])('are told when wrong: %s', async (href, verdict) => {
    expect(await verdictOn(href)).toEqual([verdict]);
  });

  it('are checked in front.yaml and promos.yaml too', async () => {
    const promo =
      '- { id: feeds, sponsor: The paper, headline: Read by feed, text: Every section has one., url: /feed/, starts: 2024-01-01, ends: 2099-01-01, placement: article, kind: house }';
    const content = await load(
      contentFolder({
        [ARTICLE]: articleText(),
        'promos.yaml': promo,
        'front.yaml':
          'breaking: { text: Something happened just now, url: /markts/, until: 2024-07-18 }',
      }),
    );
    expect(placesOf(content)).toEqual([
      'front.yaml:1:53 link-unknown',
      'promos.yaml:1:95 link-unknown',
    ]);
  });

  it('are not blamed for a registry that cannot be read', async () => {
    const content = await load(
      contentFolder({
        [ARTICLE]: articleText({}, 'See [this](/tags/small-caps/).'),
        'tags.yaml': '- {',
      }),
    );
    expect(content.problems.every((problem) => problem.file === 'content/tags.yaml')).toBe(true);
  });
});

describe('holdings', () => {
  const holder =
    '- { id: markets-desk, name: Markets Desk, type: desk, role: Markets, bio: The desk that covers prices., holdings: [META] }';

  it.each([
    ['in the frontmatter', { tickers: '[META]' }, 'Text.'],
    ['by its former symbol', { tickers: '[FB]' }, 'Text.'],
    ['in the text', {}, 'Shares of $META rose.'],
  ])('need a disclosure when the symbol is named %s', async (_where, changes, body) => {
    const files = { 'authors.yaml': holder, [ARTICLE]: articleText(changes, body) };
    expect(placesOf(await load(contentFolder(files)))).toEqual([
      `${ARTICLE}:6:10 holding-undisclosed`,
    ]);
    const disclosed = articleText({ ...changes, disclosures: '[The desk holds Meta.]' }, body);
    expect(placesOf(await load(contentFolder({ ...files, [ARTICLE]: disclosed })))).toEqual([]);
  });
});
