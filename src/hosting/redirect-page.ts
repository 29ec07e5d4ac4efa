import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isFeedFile } from '../publication/feed-forms.ts';
import type { Redirect } from '../publication/redirects.ts';
import { compose } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/**
 * The page at an old address, for hosts that know no redirect rules: browsers go on at
 * once, search engines take the new address for the right one and list neither.
 */
export function redirectPage({ to }: Redirect, site: RedirectSite): string {
  const address = to.startsWith('/') ? site.siteUrl + to : to;
  const { pages } = wordsOf(site.language);
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, `${pages.moved} | ${site.name}`),
    element('meta', { httpEquiv: 'refresh', content: `0; url=${to}` }),
    element('meta', { name: 'robots', content: 'noindex' }),
    element('link', { rel: 'canonical', href: address }),
  ];
  const link = element('a', { href: to }, address);
  const moved = compose<'address', ElementContent | string>(
    pages.movedTo,
    { address: link },
    (text) => text,
  );
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element(
        'html',
        { lang: site.language },
        element('head', {}, ...head),
        element('body', {}, element('p', {}, ...moved)),
      ),
    ],
  };
  return `${toHtml(root)}\n`;
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

function element(
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties: { ...properties },
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  };
}
