import { z } from 'zod';
import { parseJson } from '../../src/disk/read.ts';
import { builtAddress, type BuiltSite, type Fault } from './built-site.ts';
import { jsonFeedSchema } from './json-feed.ts';
import { readXml } from './xml.ts';

/** What is wrong with the feeds: each form by its specification, and both against each other. */
export function feedFaults(site: BuiltSite): Fault[] {
  return site.files
    .filter((file) => /(?:^|\/)feed\.json$/u.test(file))
    .flatMap((file) => ofFeed(site, file));
}

function ofFeed(site: BuiltSite, file: string): Fault[] {
  const other = file.replace(/json$/u, 'xml');
  const fault = (at: string, message: string): Fault => ({ file: at, message, rule: 'feed' });
  const json = jsonFeedSchema.safeParse(parseJson(site.read(file)));
  if (!json.success) return [fault(file, z.prettifyError(json.error).replaceAll(/\s+/gu, ' '))];
  if (!site.has(`/${other}`)) return [fault(other, 'is not there beside the other form')];
  const xml = readXml(site.read(other));
  if (xml.fault !== undefined) return [fault(other, xml.fault)];
  const { items, feed_url: self, language } = json.data;
  const ids = items.map(({ id }) => id);
  const dates = items.map((item) => Date.parse(item.date_published));
  const inOrder = dates.every((date, at) => at === 0 || date <= (dates[at - 1] ?? 0));
  const said = xml.texts('rss channel language')[0] ?? '';
  return [
    ...(self === builtAddress(site, `/${file}`) ? [] : [fault(file, `calls ${self} its address`)]),
    ...(new Set(ids).size === ids.length ? [] : [fault(file, 'has a story twice')]),
    ...(inOrder ? [] : [fault(file, 'does not have the newest first')]),
    ...(xml.texts('rss channel item guid').join('\n') === ids.join('\n')
      ? []
      : [fault(other, 'has other stories than the other form')]),
    ...(said === language ? [] : [fault(other, `is said to be in "${said}"`)]),
    ...items
      .filter(({ url }) => {
        const there = site.within(url, '/');
        return there !== undefined && !site.has(there.pathname);
      })
      .map(({ url }) => fault(file, `leads to ${url}, where nothing is`)),
  ];
}
