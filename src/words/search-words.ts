import type { Message, Plural, PluralCategory } from './message.ts';

/** The words of the search page. */
export interface SearchWords<Category extends PluralCategory> {
  readonly searchPage: SearchPageWords;
  readonly search: ClientWords<Category>;
}

/** The search page as it is served. */
interface SearchPageWords {
  readonly filters: string;
  readonly order: string;
  readonly best: string;
  readonly newest: string;
  readonly chosen: string;
  readonly targets: string;
  readonly results: string;
  readonly more: string;
  readonly retry: string;
  /** Beside a box that is ticked while it does. */
  readonly key: Message<'key'>;
  /** In development, in place of results. */
  readonly unbuilt: string;
  /** `ways` are one or more of the links, as `listed` joins them. */
  readonly failure: Message<'ways'>;
  readonly noScript: Message<'ways' | 'engine'>;
  readonly links: Readonly<Record<'archive' | 'topics' | 'tickers' | 'engine', string>>;
}

/** The client's words as a page hands them over: filters and kinds that its stories have. */
export interface HandedWords extends Omit<ClientWords<'other'>, 'filters' | 'kinds'> {
  readonly filters: Readonly<Partial<ClientWords<'other'>['filters']>>;
  readonly kinds: Readonly<Partial<ClientWords<'other'>['kinds']>>;
}

/** What the script of the search page says; the page hands it over as JSON. */
export interface ClientWords<Category extends PluralCategory> {
  /** What filters are called. */
  readonly filters: Readonly<
    Record<'section' | 'kind' | 'ticker' | 'tag' | 'author' | 'year', string>
  >;
  readonly kinds: Readonly<
    Record<'news' | 'analysis' | 'opinion' | 'explainer' | 'live' | 'sponsored', string>
  >;
  readonly all: string;
  readonly filter: Message<'filter' | 'value'>;
  readonly removeFilter: string;
  readonly searching: string;
  readonly unreachable: string;
  readonly older: Message<'months'>;
  readonly formerly: Message<'symbol'>;
  readonly didYouMean: Message<'page'>;
  readonly noFilters: string;
  readonly fewerWords: string;
  readonly lookThrough: Message<'archive'>;
  readonly archive: string;
  readonly stories: Plural<Category>;
  readonly storiesSince: Plural<Category, 'month'>;
  readonly nothing: string;
  readonly nothingSince: Message<'month'>;
  readonly lacking: Message<'words'>;
  readonly lackingSince: Message<'words' | 'month'>;
  readonly lackingAndRest: Message<'words'>;
  readonly lackingAndRestSince: Message<'words' | 'month'>;
  readonly notAll: string;
  /** Follow `notAll` or one of the lacking; `stories` is `stories` or `storiesSince`. */
  readonly without: Message<'stories' | 'word'>;
  readonly withoutThem: Message<'stories'>;
  readonly beginning: Message<'stories'>;
  readonly apart: Message<'stories'>;
  readonly quoted: Message<'word'>;
  /** Words that nearly every story holds, in small letters: they are not searched for. */
  readonly common: readonly string[];
}
