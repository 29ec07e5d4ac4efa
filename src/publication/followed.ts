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
 * What a page is about, as the watchlist names it.
 *
 * @param url root-relative address of a page of the language.
 * @returns undefined when the page is about nothing that one follows.
 */
export function followedAt(url: string, { prefix }: LanguagePlace): string | undefined {
  const name = url.slice(prefix.length).replace(/^\/|\/$/gu, '');
  return isFollowed(name) && !ownSegments.includes(name) ? name : undefined;
}

/**
 * Root-relative address of the watchlist at which it takes what these pages are about.
 *
 * @param urls of pages of sections, tags, tickers and authors in the language.
 * @returns undefined when one is about none.
 */
export function followUrl(urls: readonly string[], place: LanguagePlace): string | undefined {
  const names = urls.map((url) => followedAt(url, place));
  if (names.length === 0 || names.includes(undefined)) return undefined;
  return `${soleUrl('watchlist', place)}${FOLLOW}${names.join(',')}`;
}
