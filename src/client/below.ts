import type { LanguagePlace } from '../publication/urls.ts';

/** The path that the site lies below, `/paper`; empty at the root of a host. The build puts it in. */
declare const SITE_BASE: string;

/** Nobody puts it in where pages are not compiled. */
export const BASE = typeof SITE_BASE === 'string' ? SITE_BASE : '';

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
