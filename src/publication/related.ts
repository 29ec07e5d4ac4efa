import type { Article } from './article.ts';
import { indexOfRank, type Positions } from './positions.ts';
import { presentSymbols, type Index, type Publication } from './publication.ts';

/** Neighbours looked at on either side in each list: bounds the work a story costs. */
export const NEIGHBOURS = 12;
const DAY = 86_400_000;

/**
 * The stories most like one story, best first, at most `limit`.
 *
 * Candidates are the story's neighbours in time in the lists of its tickers, tags and
 * section, never the whole archive. A shared ticker counts 3, a shared tag 2, weighed
 * down by how common it is (inverse log frequency, as in tf-idf, in steps); the section counts
 * a little; distance in time halves the score every half year. Sponsored, withdrawn
 * and unpublished stories are never recommended. Of equals, the newer comes first.
 */
export function relatedTo(
  article: Article,
  publication: Publication,
  positions: Positions,
  limit: number,
): Article[] {
  const rank = positions.rankOf(article);
  if (rank === undefined) return [];
  const { scores, times } = positions;
  const found: number[] = [];
  const gather = (index: Index, key: string, weight: number): void => {
    const list = positions.ranksOf(index, key);
    const at = list === undefined ? undefined : indexOfRank(rank, list);
    if (list === undefined || at === undefined) return;
    const rarity = weight / commonness(list.length);
    const last = Math.min(list.length - 1, at + NEIGHBOURS);
    for (let place = Math.max(0, at - NEIGHBOURS); place <= last; place++) {
      const other: number = list[place] ?? rank;
      if (other === rank || !positions.isRecommendable(other)) continue;
      const score = scores[other] ?? 0;
      if (score === 0) found.push(other);
      scores[other] = score + rarity;
    }
  };
  for (const ticker of presentSymbols(article, publication)) {
    gather(publication.byTicker, ticker, 3);
  }
  for (const tag of article.tags) gather(publication.byTag, tag, 2);
  gather(publication.bySection, article.section, 0.5);
  const best: { readonly rank: number; readonly score: number }[] = [];
  for (const rank of found) {
    const gathered = scores[rank] ?? 0;
    scores[rank] = 0;
    const days = Math.abs((times[rank] ?? 0) - article.date.at) / DAY;
    const score = gathered * 2 ** (-days / 182);
    const worst = best.length < limit ? undefined : best.at(-1);
    if (worst !== undefined && score < worst.score) continue;
    best.push({ rank, score });
    best.sort((a, b) => b.score - a.score || a.rank - b.rank);
    best.length = Math.min(best.length, limit);
  }
  return best.flatMap(({ rank }) => publication.articles[rank] ?? []);
}

/**
 * How common it is what a list of so many stories is about: 1 and more, one more for each doubling.
 * Whole steps leave the relations of all its stories as they are when there is one story more.
 */
export function commonness(stories: number): number {
  return Math.ceil(Math.log2(2 + stories));
}
