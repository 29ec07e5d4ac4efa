import { soleUrl } from '../../publication/urls.ts';
import { place } from '../below.ts';

/** Filters of the index and of the page's address, in the order they are offered. */
export const filterNames = ['section', 'kind', 'ticker', 'tag', 'author', 'year'] as const;
export type FilterName = (typeof filterNames)[number];

export type Filters = Readonly<Partial<Record<FilterName, string>>>;
export type Sort = 'best' | 'newest';

/** Everything that decides what the search page shows; the address holds all of it. */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
}

/** Longer queries are cut: nobody types them, and each word is looked up. */
const LONGEST = 200;

/** @param search of an address: `?q=rates&year=2024`. Unknown and empty fields are ignored. */
export function readState(search: string): SearchState {
  const fields = new URLSearchParams(search);
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = fields.get(name)?.trim().slice(0, LONGEST);
    if (value !== undefined && value !== '') filters[name] = value;
  }
  return {
    query: tidy(fields.get('q') ?? ''),
    filters,
    sort: fields.get('sort') === 'newest' ? 'newest' : 'best',
  };
}

/** The address of a state, always the same for the same state: `/search/?q=rates`. */
export function addressOf({ query, filters, sort }: SearchState): string {
  const fields = new URLSearchParams();
  if (query !== '') fields.set('q', query);
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined) fields.set(name, value);
  }
  if (sort === 'newest' && query !== '') fields.set('sort', 'newest');
  const text = fields.toString();
  const page = soleUrl('search', place);
  return text === '' ? page : `${page}?${text}`;
}

/** A query as it is searched for: no space around it, single spaces within. */
export function tidy(query: string): string {
  return query.replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
}

export function isEmpty({ query, filters }: SearchState): boolean {
  return query === '' && Object.keys(filters).length === 0;
}

/** The state with one filter set, or taken away. */
export function withFilter(
  state: SearchState,
  name: FilterName,
  value: string | undefined,
): SearchState {
  const filters = without(state.filters, name);
  return { ...state, filters: value === undefined ? filters : { ...filters, [name]: value } };
}

export function without(filters: Filters, name: FilterName): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));
}
