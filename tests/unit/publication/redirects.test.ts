import { describe, expect, it } from 'vitest';
import { claimFaults, claimsOf, redirectsIn } from '../../../src/publication/redirects.ts';
import { NOW, registries, sampleArticle, samplePublication } from './sample.ts';

const pages = new Set(['/2024/07/a/', '/2024/07/b/', '/tickers/meta/', '/about/']);
const rulesOf = (...articles: { id: string; aliases: string[] }[]) =>
  claimFaults(claimsOf({ articles, tags: [], tickers: [] }), (path) => pages.has(path)).map(
    ({ claim, rule }) => `${claim.by.type === 'article' ? claim.by.at : ''} ${rule}`,
  );

describe('claimFaults', () => {
  it.each(['/old/', '/old.html', '/a/b%20c/', '/x-(1)/', '/old.php'])('accepts %s', (alias) => {
    expect(rulesOf({ id: '2024/07/a', aliases: [alias] })).toEqual([]);
  });

  it.each([
    ['old/', 'alias-invalid'],
    ['//elsewhere.example/', 'alias-invalid'],
    ['https://elsewhere.example/', 'alias-invalid'],
    ['/', 'alias-invalid'],
    ['/old', 'alias-invalid'],
    ['/old/*', 'alias-invalid'],
    ['/:x/', 'alias-invalid'],
    ['/a b/', 'alias-invalid'],
    ['/a/?b=1', 'alias-invalid'],
    ['/a/../b/', 'alias-invalid'],
    ['/a%zz/', 'alias-invalid'],
    ['/a%0ab/', 'alias-invalid'],
    ['/é/', 'alias-invalid'],
    ['/2024/07/a/', 'alias-loop'],
    ['/2024/07/b/', 'alias-page'],
    ['/about/', 'alias-page'],
    ['/media/x.png', 'alias-reserved'],
    ['/_astro/', 'alias-reserved'],
  ])('refuses %s: %s', (alias, rule) => {
    expect(rulesOf({ id: '2024/07/a', aliases: ['/fine/', alias] })).toEqual([`1 ${rule}`]);
  });

  it('refuses an address that two claim, the second time', () => {
    expect(
      rulesOf({ id: '2024/07/a', aliases: ['/old/'] }, { id: '2024/07/b', aliases: ['/old/'] }),
    ).toEqual(['0 alias-taken']);
  });

  it('refuses a target that is no page', () => {
    expect(rulesOf({ id: '2024/07/never', aliases: ['/old/'] })).toEqual(['0 alias-target']);
  });

  it('needs no check for chains: a source that is a target is a page', () => {
    expect(
      rulesOf(
        { id: '2024/07/a', aliases: ['/2024/07/b/'] },
        { id: '2024/07/b', aliases: ['/old/'] },
      ),
    ).toEqual(['0 alias-page']);
  });
});

describe('redirectsIn', () => {
  it('leads former symbols and tags on with their feeds, and aliases of what is published', () => {
    const tags = registries.tags.map((tag) => ({
      ...tag,
      aliases: tag.id === 'rates' ? ['interest'] : [],
    }));
    const publication = samplePublication(
      [
        sampleArticle('2024/07/a', { aliases: ['/old/'] }),
        sampleArticle('2024/07/gone', {
          aliases: ['/gone/'],
          expires: { at: NOW - 1, precision: 'minute' },
        }),
        sampleArticle('2024/07/later', {
          aliases: ['/later/'],
          date: { at: NOW + 1, precision: 'minute' },
        }),
      ],
      { tags },
    );
    expect(redirectsIn(publication)).toEqual([
      { from: '/gone/', to: '/2024/07/gone/' },
      { from: '/old/', to: '/2024/07/a/' },
      { from: '/tags/interest/', to: '/tags/rates/' },
      { from: '/tags/interest/feed.json', to: '/tags/rates/feed.json' },
      { from: '/tags/interest/feed.xml', to: '/tags/rates/feed.xml' },
      { from: '/tickers/fb/', to: '/tickers/meta/' },
      { from: '/tickers/fb/feed.json', to: '/tickers/meta/feed.json' },
      { from: '/tickers/fb/feed.xml', to: '/tickers/meta/feed.xml' },
    ]);
  });
});
