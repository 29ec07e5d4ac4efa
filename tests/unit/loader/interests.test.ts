import { describe, expect, it } from 'vitest';
import { articleText, contentFolder, load, placesOf } from './folder.ts';

const ARTICLE = 'articles/2024/07/story.mdx';
const TWO_PARAGRAPHS = 'One.\n\nTwo.\n\n';

const promo = (id: string, kind: string): string =>
  `- { id: ${id}, sponsor: Sample, headline: A headline, text: A sentence of some length., url: /feeds/, starts: 2024-01-01, ends: 2025-01-01, placement: article, kind: ${kind}${kind === 'paid' ? ', paidBy: Sample Inc.' : ''} }\n`;

const promos = promo('ours', 'house') + promo('theirs', 'paid');

const problemsOf = async (text: string, others: Record<string, string> = {}): Promise<string[]> =>
  placesOf(await load(contentFolder({ [ARTICLE]: text, 'promos.yaml': promos, ...others })));

describe('a promo that was paid for', () => {
  it('is refused in opinion, in the fields and in the text', async () => {
    const field = articleText({ kind: 'opinion', promo: 'theirs' });
    expect(await problemsOf(field)).toEqual([`${ARTICLE}:9:8 promo-opinion`]);
    const placed = articleText({ kind: 'opinion' }, `${TWO_PARAGRAPHS}<Promo id="theirs" />`);
    expect(await problemsOf(placed)).toEqual([`${ARTICLE}:15:12 promo-opinion`]);
  });

  it('may stand in news, and the paper’s own in opinion', async () => {
    const news = articleText({ promo: 'theirs' }, `${TWO_PARAGRAPHS}<Promo id="theirs" />`);
    expect(await problemsOf(news)).toEqual([]);
    const own = articleText({ kind: 'opinion', promo: 'ours' });
    expect(await problemsOf(own)).toEqual([]);
  });
});

describe('an author who holds what the article names', () => {
  const authors = (holdings: string): Record<string, string> => ({
    'authors.yaml': `- { id: markets-desk, name: Markets Desk, type: desk, role: Markets, bio: The desk that covers prices., holdings: [${holdings}] }\n`,
  });
  const disclosed = { disclosures: '[The author holds the shares.]' };

  it.each([
    ['in the fields', articleText({ tickers: '[META]' }), 'META'],
    ['in the fields by its former symbol', articleText({ tickers: '[FB]' }), 'META'],
    ['held by its former symbol', articleText({ tickers: '[META]' }), 'FB'],
    ['only in a cashtag', articleText({}, 'Shares of $META rose.'), 'META'],
    ['only in a cashtag of its former symbol', articleText({}, 'Shares of $FB rose.'), 'META'],
    ['only in a component', articleText({}, 'Shares of <Ticker symbol="META" /> rose.'), 'META'],
  ])('must disclose it: %s', async (_, text, held) => {
    expect(await problemsOf(text, authors(held))).toEqual([`${ARTICLE}:6:10 holding-undisclosed`]);
  });

  it('may write of it with a disclosure, and of everything else without', async () => {
    const written = articleText({ tickers: '[META]', ...disclosed });
    expect(await problemsOf(written, authors('META'))).toEqual([]);
    expect(await problemsOf(articleText({ tickers: '[AAPL]' }), authors('META'))).toEqual([]);
  });
});
