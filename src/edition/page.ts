import type { PageKind, Shown } from '../publication/page-kind.ts';
import type { Chrome } from '../publication/view/chrome.ts';
import type { Head } from '../publication/view/head.ts';
import { pageHead } from '../seo/head.ts';
import { currentEdition } from './current.ts';
import { seoSite } from './seo.ts';

/** What a route hands to the layout and to the component of its page. */
export interface RoutedPage<View> {
  readonly view: View;
  readonly head: Head;
  readonly chrome: Chrome;
}

/** The page of a kind that has one alone, whatever is published. */
export function onlyPage<View>(kind: PageKind<View>): RoutedPage<View> {
  const page = pageAt(kind, {});
  if (page === undefined) throw new Error(`there is no page of ${kind.name}`);
  return page;
}

/**
 * The page that an address names.
 *
 * @param params parts of the address, as Astro finds them.
 * @returns undefined where there is none.
 */
export function pageAt<View>(
  kind: PageKind<View>,
  params: Readonly<Record<string, string | undefined>>,
): RoutedPage<View> | undefined {
  const edition = currentEdition();
  const shown: Shown<View> | undefined = kind.at(edition, params);
  if (shown?.head === undefined) return undefined;
  const { view, head } = shown;
  return { view, head: pageHead(head, seoSite(edition)), chrome: edition.chrome };
}
