import type { ItemList, Organization, Person, Thing } from 'schema-dts';
import type { AuthorView, Listing } from '../../publication/view/listing.ts';
import type { Instrument } from '../../publication/view/facts.ts';
import type { Byline } from '../../publication/view/article.ts';
import type { SeoSite } from '../seo-site.ts';
import { ids } from './shared-nodes.ts';

/** Stories named in the graph of a list: enough to tell what it holds, not to repeat it. */
const NAMED = 10;

/** An author in a byline: a person, or a desk as part of the publisher. */
export function bylineNode({ name, url, type }: Byline, site: SeoSite): Person | Organization {
  const words = { '@id': ids.thing(site.siteUrl, url), name, url: site.siteUrl + url };
  return type === 'person'
    ? { '@type': 'Person', ...words }
    : { '@type': 'Organization', ...words };
}

/** An author on their own page. */
export function authorNode(view: AuthorView, site: SeoSite): Person | Organization {
  const { siteUrl } = site;
  const words = {
    '@id': ids.thing(siteUrl, view.url),
    name: view.name,
    url: siteUrl + view.url,
    description: view.description,
    ...(view.email === undefined ? {} : { email: view.email }),
    ...(view.website === undefined ? {} : { sameAs: view.website }),
  };
  const publisher = { '@id': ids.publisher(siteUrl) };
  return view.type === 'person'
    ? { '@type': 'Person', ...words, jobTitle: view.role, worksFor: publisher }
    : { '@type': 'Organization', ...words, parentOrganization: publisher };
}

/** A company by its symbol as exchanges write it, `XNAS AAPL`; other instruments by name. */
export function instrumentNode(instrument: Instrument, site: SeoSite): Thing {
  const { symbol, name, url, type, exchange } = instrument;
  const words = { '@id': ids.thing(site.siteUrl, url), name, url: site.siteUrl + url };
  if (type !== 'equity') return { '@type': 'Thing', ...words, alternateName: symbol };
  const tickerSymbol = exchange === undefined ? symbol : `${exchange} ${symbol}`;
  return { '@type': 'Corporation', ...words, tickerSymbol };
}

/** The newest stories of a list. */
export function listNode(view: Listing, site: SeoSite): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: view.total,
    itemListElement: view.stories.slice(0, NAMED).map((story, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: site.siteUrl + story.url,
    })),
  };
}
