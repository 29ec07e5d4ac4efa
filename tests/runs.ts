/** How many times more often properties are tried than in `npm test`; the long tests set it. */
const FACTOR = Number(process.env['FUZZ_FACTOR'] ?? 1);

/**
 * How often a property is tried, for `fc.assert`.
 *
 * @param usual in `npm test`: what a few seconds allow for.
 */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil(usual * FACTOR) };
}
