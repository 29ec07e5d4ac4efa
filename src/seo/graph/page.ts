import type { Graph, Thing, WebPage } from 'schema-dts';
import type { HeadWords, SeoSite } from '../seo-site.ts';
import { graphOf } from './graph.ts';
import { breadcrumbNode, ids, publisherNode, websiteNode } from './shared-nodes.ts';

/**
 * The graph of a page that is no story.
 *
 * @param main what the page is about, if that is a thing of its own.
 */
export function pageGraph(page: HeadWords, site: SeoSite, main?: Thing): Graph {
  const { siteUrl } = site;
  const isFront = page.path === '/';
  const node: WebPage = {
    '@type': page.kind,
    '@id': siteUrl + page.path,
    url: siteUrl + page.path,
    name: page.title,
    description: page.description,
    inLanguage: site.language,
    isPartOf: { '@id': ids.website(siteUrl) },
    ...(isFront ? {} : { breadcrumb: { '@id': ids.breadcrumb(siteUrl, page.path) } }),
    ...(main === undefined ? {} : { mainEntity: main }),
  };
  return graphOf([
    node,
    ...(isFront ? [] : [breadcrumbNode(page.trail, { name: page.title, url: page.path }, site)]),
    websiteNode(site, isFront),
    publisherNode(site),
  ]);
}
