import { FOLLOW } from '../../src/publication/followed.ts';
import { gzipSync } from 'node:zlib';
import { builtAddress, type BuiltSite, type Fault } from './built-site.ts';
import type { PageFacts } from './page.ts';

/** Ten TCP segments: what stands around a text comes in one round trip, and with it the first words. */
const AROUND_TEXT = 14_600;

/** What is wrong with pages by themselves, and with where they lead. */
export function pageFaults(site: BuiltSite, language: string): Fault[] {
  return site.pages.flatMap((page) => [
    ...told(page, 'page', page.isRedirect ? [] : ofPage(site, page, language)),
    ...told(page, 'structure', ofStructure(page)),
    ...told(page, 'link', ofLinks(site, page)),
    ...told(page, 'weight', ofWeight(site, page)),
  ]);
}

const fileOf = ({ url }: PageFacts): string =>
  url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);

const told = (page: PageFacts, rule: string, messages: readonly string[]): Fault[] =>
  messages.map((message) => ({ file: fileOf(page), message, rule }));

function ofPage(site: BuiltSite, page: PageFacts, language: string): string[] {
  const { title, headline, meta, canonical, url } = page;
  const isThere = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  const isElsewhere = !canonical.startsWith(`${site.siteUrl}/`);
  const isError = url === '/404.html';
  return [
    ...(isThere(title) ? [] : ['has no title']),
    ...(isThere(headline) ? [] : ['has no headline']),
    ...(page.language === '' ? [`says no language; it is written in ${language}`] : []),
    ...(isThere(meta.get('description')?.[0]) ? [] : ['has no description']),
    ...(isError || isElsewhere || canonical === builtAddress(site, url)
      ? []
      : [`calls ${canonical} its address`]),
    ...page.feeds.filter((feed) => !leads(site, feed, url)).map((feed) => `has no feed ${feed}`),
  ];
}

function ofStructure(page: PageFacts): string[] {
  const ids = new Set(page.ids);
  const twice = page.ids.filter((id, at) => page.ids.indexOf(id) !== at);
  const once = page.isRedirect ? [] : ['main', 'h1'];
  return [
    ...once
      .filter((name) => page.count(name) !== 1)
      .map((name) => `has ${page.count(name)} <${name}> instead of one`),
    ...[...new Set(twice)].map((id) => `has the id "${id}" more than once`),
    ...page.references
      .filter((id) => !ids.has(id))
      .map((id) => `names the id "${id}", which it has not`),
    ...page.silentPictures.map((src) => `has a picture without words for it: ${src}`),
    ...(page.isRedirect ? [] : page.forbidden).map(
      (what) => `has ${what}, which its policy forbids`,
    ),
  ];
}

function ofLinks(site: BuiltSite, page: PageFacts): string[] {
  const broken = page.links.filter((link) => !leads(site, link, page.url));
  return [...new Set(broken)].map((link) => `leads to ${link}, where nothing is`);
}

/** Whether an address leads out of the site, or to a file and an element that are there. */
function leads(site: BuiltSite, link: string, from: string): boolean {
  if (/^(?:mailto:|data:|tel:)/u.test(link)) return true;
  const url = site.within(link, from);
  if (url === undefined) return true;
  if (!site.has(url.pathname)) return false;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '') return true;
  // What a link proposes to follow are paths of pages.
  if (url.hash.startsWith(FOLLOW)) {
    const pages = fragment.slice(FOLLOW.length - 1).split(',');
    return pages.every((page) => site.has(new URL(`../${page}/`, url).pathname));
  }
  return site.ids.get(decodeURIComponent(url.pathname))?.has(fragment) ?? false;
}

function ofWeight(site: BuiltSite, page: PageFacts): string[] {
  if (!/^\/\d{4}\/\d{2}\//u.test(page.url)) return [];
  const around = site.read(fileOf(page)).replace(/<div class="prose[^]*<\/div>/u, '');
  const bytes = gzipSync(around, { level: 9 }).byteLength;
  return bytes <= AROUND_TEXT
    ? []
    : [`weighs ${bytes} bytes without its text, packed; ${AROUND_TEXT} come in one round trip`];
}
