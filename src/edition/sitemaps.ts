import { sitePages } from '../publication/site-pages.ts';
import { sitemaps, type NewsSite, type Sitemap } from '../seo/sitemap.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';

/** The sitemaps of the edition, worked out once a build. */
export function editionSitemaps(edition: Edition): readonly Sitemap[] {
  let files = known.get(edition);
  if (files === undefined) {
    files = sitemaps(sitePages(edition));
    known.set(edition, files);
  }
  return files;
}

/** The publication as sitemaps name it, at the address of this build. */
export function sitemapSite(edition: Edition): NewsSite {
  const { name, language, timeZone } = site;
  return { name, language, timeZone, siteUrl: edition.environment.siteUrl };
}

const known = new WeakMap<Edition, readonly Sitemap[]>();
