import type { Article } from './article.ts';
import { isWithdrawn } from './change.ts';
import type { Index, Publication } from './publication.ts';

/** Where stories stand among all stories and in each list, as numbers that are quick to compare. */
export interface Positions {
  /** Place of a story among `articles` of the publication, newest first; undefined when it is not there. */
  rankOf(article: Article): number | undefined;
  /** Ranks of a list's stories, ascending as lists are newest first; undefined when there is no such list. */
  ranksOf(index: Index, key: string): Int32Array | undefined;
  /** Whether the story of a rank may be recommended under another. */
  isRecommendable(rank: number): boolean;
  /** When each story was published: `date.at` by rank. */
  readonly times: Float64Array;
  /** One place for each story, all zero between uses. */
  readonly scores: Float64Array;
}

/** Numbers the stories of a publication; each list is numbered once, when it is asked for. */
export function createPositions({ articles, places, now }: Publication): Positions {
  let ranks: ReadonlyMap<Article, number> | undefined;
  const recommendable = Uint8Array.from(articles, (article) =>
    Number(mayBeRecommended(article, now)),
  );
  const lists = new WeakMap<readonly Article[], Int32Array>();
  return {
    rankOf(article) {
      ranks ??= new Map(articles.map((each, rank) => [each, rank]));
      return ranks.get(article);
    },
    ranksOf(index, key) {
      const list = index.get(key);
      if (list === undefined) return undefined;
      let numbered = lists.get(list);
      if (numbered === undefined) {
        numbered = new Int32Array(places.get(list) ?? []);
        lists.set(list, numbered);
      }
      return numbered;
    },
    isRecommendable: (rank) => recommendable[rank] === 1,
    times: Float64Array.from(articles, (article) => article.date.at),
    scores: new Float64Array(articles.length),
  };
}

/** Place of a rank in a list of ranks, by halving; undefined when it is not in it. */
export function indexOfRank(rank: number, ranks: Int32Array): number | undefined {
  let low = 0;
  let high = ranks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ranks[middle] ?? 0;
    if (found === rank) return middle;
    if (found < rank) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Whether a story may stand under another one: published, not paid for and not withdrawn. */
function mayBeRecommended(article: Article, now: number): boolean {
  const isPublished = !article.draft && article.date.at <= now;
  return isPublished && article.kind !== 'sponsored' && !isWithdrawn(article);
}
