import { statusOf, type Article } from '../article.ts';
import type { Publication } from '../publication.ts';
import type { Positions } from '../positions.ts';
import { articleView, type ArticleView } from './article.ts';
import type { Cards } from '../cards.ts';
import { articleFacts, type ArticleFacts } from './facts.ts';
import { expiredView, type ExpiredView } from './register.ts';

/** What stands at the address of an article: the article, or the notice that it expired. */
export type StoryView =
  | { readonly expired: false; readonly view: ArticleView }
  | { readonly expired: true; readonly view: ExpiredView };

/** What stands at a story's address, for readers and for machines: the whole of its page. */
export interface StoryPage {
  readonly story: StoryView;
  readonly facts: ArticleFacts;
}

export function storyPage(
  article: Article,
  publication: Publication,
  positions: Positions,
  cards: Cards,
): StoryPage {
  return {
    story: storyView(article, publication, positions),
    facts: articleFacts(article, publication, cards),
  };
}

function storyView(article: Article, publication: Publication, positions: Positions): StoryView {
  return statusOf(article, publication.now) === 'expired'
    ? { expired: true, view: expiredView(article, publication) }
    : { expired: false, view: articleView(article, publication, positions) };
}
