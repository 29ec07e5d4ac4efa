import type { LanguagePlace } from '../publication/urls.ts';

/**
 * The path that the site lies below, `/paper`; empty at the root of a host, where development serves it.
 * The address of the script tells it: compiled code serves a site at any.
 */
export const BASE = /^(.*)\/_astro\/[^/]*$/u.exec(new URL(import.meta.url).pathname)?.[1] ?? '';

/** An address of the site as browsers ask for it: from the root of the host. */
export function below(url: string): string {
  return url.startsWith('/') ? BASE + url : url;
}

/**
 * Where the lists of the page's language lie, told by the address of the page: `/paper/de/search/`.
 * Elsewhere those of the first language.
 */
export const place: LanguagePlace = {
  prefix: prefixIn(typeof location === 'undefined' ? '' : location.pathname),
};

function prefixIn(path: string): string {
  return /^(\/[a-z\d-]+)\/(?:search|watchlist)\/$/u.exec(path.slice(BASE.length))?.[1] ?? '';
}
