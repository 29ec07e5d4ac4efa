import type { APIContext } from 'astro';
import type { PageKind, Shown } from '../publication/page-kind.ts';
import type { Chrome } from '../publication/view/chrome.ts';
import type { Head } from '../publication/view/head.ts';
import { pageHead } from '../seo/head.ts';
import { currentEdition } from './current.ts';
import type { Edition } from './edition.ts';
import { seoSite } from './seo.ts';

/** What a route hands to the layout and to the component of its page. */
export interface RoutedPage<View> {
  readonly view: View;
  readonly head: Head;
  readonly chrome: Chrome;
  /** That of the page's language. */
  readonly edition: Edition;
}

/** Where a page is asked for, as Astro says it. */
type Asked = Pick<APIContext, 'url' | 'params'>;

/** The page of a kind that has one alone, whatever is published. */
export function onlyPage<View>(kind: PageKind<View>, asked: Asked): RoutedPage<View> {
  const page = pageAt(kind, asked);
  if (page === undefined) throw new Error(`there is no page of ${kind.name}`);
  return page;
}

/**
 * The page that an address names.
 *
 * @returns undefined where there is none.
 */
export function pageAt<View>(kind: PageKind<View>, asked: Asked): RoutedPage<View> | undefined {
  const { shown, edition } = shownAt(kind, asked) ?? {};
  if (shown?.head === undefined || edition === undefined) return undefined;
  const { view, head, versions } = shown;
  return {
    view,
    head: pageHead(head, seoSite(edition), versions),
    chrome: edition.chrome,
    edition,
  };
}

/** What a page of a kind shows at an address, and the edition of its language. */
export function shownAt<View>(
  kind: PageKind<View>,
  { url, params }: Asked,
): { readonly shown: Shown<View>; readonly edition: Edition } | undefined {
  const { editions } = currentEdition();
  const [main] = editions;
  const named = editions.find(
    ({ publication: { prefix } }) => prefix !== '' && url.pathname.startsWith(`${prefix}/`),
  );
  const meant = kind.shared ? editions : [named ?? main];
  for (const edition of meant) {
    const shown = edition && kind.at(edition, params);
    if (edition !== undefined && shown !== undefined) return { shown, edition };
  }
  return undefined;
}
