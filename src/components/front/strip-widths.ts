/** Share of the page's width that a strip takes on a wide screen. */
export type StripWidth = 'whole' | 'half' | 'third';

/**
 * Widths of so many strips in order, so that each row is full and neighbouring rows differ:
 * rows of three and two take turns, and what is left over opens the page.
 */
export function stripWidths(count: number): StripWidth[] {
  const rest = count % 5;
  const opening = OPENINGS[rest] ?? [];
  const turns = Array.from({ length: (count - rest) / 5 }, () => TURN).flat();
  return [...opening, ...turns];
}

const THREE: readonly StripWidth[] = ['third', 'third', 'third'];
const TWO: readonly StripWidth[] = ['half', 'half'];
const TURN = [...THREE, ...TWO];
const OPENINGS: readonly (readonly StripWidth[])[] = [
  [],
  ['whole'],
  TWO,
  THREE,
  ['whole', ...THREE],
];
