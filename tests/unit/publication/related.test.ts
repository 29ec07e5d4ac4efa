import { describe, expect, it } from 'vitest';
import { createPositions } from '../../../src/publication/positions.ts';
import { relatedTo } from '../../../src/publication/related.ts';
import { NOW, sampleArticle, samplePublication } from './sample.ts';

const relatedIds = (articles: Parameters<typeof samplePublication>[0], id: string): string[] => {
  const publication = samplePublication(articles);
  const article = publication.byId.get(id);
  if (article === undefined) throw new Error(`no ${id}`);
  return relatedTo(article, publication, createPositions(publication), 4).map((other) => other.id);
};

describe('relatedTo', () => {
  it('prefers a shared ticker to a shared tag to the section alone', () => {
    const ids = relatedIds(
      [
        sampleArticle('2024/07/story', { tickers: ['RUT'], tags: ['rates'] }),
        sampleArticle('2024/07/section', { tags: ['small-caps'] }),
        sampleArticle('2024/07/tag', { section: 'policy', tags: ['rates'] }),
        sampleArticle('2024/07/ticker', { section: 'policy', tickers: ['RUT'] }),
      ],
      '2024/07/story',
    );
    expect(ids).toEqual(['2024/07/ticker', '2024/07/tag', '2024/07/section']);
  });

  it('prefers the nearer in time among equals', () => {
    const ids = relatedIds(
      [sampleArticle('2024/07/story'), sampleArticle('2022/01/far'), sampleArticle('2024/06/near')],
      '2024/07/story',
    );
    expect(ids).toEqual(['2024/06/near', '2022/01/far']);
  });

  it('never recommends itself, sponsored or withdrawn stories', () => {
    const withdrawal = {
      date: { at: NOW, precision: 'day' as const },
      note: 'It does not stand.',
      grade: 'withdrawal' as const,
    };
    const ids = relatedIds(
      [
        sampleArticle('2024/07/story'),
        sampleArticle('2024/07/paid', { kind: 'sponsored' }),
        sampleArticle('2024/07/withdrawn', { corrections: [withdrawal] }),
        sampleArticle('2024/07/good'),
      ],
      '2024/07/story',
    );
    expect(ids).toEqual(['2024/07/good']);
  });

  it('finds a relation through a former symbol', () => {
    const ids = relatedIds(
      [
        sampleArticle('2024/07/story', { tickers: ['META'], tags: ['rates'] }),
        sampleArticle('2021/10/old', { tickers: ['FB'], section: 'policy' }),
      ],
      '2024/07/story',
    );
    expect(ids).toEqual(['2021/10/old']);
  });
});
