import type { CorrectionGrade } from '../../schema/article.ts';

const LABELS: Record<CorrectionGrade, string> = {
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
  return LABELS[grade];
}

/** Word beside a headline in a list: `Corrected`. */
export function correctionFlag(grade: CorrectionGrade): string {
  return FLAGS[grade];
}
