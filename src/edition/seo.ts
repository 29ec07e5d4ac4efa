import { cardUrl } from '../publication/cards.ts';
import type { LogoPicture } from '../publication/view/logo.ts';
import type { SeoSite } from '../seo/seo-site.ts';
import { site } from '#site';
import type { Edition } from './edition.ts';

/** The publication as search engines are told of it, at the address of this build. */
export function seoSite(edition: Edition): SeoSite {
  const { name, timeZone, publisher } = site;
  const { tagline, language, place } = edition.chrome;
  return {
    name,
    tagline,
    language,
    place,
    timeZone,
    siteUrl: edition.environment.siteUrl,
    publisher,
    logo: edition.chrome.logo?.light ?? ICON,
    principles: edition.chrome.principles,
    card: cardUrl(edition.cards.ofSite),
  };
}

const ICON: LogoPicture = { url: '/icon-512.png', width: 512, height: 512 };
