import { ownSegments } from '../schema/page-paths.ts';
import { soleUrl, type LanguagePlace } from './urls.ts';

/**
 * What a reader can follow on the watchlist, as its links and the browser name it: the address of
 * the page, within its language and without the slashes at its ends: `tags/inflation`, `markets`.
 * The ids of a publication are plain, so that no address is anything else.
 */
const FOLLOWED = /^(?:(?:tags|tickers|authors|series)\/)?[a-z\d][a-z\d.-]{0,99}$/u;

/** Whether a text has the form of what could be followed. */
export function isFollowed(text: string): boolean {
  return FOLLOWED.test(text);
}

/** Before the names in the fragment of an address of the watchlist. */
export const FOLLOW = '#follow=';

/**
 * Id on the watchlist of what a page is about.
 *
 * @param url root-relative address of a page of the language.
 */
export function followId(url: string, { prefix }: LanguagePlace): string {
  return url.slice(prefix.length).replace(/^\/|\/$/gu, '');
}

/** `Apple (AAPL)`; what has no symbol by its name alone. An index and the topic of it have one name. */
export function followName(name: string, symbol: string | undefined): string {
  return symbol === undefined ? name : `${name} (${symbol})`;
}

/**
 * Root-relative address of the watchlist at which it takes what these pages are about.
 *
 * @param urls of pages of sections, tags, tickers and authors in the language.
 * @returns undefined when one is about none.
 */
export function followUrl(urls: readonly string[], place: LanguagePlace): string | undefined {
  const names = urls.map((url) => followId(url, place));
  const isNone = (name: string): boolean => !isFollowed(name) || ownSegments.includes(name);
  if (names.length === 0 || names.some(isNone)) return undefined;
  return `${soleUrl('watchlist', place)}${FOLLOW}${names.join(',')}`;
}
