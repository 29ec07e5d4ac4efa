import type { Article } from '../publication/article.ts';
import { isListed } from '../publication/change.ts';
import type { SitePage } from '../publication/page-kind.ts';
import { NEWS_AGE } from '../publication/next-change.ts';
import { compare } from '../compare.ts';
import type { Publication } from '../publication/publication.ts';
import { hreflangs, type Version } from '../publication/translations.ts';
import { articleUrl } from '../publication/urls.ts';
import { isoInZone } from '../time/zone.ts';
import { document, xmlElement, type XmlElement } from '../xml/element.ts';

/** One sitemap file. */
export interface Sitemap {
  /** `sitemap-2024.xml` */
  readonly name: string;
  readonly pages: readonly ListedPage[];
}

/** An address and when what stands there last changed, epoch milliseconds. */
export interface ListedPage {
  readonly url: string;
  readonly changed: number | undefined;
  /** In which languages it can be read, itself included. */
  readonly versions?: readonly Version[];
}

/** The protocol's limit for one file; at 200 bytes an address its 50 MB are far away. */
const MAX_URLS = 50_000;
/** Google's limit for a news sitemap. */
const MAX_NEWS = 1000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The pages that may be listed in files of at most `limit` addresses: stories by year, oldest
 * year first, newest first, then everything else by address. A closed year's file stops
 * changing.
 */
export function sitemaps(pages: Iterable<SitePage>, limit = MAX_URLS): Sitemap[] {
  const groups = new Map<number | undefined, ListedPage[]>();
  for (const { url, told } of pages) {
    const { listed, changed, versions, year } = told();
    if (!listed) continue;
    let members = groups.get(year);
    if (members === undefined) groups.set(year, (members = []));
    members.push(versions === undefined ? { url, changed } : { url, changed, versions });
  }
  groups.get(undefined)?.sort((a, b) => compare(a.url, b.url));
  const years = [...groups.keys()].filter((year) => year !== undefined).sort((a, b) => a - b);
  return [...years, undefined].flatMap((year) => {
    const members = groups.get(year) ?? [];
    const count = Math.ceil(members.length / limit);
    return Array.from({ length: count }, (_, at): Sitemap => ({
      name: `sitemap-${year ?? 'pages'}${at === 0 ? '' : `-${at + 1}`}.xml`,
      pages: members.slice(at * limit, (at + 1) * limit),
    }));
  });
}

/** One sitemap in the form of sitemaps.org 0.9. */
export function sitemapXml(sitemap: Sitemap, site: SitemapSite): string {
  const urls = sitemap.pages.map(({ url, changed, versions = [] }) =>
    xmlElement(
      'url',
      {},
      xmlElement('loc', {}, site.siteUrl + url),
      lastmod(changed, site),
      ...hreflangs(versions).map(({ hreflang, url: other }) =>
        xmlElement('xhtml:link', { rel: 'alternate', hreflang, href: site.siteUrl + other }),
      ),
    ),
  );
  const isTranslated = sitemap.pages.some(({ versions = [] }) => versions.length > 0);
  const names = isTranslated ? { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' } : {};
  return document(xmlElement('urlset', { xmlns: NAMESPACE, ...names }, ...urls));
}

/** The index that names every sitemap with the newest change in it. */
export function sitemapIndexXml(files: readonly Sitemap[], site: SitemapSite): string {
  const entries = files.map(({ name, pages }) => {
    const changed = pages.reduce<number | undefined>(
      (latest, page) => (page.changed === undefined ? latest : Math.max(latest ?? 0, page.changed)),
      undefined,
    );
    return xmlElement(
      'sitemap',
      {},
      xmlElement('loc', {}, `${site.siteUrl}/${name}`),
      lastmod(changed, site),
    );
  });
  return document(xmlElement('sitemapindex', { xmlns: NAMESPACE }, ...entries));
}

/**
 * Stories of the 48 hours before the build instant, for news search: no sponsored, no
 * withdrawn and no syndicated ones.
 *
 * @returns undefined when nothing is new: every entry is news, and the schema wants one.
 */
export function newsSitemapXml(
  publications: readonly Publication[],
  site: NewsSite,
): string | undefined {
  const urls = publications
    .flatMap((publication) =>
      freshStories(publication).map((article) => ({ article, language: publication.language })),
    )
    .sort((a, b) => b.article.date.at - a.article.date.at)
    .slice(0, MAX_NEWS)
    .map(({ article, language }) => newsUrl(article, language, site));
  const names = { xmlns: NAMESPACE, 'xmlns:news': NEWS_NAMESPACE };
  return urls.length === 0 ? undefined : document(xmlElement('urlset', names, ...urls));
}

export interface SitemapSite {
  /** Scheme and host without a closing slash. */
  readonly siteUrl: string;
  readonly timeZone: string;
}

export interface NewsSite extends SitemapSite {
  readonly name: string;
}

function freshStories(publication: Publication): Article[] {
  const oldest = publication.now - NEWS_AGE;
  const stories: Article[] = [];
  for (const article of publication.articles) {
    if (article.date.at < oldest || stories.length === MAX_NEWS) break;
    if (article.kind !== 'sponsored' && isListed(article)) stories.push(article);
  }
  return stories;
}

function newsUrl(article: Article, language: string, site: NewsSite): XmlElement {
  const publication = xmlElement(
    'news:publication',
    {},
    xmlElement('news:name', {}, site.name),
    xmlElement('news:language', {}, newsLanguage(language)),
  );
  return xmlElement(
    'url',
    {},
    xmlElement('loc', {}, site.siteUrl + articleUrl(article.id)),
    xmlElement(
      'news:news',
      {},
      publication,
      xmlElement('news:publication_date', {}, isoInZone(article.date.at, site.timeZone)),
      xmlElement('news:title', {}, article.title),
    ),
  );
}

/** ISO 639, but for Chinese, which Google tells apart by `zh-cn` and `zh-tw`. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';

function lastmod(changed: number | undefined, site: SitemapSite): XmlElement | undefined {
  return changed === undefined
    ? undefined
    : xmlElement('lastmod', {}, isoInZone(changed, site.timeZone));
}
