import type { ElementContent } from 'hast';
import { isFeedFile } from '../publication/feed-forms.ts';
import type { Redirect } from '../publication/redirects.ts';
import { directionOf } from '../words/intl.ts';
import { compose } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';
import { hastElement, htmlFrom } from '../xml/html.ts';

/**
 * The page at an old address, for hosts that know no redirect rules: browsers go on at
 * once, search engines take the new address for the right one and list neither.
 */
export function redirectPage({ to }: Redirect, site: RedirectSite): string {
  const address = to.startsWith('/') ? site.siteUrl + to : to;
  const { pages } = wordsOf(site.language);
  const head = [
    hastElement('meta', { charSet: 'utf-8' }),
    hastElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    hastElement('title', {}, `${pages.moved} | ${site.name}`),
    hastElement('meta', { httpEquiv: ['refresh'], content: `0; url=${to}` }),
    hastElement('meta', { name: 'robots', content: 'noindex' }),
    hastElement('link', { rel: ['canonical'], href: address }),
  ];
  const link = hastElement('a', { href: to }, address);
  const moved = compose<'address', ElementContent | string>(
    pages.movedTo,
    { address: link },
    (text) => text,
  );
  const body = hastElement('body', {}, hastElement('p', {}, ...moved));
  const written = { lang: site.language, dir: directionOf(site.language) };
  const page = hastElement('html', written, hastElement('head', {}, ...head), body);
  return `${htmlFrom([{ type: 'doctype' }, page])}\n`;
}

/** Whether a host without rules can serve a page at the address as HTML; who reads feeds reads none. */
export function canBePage({ from, to }: Redirect): boolean {
  return /(?:\/|\.html)$/u.test(from) && !from.includes('%') && !isFeedFile(to);
}

export interface RedirectSite {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** Scheme and host without a closing slash. */
  readonly siteUrl: string;
}
