import type { Article } from '../publication/article.ts';
import { cardUrl, createCards, type Cards } from '../publication/cards.ts';
import type { Publication } from '../publication/publication.ts';
import { articleFacts, type ArticleFacts } from '../publication/view/facts.ts';
import { storyView, type StoryView } from '../publication/view/story.ts';
import type { SeoSite } from '../seo/site.ts';
import { site } from '../site.config.ts';
import type { Edition } from './edition.ts';

type Parts = Pick<Edition, 'publication' | 'positions'>;

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

/** Address of the card that a section's pages share. */
export function sectionCard(id: string, edition: Edition): string {
  return cardUrl(cardsOf(edition).ofSection(id));
}

/** What stands at a story's address, for readers and for machines: the whole of its page. */
export interface StoryPage {
  readonly story: StoryView;
  readonly facts: ArticleFacts;
}

export function storyPage(article: Article, edition: Parts): StoryPage {
  const { publication, positions } = edition;
  return {
    story: storyView(article, publication, positions),
    facts: articleFacts(article, publication, cardsOf(edition)),
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
