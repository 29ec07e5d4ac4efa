import {
  SPECULATION_RULES_PATH,
  SPECULATION_RULES_TYPE,
  speculationRules,
} from '../hosting/speculation-rules.ts';
import { readPalette } from '../colour/palette.ts';
import { calendarFile } from '../feeds/calendar.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { opml } from '../feeds/opml.ts';
import { rss } from '../feeds/rss.ts';
import { htmlBelow } from '../hosting/html-below.ts';
import { basePathOf } from '../schema/site-address.ts';
import { memo } from '../memo.ts';
import type { FeedSite } from '../feeds/feed-site.ts';
import { canBePage, redirectPage } from '../hosting/redirect-page.ts';
import { feedFiles, feedList, feedListUrl, type FeedFormName } from '../publication/feed-forms.ts';
import { calendarFiles } from '../publication/view/calendar-file.ts';
import type { FeedView } from '../publication/view/feed.ts';
import { pageUrls } from '../publication/site-pages.ts';
import {
  claimantName,
  redirectName,
  patternPages,
  patternsIn,
  redirectsIn,
  type Redirect,
} from '../publication/redirects.ts';
import { liveJson, liveUrl, liveView } from '../publication/view/live.ts';
import { newsSitemapXml, sitemapIndexXml, sitemapXml } from '../seo/sitemap.ts';
import { adsTxt, robotsTxt, securityTxt, webManifest } from '../seo/text-files.ts';
import { site } from '#site';
import { publicationsOf, type Edition } from './edition.ts';
import { newsroomFiles } from './newsroom.ts';
import { feedSite, type EditionFeed } from './feeds.ts';

/** A file of the site that is no page of `src/pages`: feeds, sitemaps, redirects, texts. */
export interface EditionFile {
  /** Root-relative: `/markets/feed.xml`. */
  readonly url: string;
  /** Media type, with its character set. */
  readonly type: string;
  /** Everything that the file shows; undefined where making the text is as cheap as a key. */
  readonly view: (() => unknown) | undefined;
  /** Of what the view is made of, where that is cheaper. */
  readonly print?: () => string;
  readonly text: () => string | Promise<string>;
  /** What brings the file, for messages; default the build itself. */
  readonly source?: string;
}

const XML = 'application/xml; charset=utf-8';
const PLAIN = 'text/plain; charset=utf-8';
const CALENDAR = 'text/calendar; charset=utf-8';
const MANIFEST = 'application/manifest+json; charset=utf-8';

/** Every such file, each once. */
export function* editionFiles(edition: Edition): Generator<EditionFile> {
  yield* textFiles(edition);
  yield* sitemapFiles(edition);
  for (const each of edition.editions) yield* feedsOf(each);
  for (const each of edition.editions) yield* liveFiles(each);
  for (const each of edition.editions) yield* calendarsOf(each);
  yield* redirectFiles(edition);
  yield* newsroomFiles(edition);
}

function* textFiles(edition: Edition): Generator<EditionFile> {
  const { siteUrl, now } = edition.environment;
  const named = ['/sitemap-index.xml', ...newsSitemap(edition).map(({ url }) => url)];
  const contact = site.publisher.securityContact;
  const texts = {
    '/robots.txt': () => robotsTxt(siteUrl, named),
    '/ads.txt': () => adsTxt(site.name, site.language),
    '/.well-known/security.txt': () =>
      securityTxt({ siteUrl, contact, language: site.language }, now),
  };
  for (const [url, text] of Object.entries(texts))
    yield { url, type: PLAIN, view: undefined, text };
  const counted = edition.chrome.counter !== undefined;
  const rules = () => speculationRules(siteUrl, { counted, newsroom: site.newsroom !== undefined });
  yield { url: SPECULATION_RULES_PATH, type: SPECULATION_RULES_TYPE, view: undefined, text: rules };
  const manifest = () => webManifest(site, readPalette(process.cwd()).light('paper'));
  yield { url: '/manifest.webmanifest', type: MANIFEST, view: undefined, text: manifest };
}

