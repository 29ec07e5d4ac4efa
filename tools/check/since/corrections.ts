import { editDistance } from '../../../src/problem/nearest.ts';
import type { ArticleFrontmatter } from '../../../src/schema/article.ts';
import { shortened } from './word.ts';

type Correction = ArticleFrontmatter['corrections'][number];

interface CorrectionFault {
  readonly rule: string;
  readonly message: string;
}

/**
 * What was done to corrections that readers had seen: one that is gone, or one before which
 * another of the same time stands by now. Feeds know those of one time by their order.
 */
export function correctionFaults(
  published: readonly Correction[],
  present: readonly Correction[],
): CorrectionFault[] {
  const partners = partnersOf(published, present);
  return published.flatMap((old): CorrectionFault[] => {
    const now = partners.get(old);
    const quoted = `the correction "${shortened(old.note)}"`;
    if (now === undefined) {
      const message = `${quoted} was published and is gone; restore it`;
      return [{ rule: 'correction-removed', message }];
    }
    if (placeAmongSame(old, published) === placeAmongSame(now, present)) return [];
    const message = `${quoted} was published, and feeds would take another of the same date for it; write new ones of that date below it`;
    return [{ rule: 'identity-changed', message }];
  });
}

/** The present form of each published correction; the words of a note may be put right. */
function partnersOf(
  published: readonly Correction[],
  present: readonly Correction[],
): Map<Correction, Correction> {
  const partners = new Map<Correction, Correction>();
  const free = new Set(present);
  const slips = (old: Correction): number => Math.max(3, old.note.length / 10);
  for (const most of [() => 0, slips]) {
    for (const old of published) {
      if (partners.has(old)) continue;
      const found = [...free].find(
        ({ date, grade, note }) =>
          date.at === old.date.at &&
          grade === old.grade &&
          editDistance(note, old.note) <= most(old),
      );
      if (found === undefined) continue;
      partners.set(old, found);
      free.delete(found);
    }
  }
  return partners;
}

function placeAmongSame(correction: Correction, all: readonly Correction[]): number {
  return all.filter(({ date }) => date.at === correction.date.at).indexOf(correction);
}
