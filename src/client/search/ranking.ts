import type { Ranking } from './pagefind.ts';

/**
 * What a match counts for. A word of the headline or a symbol says what a story is about;
 * the rest only lets it be found. Checked by
 * `tests/unit/search/relevance.test.ts`.
 */
export const ranking: Ranking = {
  metaWeights: {
    title: 8,
    tickers: 5,
    standfirst: 3,
    divided: 3,
    figures: 0.5,
    plain: 1,
    notes: 0.5,
    label: 0.5,
  },
};

/**
 * What a match counts for in names that stand in `names.json` and not in the index: of companies a
 * story is about, of its topics, section and authors, and of companies that its text names by symbol.
 */
export const nameWeights = { tickers: 5, subjects: 2, mentions: 1 } as const;
