import type { ArticleKind, CorrectionGrade } from '../schema/article.ts';

const KINDS: Record<Exclude<ArticleKind, 'sponsored'>, string | undefined> = {
  news: undefined,
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  live: 'Live blog',
};

/** Label of a live story while its coverage runs. */
export const LIVE_NOW = 'Live now';

/**
 * The plain word that says what sort of story this is; news needs none. A
 * sponsored story always names who paid.
 */
export function kindLabel(kind: ArticleKind, sponsor: string | undefined): string | undefined {
  if (kind !== 'sponsored') return KINDS[kind];
  return sponsor === undefined ? 'Sponsored' : `Sponsored by ${sponsor}`;
}

const GRADES: Record<CorrectionGrade, string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  withdrawal: 'Withdrawn',
};

const FLAGS: Record<CorrectionGrade, string> = {
  correction: 'Corrected',
  clarification: 'Clarified',
  withdrawal: 'Withdrawn',
};

/** Heading of a correction's note. */
export function correctionLabel(grade: CorrectionGrade): string {
  return GRADES[grade];
}

/** Word beside a headline in a list: `Corrected`. */
export function correctionFlag(grade: CorrectionGrade): string {
  return FLAGS[grade];
}
