import { z } from 'zod';
import { builtAddress, mayBeListed, type BuiltSite, type Fault } from './built-site.ts';
import type { PageFacts } from './page.ts';
import { readXml } from './xml.ts';

/** What is wrong with what only machines read: sitemaps, structured data, the manifest. */
export function machineFaults(site: BuiltSite, name: string, language: string): Fault[] {
  return [
    ...sitemapFaults(site),
    ...site.pages.flatMap((page) => graphFaults(site, page)),
    ...manifestFaults(site, { name, lang: language }),
  ];
}

function sitemapFaults(site: BuiltSite): Fault[] {
  const fault = (file: string, message: string): Fault => ({ file, message, rule: 'sitemap' });
  const index = 'sitemap-index.xml';
  const locations = (file: string): readonly string[] =>
    ['sitemapindex sitemap loc', 'urlset url loc'].flatMap(readXml(site.read(file)).texts);
  const maps = locations(index).map((url) => url.slice(site.siteUrl.length + 1));
  const lost = maps.filter((file) => !site.has(`/${file}`));
  if (lost.length > 0) return lost.map((file) => fault(index, `names ${file}, which is not there`));
  const all = maps.flatMap(locations);
  const wanted = new Set(
    site.pages.filter((page) => mayBeListed(site, page)).map(({ url }) => builtAddress(site, url)),
  );
  return [
    ...[index, ...maps, ...site.files.filter((file) => file === 'news-sitemap.xml')].flatMap(
      (file) => {
        const { fault: told } = readXml(site.read(file));
        return told === undefined ? [] : [fault(file, told)];
      },
    ),
    ...all
      .filter((url) => !wanted.has(url))
      .map((url) => fault(index, `lists ${url}, which hides`)),
    ...[...wanted].filter((url) => !all.includes(url)).map((url) => fault(index, `lacks ${url}`)),
    ...(new Set(all).size === all.length ? [] : [fault(index, 'lists a page twice')]),
  ];
}

const DATES = /^(?:date\w+|coverage\w+Time)$/u;
const ADDRESSES = /^(?:@id|url|item|image|mainEntityOfPage|\w+Policy|publishingPrinciples)$/u;

function graphFaults(site: BuiltSite, page: PageFacts): Fault[] {
  const file = page.url.endsWith('/') ? `${page.url.slice(1)}index.html` : page.url.slice(1);
  const fault = (message: string): Fault => ({ file, message, rule: 'structured-data' });
  if (page.isRedirect) return [];
  if (page.indexable && page.graph.length === 0) return [fault('says nothing to search engines')];
  const own = page.graph.map((node) => String(node['@id']));
  const text = JSON.stringify(page.graph);
  const named = [...text.matchAll(/\{"@id":"([^"]*)"\}/gu)].map(([, id = '']) => id);
  const isThere = (id: string): boolean => {
    const url = URL.canParse(id) ? site.within(id, '/') : undefined;
    return own.includes(id) || (url !== undefined && site.has(url.pathname));
  };
  return [
    ...(new Set(own).size === own.length ? [] : [fault('names a thing twice')]),
    ...named.filter((id) => !isThere(id)).map((id) => fault(`speaks of ${id}, which is not there`)),
    ...valuesIn(page.graph).flatMap(([name, value]) => {
      if (DATES.test(name) && !/T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u.test(value)) {
        return [fault(`${name} "${value}" says no offset`)];
      }
      return ADDRESSES.test(name) && !URL.canParse(value)
        ? [fault(`${name} "${value}" is no address`)]
        : [];
    }),
  ];
}

/** Every text of a value, however deep, with its name. */
function valuesIn(value: unknown, name = ''): [name: string, text: string][] {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((each) => valuesIn(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => valuesIn(each, key));
}

const manifestSchema = z.looseObject({ name: z.string(), lang: z.string() });

function manifestFaults(site: BuiltSite, paper: z.infer<typeof manifestSchema>): Fault[] {
  const file = 'manifest.webmanifest';
  const fault = (message: string): Fault => ({ file, message, rule: 'manifest' });
  if (!site.has(`/${file}`)) return [fault('is not there')];
  const manifest = manifestSchema.safeParse(JSON.parse(site.read(file)));
  if (!manifest.success) return [fault('has no "name" and "lang"')];
  return (['name', 'lang'] as const)
    .filter((field) => manifest.data[field] !== paper[field])
    .map((field) => {
      const [said, meant] = [manifest.data[field], paper[field]].map((each) => `"${each}"`);
      return fault(`says ${said} for "${field}", and not ${meant}`);
    });
}
