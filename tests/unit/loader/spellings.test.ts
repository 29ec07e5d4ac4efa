import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';

const registry = {
  'promos.yaml':
    '- { id: spring-offer, sponsor: The paper, headline: Read all of it, text: Every story that we have., url: /about/, starts: 2024-01-01, ends: 2024-12-31, placement: article, kind: house }\n',
};

async function messagesOf(
  files: Readonly<Record<string, string>>,
): Promise<readonly (readonly [place: string, message: string])[]> {
  const { problems } = await load(
    contentFolder({ [ARTICLE]: articleText(), ...registry, ...files }),
  );
  return problems.map(({ line, column, level, message }) => [
    `${line}:${column} ${level}`,
    message,
  ]);
}

describe('a name in another spelling', () => {
  it.each([
    ['section', 'Markets', 'unknown section "Markets"; did you mean "markets"?'],
    ['authors', '[Markets Desk]', 'unknown author "Markets Desk"; did you mean "markets-desk"?'],
    ['authors', '[markets_desk]', 'unknown author "markets_desk"; did you mean "markets-desk"?'],
    ['tags', '[Small Caps]', 'unknown tag "Small Caps"; did you mean "small-caps"?'],
    ['tags', '[small—caps]', 'unknown tag "small—caps"; did you mean "small-caps"?'],
    ['tags', '[SmallCaps]', 'unknown tag "SmallCaps"; it is now called "small-caps"'],
    ['tickers', '[aapl]', 'unknown ticker "aapl"; did you mean "AAPL"?'],
    ['tickers', '[$AAPL]', 'unknown ticker "$AAPL"; did you mean "AAPL"?'],
    ['promo', 'Spring Offer', 'unknown promo "Spring Offer"; did you mean "spring-offer"?'],
    ['promo', 'False', 'there is no promo "False"; for none write false'],
    [
      'kind',
      'News',
      '"kind" must be one of news, analysis, opinion, explainer, live or sponsored, not "News"; did you mean "news"?',
    ],
  ])('in %s: %s', async (field, value, message) => {
    const told = await messagesOf({ [ARTICLE]: articleText({ [field]: value }) });
    expect(told.map(([, text]) => text)).toEqual([message]);
  });

  it.each([
    [
      'section',
      '"*markets*"',
      'unknown section "*markets*"; write "markets", without the signs around it',
    ],
    [
      'tags',
      '["**small-caps**"]',
      'unknown tag "**small-caps**"; write "small-caps", without the signs around it',
    ],
    ['tickers', '["`AAPL`"]', 'unknown ticker "`AAPL`"; write "AAPL", without the signs around it'],
    [
      'authors',
      '["[markets-desk](/x/)"]',
      'unknown author "[markets-desk](/x/)"; write "markets-desk", without the signs around it',
    ],
  ])('within signs in %s: %s', async (field, value, message) => {
    const told = await messagesOf({ [ARTICLE]: articleText({ [field]: value }) });
    expect(told.map(([, text]) => text)).toEqual([message]);
  });

  it('in holdings', async () => {
    const authors =
      '- { id: markets-desk, name: Markets Desk, type: desk, role: Markets, bio: The desk that covers prices., holdings: [Aapl] }\n';
    expect(await messagesOf({ 'authors.yaml': authors })).toEqual([
      ['1:116 error', 'unknown ticker "Aapl"; did you mean "AAPL"?'],
    ]);
  });

  it.each([
    [
      'lead: /2024/07/story/',
      '1:7 error',
      'there is no article "/2024/07/story/"; write "2024/07/story"',
    ],
    [
      'lead: 2024/07/Story',
      '1:7 error',
      'there is no article "2024/07/Story"; did you mean "2024/07/story"?',
    ],
    [
      'picks: [2024/7/story]',
      '1:9 error',
      'there is no article "2024/7/story"; did you mean "2024/07/story"?',
    ],
    [
      'picks: [my story]',
      '1:9 error',
      'there is no article "my story"; write its path without the ending: 2024/07/slug',
    ],
  ])('in front.yaml: %s', async (front, place, message) => {
    expect(await messagesOf({ 'front.yaml': `${front}\n` })).toEqual([[place, message]]);
  });

  it('is asked for where nothing is written', async () => {
    const told = await messagesOf({ [ARTICLE]: articleText({ section: "''", tags: "['']" }) });
    expect(told).toEqual([
      ['5:10 error', '"section" has 0 characters; it needs at least 1'],
      ['7:8 error', 'entry 1 of "tags" has 0 characters; it needs at least 1'],
    ]);
  });
});
