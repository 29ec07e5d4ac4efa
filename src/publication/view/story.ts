import { statusOf, type Article } from '../article.ts';
import type { Publication } from '../publication.ts';
import type { Positions } from '../positions.ts';
import { articleView, type ArticleView } from './article.ts';
import { expiredView, type ExpiredView } from './register.ts';

/** What stands at the address of an article: the article, or the notice that it expired. */
export type StoryView =
  | { readonly expired: false; readonly view: ArticleView }
  | { readonly expired: true; readonly view: ExpiredView };

export function storyView(
  article: Article,
  publication: Publication,
  positions: Positions,
): StoryView {
  return statusOf(article, publication.now) === 'expired'
    ? { expired: true, view: expiredView(article, publication) }
    : { expired: false, view: articleView(article, publication, positions) };
}
