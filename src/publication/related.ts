import type { Article } from './article.ts';
import type { Index, Publication } from './publication.ts';

/** Neighbours looked at on either side in each list: bounds the work a story costs. */
const NEIGHBOURS = 12;
const DAY = 86_400_000;

/**
 * The stories most like one story, best first, at most `limit`.
 *
 * Candidates are the story's neighbours in time in the lists of its tickers, tags and
 * section, never the whole archive. A shared ticker counts 3, a shared tag 2, weighed
 * down by how common it is (inverse log frequency, as in tf-idf); the section counts
 * a little; distance in time halves the score every half year. Sponsored, withdrawn
 * and unpublished stories are never recommended.
 */
export function relatedTo(
  article: Article,
  publication: Publication,
  positions: Positions,
  limit: number,
): Article[] {
  const scores = new Map<Article, number>();
  const gather = (index: Index, key: string, weight: number): void => {
    const list = index.get(key);
    const at = positions.of(index, key, article);
    if (list === undefined || at === undefined) return;
    const rarity = weight / Math.log2(2 + list.length);
    for (let i = Math.max(0, at - NEIGHBOURS); i <= at + NEIGHBOURS; i++) {
      const other = list[i];
      if (other === undefined || other === article || !recommendable(other, publication.now))
        continue;
      scores.set(other, (scores.get(other) ?? 0) + rarity);
    }
  };
  for (const ticker of new Set(article.tickers)) {
    gather(publication.byTicker, publication.formerSymbols.get(ticker) ?? ticker, 3);
  }
  for (const tag of article.tags) gather(publication.byTag, tag, 2);
  gather(publication.bySection, article.section, 0.5);
  return [...scores]
    .map(([other, score]) => {
      const days = Math.abs(other.date.at - article.date.at) / DAY;
      return { other, score: score * 2 ** (-days / 182) };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.other.date.at - a.other.date.at ||
        (a.other.id < b.other.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ other }) => other);
}

/** Where an article stands in the lists of an index; each list is numbered once, when asked. */
export interface Positions {
  of(index: Index, key: string, article: Article): number | undefined;
}

export function createPositions(): Positions {
  const numbered = new WeakMap<readonly Article[], Map<string, number>>();
  return {
    of(index, key, article) {
      const list = index.get(key);
      if (list === undefined) return undefined;
      let places = numbered.get(list);
      if (places === undefined) {
        places = new Map(list.map((entry, at) => [entry.id, at]));
        numbered.set(list, places);
      }
      return places.get(article.id);
    },
  };
}

function recommendable(article: Article, now: number): boolean {
  return (
    !article.draft &&
    article.date.at <= now &&
    article.kind !== 'sponsored' &&
    !article.corrections.some((correction) => correction.grade === 'withdrawal')
  );
}