function* sitemapFiles(edition: Edition): Generator<EditionFile> {
  const { sitemaps } = edition;
  const about = sitemapSite(edition);
  for (const sitemap of sitemaps) {
    const text = () => sitemapXml(sitemap, about);
    yield { url: `/${sitemap.name}`, type: XML, view: () => sitemap, text };
  }
  const index = () => sitemapIndexXml(sitemaps, about);
  yield { url: '/sitemap-index.xml', type: XML, view: undefined, text: index };
  yield* newsSitemap(edition);
}

/** The sitemap of news, while there is some. */
function newsSitemap(edition: Edition): EditionFile[] {
  const news = newsSitemapXml(publicationsOf(edition), sitemapSite(edition));
  if (news === undefined) return [];
  return [{ url: '/news-sitemap.xml', type: XML, view: undefined, text: () => news }];
}

function sitemapSite({ environment }: Edition) {
  const { name, timeZone } = site;
  return { name, timeZone, siteUrl: environment.siteUrl };
}

/** How each form of a feed is written. */
const WRITERS: Readonly<Record<FeedFormName, FeedWriter>> = { rss, json: jsonFeed };

type FeedWriter = (
  view: FeedView,
  htmlOf: EditionFeed['htmlOf'],
  site: FeedSite,
) => string | Promise<string>;

function* feedsOf(edition: Edition): Generator<EditionFile> {
  const about = feedSite(edition);
  for (const { subject, key, print, view, htmlOf } of edition.feeds) {
    for (const { id, file, type } of feedFiles) {
      const text = () => WRITERS[id](view(), htmlOf, about);
      yield { url: subject.url + file, type: `${type}; charset=utf-8`, view: key, print, text };
    }
  }
  const subjects = edition.feeds.map(({ subject }) => subject);
  const list = () => opml(subjects, about);
  const url = feedListUrl(about.place);
  yield { url, type: `${feedList.type}; charset=utf-8`, view: undefined, text: list };
}

function* liveFiles({ publication }: Edition): Generator<EditionFile> {
  for (const article of publication.articles) {
    if (article.kind !== 'live') continue;
    const view = () => liveView(article, publication);
    const text = () => liveJson(view());
    yield { url: liveUrl(article), type: 'application/json', view, text };
  }
}

function* calendarsOf(edition: Edition): Generator<EditionFile> {
  const about = feedSite(edition);
  for (const file of calendarFiles(edition.publication)) {
    const { feedNamespace } = site;
    const text = () => calendarFile(file, feedNamespace, about);
    yield { url: file.url, type: CALENDAR, view: () => [feedNamespace, file], text };
  }
}

/** A build asks twice. */
const redirectFiles = memo((edition: Edition) => [...redirectsOf(edition)]);

function* redirectsOf(edition: Edition): Generator<EditionFile> {
  const { environment } = edition;
  const publications = publicationsOf(edition);
  const about = { name: site.name, language: site.language, siteUrl: environment.siteUrl };
  const basePath = basePathOf(environment.siteUrl);
  const exact = redirectsIn(...publications).filter(({ by }) => by.type !== 'implied');
  const taken = new Set(exact.map(({ from }) => from));
  const fileOf = (redirect: Redirect, source: string): EditionFile => {
    const { from: url, to } = redirect;
    const text = () => htmlBelow(redirectPage(redirect, about), basePath);
    return { url, type: 'text/html; charset=utf-8', view: () => to, text, source };
  };
  for (const redirect of exact.filter(canBePage)) {
    yield fileOf(redirect, redirectName(redirect, claimantName(redirect.by)));
  }
  const patterns = publications.flatMap(patternsIn);
  const urls = patterns.length === 0 ? [] : [...pageUrls(...edition.editions)];
  for (const redirect of patternPages(patterns, urls).filter(canBePage)) {
    if (taken.has(redirect.from)) continue;
    taken.add(redirect.from);
    yield fileOf(redirect, redirectName(redirect, 'redirects.yaml'));
  }
}
