/** Signs that Unicode has raised, and lowered. */
const RAISED = pairs('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const LOWERED = pairs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/** The signs of Unicode for a raised or lowered text; undefined when it has none for one of them. */
export function raisedSigns(text: string, isRaised: boolean): string | undefined {
  const signs = Array.from(text, (sign) => (isRaised ? RAISED : LOWERED).get(sign));
  return signs.includes(undefined) ? undefined : signs.join('');
}

function pairs(plain: string, other: string): ReadonlyMap<string, string> {
  return new Map(Array.from(plain, (sign, at) => [sign, other.charAt(at)]));
}
