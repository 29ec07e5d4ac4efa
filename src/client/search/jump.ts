import { editDistance } from '../../problem/nearest.ts';
import type { SearchNames } from '../../search/names.ts';
import { candidates, fold, targetOf, targetsAmong, type Target } from './target.ts';

/**
 * The pages whose symbol, former symbol, alias or name a query is, or begins; best fit first,
 * then those with most stories.
 */
export function findTargets(query: string, names: SearchNames, limit = 3): Target[] {
  return targetsAmong(candidates(names), query, limit);
}

/** Pages whose symbol or name is a slip of the pen away from the query; nearest first. */
export function findNearest(query: string, names: SearchNames, limit = 3): Target[] {
  const wanted = fold(query);
  return candidates(names)
    .map((candidate) => {
      const [first = ''] = candidate.name.split(' ');
      const distances = [candidate.symbol ?? '', ...candidate.former, candidate.name, first]
        .map(fold)
        .filter((word) => word !== '' && Math.abs(word.length - wanted.length) <= reach(wanted))
        .map((word) => editDistance(wanted, word));
      return { candidate, distance: Math.min(...distances) };
    })
    .filter(({ distance }) => distance <= reach(wanted))
    .sort((a, b) => a.distance - b.distance || b.candidate.stories - a.candidate.stories)
    .slice(0, limit)
    .map(({ candidate }) => targetOf(query, candidate));
}

/** Edits that may lie between a word and what was meant. */
export function reach(word: string): number {
  return Math.min(2, Math.floor(word.length / 3));
}
