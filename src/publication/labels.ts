import type { ArticleKind } from '../schema/article.ts';
import { fill } from '../words/message.ts';
import type { Words } from '../words/words.ts';

/**
 * The plain word that says what sort of story this is; news needs none. A
 * sponsored story always names who paid.
 */
export function kindLabel(
  kind: ArticleKind,
  sponsor: string | undefined,
  { labels }: Words,
): string | undefined {
  if (kind === 'news') return undefined;
  if (kind !== 'sponsored') return labels.kinds[kind];
  return sponsor === undefined ? labels.sponsored : fill(labels.sponsoredBy, { sponsor });
}
