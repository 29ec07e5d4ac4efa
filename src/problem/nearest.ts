/** Longest word that anybody misspells; of longer ones, and to longer ones, nothing is near. */
const LONGEST = 200;

/** Most steps that one suggestion is worth: a candidate looked at, or a pair of letters compared. */
const MOST_STEPS = 2_000_000;

/** What searches for the nearest may still take; a test looks at what they took. */
export interface SearchBudget {
  left: number;
}

/**
 * What the suggestions of one look at the content may take together, a second or two: whoever
 * writes thousands of words that nobody knows, into thousands of entries, is told of the first.
 */
export function suggestionBudget(): SearchBudget {
  return { left: 20 * MOST_STEPS };
}

/**
 * The candidate that a writer most likely meant, or `undefined` when none is near.
 *
 * Damerau-Levenshtein distance (optimal string alignment), case-insensitive; a
 * candidate is near when it takes at most a third of the longer word's length in
 * edits, and never more than three; to a single letter none is. Ties go to the earlier candidate. When none is, the
 * word may be the beginning of a longer name, of one only: `explainers-desk`.
 *
 * @param all steps after which the best so far is taken, whatever the candidates are; several
 *   searches may share them.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  all: SearchBudget = suggestionBudget(),
): string | undefined {
  if (word.length > LONGEST) return undefined;
  const most = Math.max(0, Math.min(MOST_STEPS, all.left));
  const work = { left: most };
  const wanted = word.toLowerCase();
  const longer: string[] = [];
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    if (work.left-- <= 0 || bestDistance === 0) break;
    if (candidate.length > LONGEST) continue;
    if (candidate.length > word.length) longer.push(candidate);
    // Only what is nearer than the best so far is of use.
    const limit = Math.min(reach(word, candidate), bestDistance - 1);
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit, work);
    if (distance > limit) continue;
    best = candidate;
    bestDistance = distance;
  }
  all.left -= most - work.left;
  return best ?? continued(wanted, longer);
}

/** Most edits between two words that are near. */
function reach(word: string, candidate: string): number {
  if (Math.min(word.length, candidate.length) < 2) return 0;
  return Math.min(3, Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)));
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
export function didYouMean(word: string, candidates: Iterable<string>, all?: SearchBudget): string {
  const suggestion = nearest(word, candidates, all);
  return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}

/**
 * Damerau-Levenshtein distance, optimal string alignment. Beyond `limit` any number above
 * it: what is further from the diagonal is not looked at, and a row all beyond it is the last.
 */
export function editDistance(
  a: string,
  b: string,
  limit = Math.max(a.length, b.length),
  work?: SearchBudget,
): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current: number[] = [];
    let least = i <= limit ? i : Infinity;
    if (i <= limit) current[0] = i;
    const last = Math.min(b.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= last; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(
        (previous[j] ?? Infinity) + 1,
        (current[j - 1] ?? Infinity) + 1,
        (previous[j - 1] ?? Infinity) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforePrevious[j - 2] ?? Infinity) + 1);
      }
      current[j] = distance;
      least = Math.min(least, distance);
      if (work !== undefined) work.left--;
    }
    if (least > limit) return Infinity;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? Infinity;
}
