/** What is used of Pagefind's program for browsers, `pagefind.js`. */
export interface PagefindModule {
  readonly createInstance: (options: {
    readonly basePath: string;
    /** Search in the page itself; a worker would cost a second download of the program. */
    readonly noWorker: boolean;
    readonly metaCacheTag: string;
  }) => Pagefind;
}

export function isPagefindModule(module: unknown): module is PagefindModule {
  return typeof module === 'object' && module !== null && 'createInstance' in module;
}

export interface Pagefind {
  readonly init: () => Promise<void>;
  readonly options: (options: IndexOptions & { readonly ranking: Ranking }) => Promise<void>;
  readonly mergeIndex: (
    path: string,
    options: IndexOptions & { readonly ranking: Ranking; readonly metaCacheTag: string },
  ) => Promise<void>;
  /** @param term `null` lists everything that the filters let through. */
  readonly search: (term: string | null, options: PagefindOptions) => Promise<PagefindOutcome>;
  readonly filters: () => Promise<FilterCounts>;
}

export interface IndexOptions {
  /** What stands before the addresses of stories; by itself it is what stands before the index. */
  readonly baseUrl: string;
  /** Multiplies the scores of this index. */
  readonly indexWeight: number;
  /** A filter that every story of this index passes. */
  readonly mergeFilter: Readonly<Record<string, string>>;
  readonly excerptLength: number;
  readonly excerptEllipsis: string;
}

export interface Ranking {
  readonly termFrequency?: number;
  readonly termSimilarity?: number;
  readonly pageLength?: number;
  readonly termSaturation?: number;
  /** Weight of a match in a field of the results' `meta`. */
  readonly metaWeights?: Readonly<Record<string, number>>;
}

/**
 * Which stories are let through, by filter; all of the conditions hold. Under `any`, `all` and `none`
 * stand conditions that are joined so.
 */
export interface PagefindFilters {
  readonly [filter: string]:
    string | { readonly any: readonly string[] } | PagefindFilters | readonly PagefindFilters[];
}

export interface PagefindOptions {
  readonly filters: PagefindFilters;
  readonly sort: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** Stories by filter and value. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindOutcome {
  readonly results: readonly PagefindResult[];
  readonly filters: FilterCounts;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindData>;
}

export interface PagefindData {
  readonly url: string;
  /** HTML: `<` and `>` of the text are escaped, matches stand in `<mark>`. */
  readonly excerpt: string;
  /** The whole text. */
  readonly content: string;
  /** Matches, as numbers of words of the text separated by white space. */
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}
