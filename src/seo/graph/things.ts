import type { CreativeWorkSeries, Event, ItemList, Organization, Person, Thing } from 'schema-dts';
import type { About, AuthorFacts, ListFacts, SeriesFacts } from '../../publication/view/head.ts';
import type { EventFacts } from '../../publication/view/calendar.ts';
import type { Instrument } from '../../publication/view/facts.ts';
import type { Byline } from '../../publication/view/article.ts';
import type { SeriesPart } from '../../publication/view/neighbours.ts';
import { isoInZone } from '../../time/zone.ts';
import type { SeoSite } from '../seo-site.ts';
import { ids } from './shared-nodes.ts';

/** What a page is about. */
export function thingNode(about: About, site: SeoSite): Thing {
  if (about.thing === 'list') return listNode(about.list, site);
  if (about.thing === 'series') return seriesNode(about.series, site);
  if (about.thing === 'events') return eventsNode(about.events, site);
  if (about.thing === 'author') return authorNode(about.author, site);
  return instrumentNode(about.instrument, site);
}

/** An author in a byline: a person, or a desk as part of the publisher. */
export function bylineNode({ name, url, type }: Byline, site: SeoSite): Person | Organization {
  const words = { '@id': ids.thing(site.siteUrl, url), name, url: site.siteUrl + url };
  return type === 'person'
    ? { '@type': 'Person', ...words }
    : { '@type': 'Organization', ...words };
}

/** An author on their own page. */
function authorNode(view: AuthorFacts, site: SeoSite): Person | Organization {
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

/** What a story is a part of. */
export function partNode({ name, url }: SeriesPart, { siteUrl }: SeoSite): CreativeWorkSeries {
  const id = ids.thing(siteUrl, url);
  return { '@type': 'CreativeWorkSeries', '@id': id, name, url: siteUrl + url };
}

/** A series on its own page, with its first stories. */
function seriesNode(series: SeriesFacts, { siteUrl, ...site }: SeoSite): CreativeWorkSeries {
  const { name, url, description, urls } = series;
  return {
    '@type': 'CreativeWorkSeries',
    '@id': ids.thing(siteUrl, url),
    name,
    url: siteUrl + url,
    description,
    inLanguage: site.language,
    publisher: { '@id': ids.publisher(siteUrl) },
    hasPart: urls.map((path) => ({ '@id': ids.article(siteUrl, path) })),
  };
}

/** A company by its symbol as exchanges write it, `XNAS AAPL`; other instruments by name. */
export function instrumentNode(instrument: Instrument, site: SeoSite): Thing {
  const { symbol, name, url, type, exchange } = instrument;
  const words = { '@id': ids.thing(site.siteUrl, url), name, url: site.siteUrl + url };
  if (type !== 'equity') return { '@type': 'Thing', ...words, alternateName: symbol };
  const tickerSymbol = exchange === undefined ? symbol : `${exchange} ${symbol}`;
  return { '@type': 'Corporation', ...words, tickerSymbol };
}

/** What is published where and when. */
function eventsNode(events: readonly EventFacts[], site: SeoSite): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: events.length,
    itemListElement: events.map((event, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: eventNode(event, site),
    })),
  };
}

function eventNode({ title, url, starts, ends, source }: EventFacts, site: SeoSite): Event {
  const iso = (at: number): string => isoInZone(at, site.timeZone);
  return {
    '@type': 'Event',
    '@id': site.siteUrl + url,
    name: title,
    url: site.siteUrl + url,
    startDate: iso(starts.at),
    ...(ends === undefined ? {} : { endDate: iso(ends.at) }),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
    location: { '@type': 'VirtualLocation', url: source },
  };
}

/** The newest stories of a list. */
function listNode({ total, urls }: ListFacts, site: SeoSite): ItemList {
  return {
    '@type': 'ItemList',
    numberOfItems: total,
    itemListElement: urls.map((url, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: site.siteUrl + url,
    })),
  };
}
