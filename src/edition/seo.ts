import { cardUrl, createCards, type Cards } from '../publication/cards.ts';
import type { Publication } from '../publication/publication.ts';
import type { SeoSite } from '../seo/seo-site.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';

/** The publication as search engines are told of it, at the address of this build. */
export function seoSite(edition: Edition): SeoSite {
  const { name, tagline, language, timeZone, publisher } = site;
  return {
    name,
    tagline,
    language,
    timeZone,
    siteUrl: edition.environment.siteUrl,
    publisher,
    card: cardUrl(cardsOf(edition).ofSite),
  };
}

const known = new WeakMap<Publication, Cards>();

/** The social cards of the edition: those that pages name. */
export function cardsOf({ publication }: Pick<Edition, 'publication'>): Cards {
  const { name, language, socialCards } = site;
  const cards =
    known.get(publication) ?? createCards(publication, { name, language, count: socialCards });
  known.set(publication, cards);
  return cards;
}
