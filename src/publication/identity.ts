import type { Article } from './article.ts';

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
    const id = /^\/(\d{4}\/\d{2}\/[a-z0-9]+(?:-[a-z0-9]+)*)\/$/u.exec(alias)?.[1];
    if (id !== undefined) return namespace + id;
  }
  return namespace + article.id;
}
