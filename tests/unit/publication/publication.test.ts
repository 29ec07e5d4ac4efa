import { describe, expect, it } from 'vitest';
import { NOW, sampleArticle, samplePublication } from './sample.ts';

const day = 86_400_000;
const moment = (at: number) => ({ at, precision: 'minute' as const });

describe('createPublication', () => {
  it('publishes what is due, keeps the rest', () => {
    const publication = samplePublication([
      sampleArticle('2024/07/now', { date: moment(NOW) }),
      sampleArticle('2024/07/soon', { date: moment(NOW + 1) }),
      sampleArticle('2024/07/draft', { draft: true }),
      sampleArticle('2024/07/gone', { expires: moment(NOW) }),
      sampleArticle('2024/07/going', { expires: moment(NOW + 1) }),
    ]);
    expect(publication.articles.map((article) => article.id)).toEqual([
      '2024/07/now',
      '2024/07/going',
    ]);
    expect(publication.expired.map((article) => article.id)).toEqual(['2024/07/gone']);
    expect([...publication.byId.keys()].sort()).toEqual([
      '2024/07/going',
      '2024/07/gone',
      '2024/07/now',
    ]);
  });

  it('shows drafts and scheduled articles in development', () => {
    const articles = [
      sampleArticle('2024/07/soon', { date: moment(NOW + day) }),
      sampleArticle('2024/07/draft', { draft: true }),
    ];
    expect(samplePublication(articles, {}, true).articles).toHaveLength(2);
    expect(samplePublication(articles).articles).toHaveLength(0);
  });

  it('sorts newest first, equals by id, whatever the order of files', () => {
    const same = moment(NOW - day);
    const articles = [
      sampleArticle('2024/07/b', { date: same }),
      sampleArticle('2024/07/c', { date: moment(NOW) }),
      sampleArticle('2024/07/a', { date: same }),
    ];
    const ids = ['2024/07/c', '2024/07/a', '2024/07/b'];
    expect(samplePublication(articles).articles.map((article) => article.id)).toEqual(ids);
    expect(samplePublication(articles.reverse()).articles.map((article) => article.id)).toEqual(
      ids,
    );
  });

  it('files former symbols under the present one, once', () => {
    const publication = samplePublication([
      sampleArticle('2021/10/old', { tickers: ['FB'] }),
      sampleArticle('2024/07/both', { tickers: ['META', 'FB'] }),
    ]);
    expect([...publication.byTicker.keys()]).toEqual(['META']);
    expect(publication.byTicker.get('META')).toHaveLength(2);
  });

  it('files a month by the calendar of the time zone', () => {
    const publication = samplePublication([
      sampleArticle('2024/06/late', { date: moment(Date.UTC(2024, 6, 1, 3)) }),
    ]);
    expect([...publication.byMonth.keys()]).toEqual(['2024-06']);
  });

  it('orders sections as the masthead does', () => {
    expect([...samplePublication([]).sections.keys()]).toEqual(['markets', 'policy']);
  });
});
