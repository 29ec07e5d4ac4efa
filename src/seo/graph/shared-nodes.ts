import type { BreadcrumbList, NewsMediaOrganization, WebSite } from 'schema-dts';
import { soleUrl } from '../../publication/urls.ts';
import type { Link } from '../../publication/view/link.ts';
import type { SeoSite } from '../seo-site.ts';

/** Identities of the nodes that every graph shares: the same on every page, for ever. */
export const ids = {
  publisher: (siteUrl: string): string => `${siteUrl}/#publisher`,
  website: ({ siteUrl, place }: SeoSite): string => `${siteUrl}${soleUrl('front', place)}#website`,
  breadcrumb: (siteUrl: string, path: string): string => `${siteUrl}${path}#breadcrumb`,
  article: (siteUrl: string, path: string): string => `${siteUrl}${path}#article`,
  /** An author or an instrument, by the path of its page. */
  thing: (siteUrl: string, path: string): string => `${siteUrl}${path}#about`,
} as const;

export function publisherNode(site: SeoSite): NewsMediaOrganization {
  const { siteUrl, principles, logo } = site;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': ids.publisher(siteUrl),
    name: site.publisher.name,
    url: `${siteUrl}/`,
    logo: {
      '@type': 'ImageObject',
      url: siteUrl + logo.url,
      width: String(logo.width),
      height: String(logo.height),
    },
    ...(principles === undefined
      ? {}
      : {
          publishingPrinciples: siteUrl + principles,
          correctionsPolicy: siteUrl + principles,
          ethicsPolicy: siteUrl + principles,
        }),
  };
}

/** @param search adds how the site is searched; for the front page. */
export function websiteNode(site: SeoSite, search: boolean): WebSite {
  const { siteUrl, name, tagline, language, place } = site;
  return {
    '@type': 'WebSite',
    '@id': ids.website(site),
    name,
    description: tagline,
    url: siteUrl + soleUrl('front', place),
    inLanguage: language,
    publisher: { '@id': ids.publisher(siteUrl) },
    ...(search ? { potentialAction: searchAction(siteUrl + soleUrl('search', place)) } : {}),
  };
}

/** The way from the front page down to a page, itself included. */
export function breadcrumbNode(trail: readonly Link[], page: Link, site: SeoSite): BreadcrumbList {
  const { siteUrl, name, place } = site;
  return {
    '@type': 'BreadcrumbList',
    '@id': ids.breadcrumb(siteUrl, page.url),
    itemListElement: [{ name, url: soleUrl('front', place) }, ...trail, page].map(
      (link, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: link.name,
        item: siteUrl + link.url,
      }),
    ),
  };
}

/** What Google reads; `query-input` is its own addition to schema.org. */
function searchAction(search: string): WebSiteAction {
  const action = {
    '@type': 'SearchAction' as const,
    target: { '@type': 'EntryPoint' as const, urlTemplate: `${search}?q={query}` },
    'query-input': 'required name=query',
  };
  return action;
}

type WebSiteAction = Extract<
  NonNullable<Extract<WebSite, object>['potentialAction']>,
  { readonly '@type': 'SearchAction' }
>;
