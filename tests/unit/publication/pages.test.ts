import { describe, expect, it } from 'vitest';
import { sitePages } from '../../../src/publication/site-pages.ts';
import { NOW, sampleArticle, samplePublication, sampleSource } from './sample.ts';

const moment = (at: number) => ({ at, precision: 'minute' as const });
const published = Date.UTC(2024, 6, 10, 14);

describe('sitePages', () => {
  const withdrawal = {
    date: moment(published + 5),
    note: 'It was not so at all.',
    grade: 'withdrawal' as const,
  };
  const publication = samplePublication([
    sampleArticle('2024/07/story', { updated: moment(published + 9), tickers: ['FB'] }),
    sampleArticle('2023/01/gone', { expires: moment(NOW - 1) }),
    sampleArticle('2024/07/guest', { canonical: 'https://elsewhere.example/x' }),
    sampleArticle('2024/07/wrong', { corrections: [withdrawal] }),
    sampleArticle('2024/08/later', { date: moment(NOW + 1) }),
  ]);
  const pages = Array.from(sitePages(sampleSource(publication)), (page) => ({
    ...page,
    ...page.told(),
  }));
  const find = (url: string) => pages.find((page) => page.url === url);

  it('lists each page once', () => {
    expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
  });

  it('keeps from search engines what is expired, withdrawn, syndicated or empty', () => {
    const hidden = pages.filter((page) => !page.listed).map(({ url }) => url);
    expect(hidden.sort()).toEqual([
      '/2023/01/gone/',
      '/2024/07/guest/',
      '/2024/07/wrong/',
      '/404.html',
      '/authors/jane-doe/',
      '/policy/',
      '/series/',
      '/series/how-money-works/',
      '/tags/rates/',
      '/tickers/rut/',
    ]);
  });

  it('has no page for what is not yet published', () => {
    expect(find('/2024/08/later/')).toBeUndefined();
  });

  it('dates pages by the newest change of what they show', () => {
    for (const url of [
      '/2024/07/story/',
      '/tickers/meta/',
      '/markets/2024/',
      '/',
      '/archive/2024/',
    ]) {
      expect([url, find(url)?.changed]).toEqual([url, published + 9]);
    }
    expect(find('/corrections/')?.changed).toBe(published + 5);
    expect(find('/about/')?.changed).toBeUndefined();
  });
});
