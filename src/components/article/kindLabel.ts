import type { ArticleKind } from '../../schema/article.ts';

const LABELS: Record<Exclude<ArticleKind, 'sponsored'>, string | undefined> = {
  news: undefined,
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  live: 'Live',
};

/**
 * The plain word that says what sort of story this is; news needs none. A
 * sponsored story always names who paid.
 */
export function kindLabel(kind: ArticleKind, sponsor: string | undefined): string | undefined {
  if (kind !== 'sponsored') return LABELS[kind];
  return sponsor === undefined ? 'Sponsored' : `Sponsored by ${sponsor}`;
}
