import type { Article } from '../publication/article.ts';
import { cardUrl, createCards, type Cards } from '../publication/cards.ts';
import { articleFacts, type ArticleFacts } from '../publication/view/facts.ts';
import { storyView, type StoryView } from '../publication/view/story.ts';
import type { SeoSite } from '../seo/site.ts';
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

/** Address of the card that a section's pages share. */
export function sectionCard(id: string, edition: Edition): string {
  return cardUrl(cardsOf(edition).ofSection(id));
}

/** What stands at a story's address, for readers and for machines: the whole of its page. */
export interface StoryPage {
  readonly story: StoryView;
  readonly facts: ArticleFacts;
}

export function storyPage(article: Article, edition: Edition): StoryPage {
  const { publication, positions } = edition;
  return {
    story: storyView(article, publication, positions),
    facts: articleFacts(article, publication, cardsOf(edition)),
  };
}

const known = new WeakMap<Edition, Cards>();

function cardsOf(edition: Edition): Cards {
  const { name, language, socialCards } = site;
  const cards =
    known.get(edition) ?? createCards(edition.publication, { name, language, count: socialCards });
  known.set(edition, cards);
  return cards;
}
