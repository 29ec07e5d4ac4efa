import type { PageNeeds } from '../hosting/page-needs.ts';
import { memo } from '../memo.ts';

/** Numbers for what pages need: thousands of pages have the same few, which are stored once. */
export interface NeedsNumbering {
  /** In the order of their numbers, from 0. */
  readonly needs: readonly PageNeeds[];
  readonly numberOf: (needs: PageNeeds) => number;
}

export function numberNeeds(): NeedsNumbering {
  const numbers = new Map<string, number>();
  const needs: PageNeeds[] = [];
  const keyOf = memo((page: PageNeeds) => JSON.stringify(page));
  return {
    needs,
    numberOf(page) {
      const key = keyOf(page);
      const number = numbers.get(key) ?? needs.push(page) - 1;
      numbers.set(key, number);
      return number;
    },
  };
}
