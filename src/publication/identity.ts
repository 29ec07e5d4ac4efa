import { isArticleId } from '../schema/front.ts';
import type { Article } from './article.ts';
import { articleUrl } from './urls.ts';

/**
 * What feeds know a story by, for ever: `{namespace}2024/07/slug`.
 *
 * The path under which the story first stood: the first of its aliases that has the
 * form of a story's address, else its id. Aliases are listed oldest first, so a story
 * keeps its identity however often it moves.
 *
 * @param namespace prefix of the tag URI (RFC 4151), as in `tag:news.example,2022:`.
 */
export function identityOf(article: Pick<Article, 'id' | 'aliases'>, namespace: string): string {
  for (const alias of article.aliases) {
    const id = alias.slice(1, -1);
    if (alias === articleUrl(id) && isArticleId(id)) return namespace + id;
  }
  return namespace + article.id;
}
