import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnLink, proposal, proposed } from '../../../../src/client/watchlist/proposal.ts';
import { followUrl } from '../../../../src/publication/followed.ts';
import { ROOT } from '../../../../src/publication/urls.ts';

describe('what a link proposes', () => {
  it('is what its maker follows', () => {
    const ids = ['tags/inflation', 'tickers/brk.b', 'markets', 'authors/news-desk'];
    expect(proposed(proposal(ids))).toEqual(ids);
    expect(proposed('#follow=tags%2Finflation')).toEqual(['tags/inflation']);
  });

  it.each([
    '',
    '#main',
    '#follow=',
    '#follow=<img src=x>',
    '#follow=%',
    '#follow=../../etc',
    '#follow=javascript:alert(1)',
    '#follow=tags/a/b',
    '#follow=//evil.example/',
  ])('is nothing in "%s"', (fragment) => {
    expect(proposed(fragment)).toEqual([]);
  });

  it('is never more than names', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const name of proposed(`#follow=${text}`)) expect(name).toMatch(/^[a-z\d./-]+$/u);
      }),
    );
  });

  it('is a choice of the reader where they come from the paper', () => {
    expect(isOwnLink('https://news.example/tags/a/', 'https://news.example')).toBe(true);
    for (const referrer of ['', 'https://evil.example/', 'https://news.example.evil.example/']) {
      expect(isOwnLink(referrer, 'https://news.example')).toBe(false);
    }
  });
});

describe('a link to the watchlist', () => {
  it('names pages about one thing each, in their language', () => {
    expect(followUrl(['/tags/inflation/', '/tickers/brk.b/'], ROOT)).toBe(
      '/watchlist/#follow=tags/inflation,tickers/brk.b',
    );
    expect(followUrl(['/de/tags/inflation/'], { prefix: '/de' })).toBe(
      '/de/watchlist/#follow=tags/inflation',
    );
  });

  it('is none for pages about everything', () => {
    for (const urls of [[], ['/'], ['/corrections/'], ['/tags/'], ['/2024/07/a/']]) {
      expect(followUrl(urls, ROOT)).toBeUndefined();
    }
  });
});
