import { soleUrl } from '../../publication/urls.ts';
import type { Graph, WebPage } from 'schema-dts';
import type { HeadWords } from '../../publication/view/head.ts';
import type { SeoSite } from '../seo-site.ts';
import { graphOf } from './graph.ts';
import { breadcrumbNode, ids, publisherNode, websiteNode } from './shared-nodes.ts';
import { thingNode } from './things.ts';

/** The graph of a page that is no story. */
export function pageGraph(page: HeadWords, site: SeoSite): Graph {
  const { siteUrl } = site;
  const { title, description, path, kind = 'WebPage', trail = [], about } = page;
  const isFront = path === soleUrl('front', site.place);
  const node: WebPage = {
    '@type': kind,
    '@id': siteUrl + path,
    url: siteUrl + path,
    name: title,
    description,
    inLanguage: site.language,
    isPartOf: { '@id': ids.website(site) },
    ...(isFront ? {} : { breadcrumb: { '@id': ids.breadcrumb(siteUrl, path) } }),
    ...(about === undefined ? {} : { mainEntity: thingNode(about, site) }),
  };
  return graphOf([
    node,
    ...(isFront ? [] : [breadcrumbNode(trail, { name: title, url: path }, site)]),
    websiteNode(site, isFront),
    publisherNode(site),
  ]);
}
