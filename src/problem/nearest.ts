/**
 * The candidate that a writer most likely meant, or `undefined` when none is near.
 *
 * Damerau-Levenshtein distance (optimal string alignment), case-insensitive; a
 * candidate is near when it takes at most a third of the longer word's length in
 * edits, and never more than three; to a single letter none is. Ties go to the earlier candidate. When none is, the
 * word may be the beginning of a longer name, of one only: `explainers-desk`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  // An iterator can be walked once.
  const all = [...candidates];
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of all) {
    const limit =
      word.length < 2
        ? 0
        : Math.min(3, Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)));
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= limit && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? continued(wanted, all);
}

/** The one candidate that begins with the word and goes on after it with another. */
function continued(word: string, candidates: readonly string[]): string | undefined {
  const start = word.replace(/\/$/u, '');
  if (start.length < 3) return undefined;
  const longer = candidates.filter((candidate) => {
    const rest = candidate.toLowerCase().startsWith(start) ? candidate.slice(start.length) : '';
    return /^[^\p{L}\p{N}/][^/]*\/?$/u.test(rest);
  });
  return longer.length === 1 ? longer[0] : undefined;
}

/** `; did you mean "AAPL"?`, or nothing: appended to a message about `word`. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const suggestion = nearest(word, candidates);
  return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}

/** Damerau-Levenshtein distance, optimal string alignment. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
