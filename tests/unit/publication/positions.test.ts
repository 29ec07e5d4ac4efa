import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPositions, indexOfRank } from '../../../src/publication/positions.ts';
import { sampleArticle, samplePublication } from './sample.ts';

describe('placeOf', () => {
  it('finds every rank of a list where it stands, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200)), fc.nat(200), (numbers, rank) => {
        const ranks = Int32Array.from(numbers).sort();
        const at = ranks.indexOf(rank);
        expect(indexOfRank(rank, ranks)).toBe(at === -1 ? undefined : at);
      }),
    );
  });
});

describe('createPositions', () => {
  const publication = samplePublication([
    sampleArticle('2024/05/third', { section: 'policy' }),
    sampleArticle('2024/07/first'),
    sampleArticle('2024/06/second', { kind: 'sponsored' }),
  ]);
  const positions = createPositions(publication);

  it('numbers the stories as the publication has them, newest first', () => {
    expect(publication.articles.map((article) => positions.rankOf(article))).toEqual([0, 1, 2]);
    expect(positions.rankOf(sampleArticle('2024/07/first'))).toBeUndefined();
  });

  it('numbers lists, and gives none for a key without stories', () => {
    expect(positions.ranksOf(publication.bySection, 'policy')).toEqual(Int32Array.of(2));
    expect(positions.ranksOf(publication.bySection, 'nothing')).toBeUndefined();
  });

  it('knows which stories may stand under others', () => {
    expect([0, 1, 2].map((rank) => positions.isRecommendable(rank))).toEqual([true, false, true]);
  });
});
