/** A number as written in decimals, without the error of a binary one: `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint;
  /** Zero or more. */
  readonly scale: number;
}

/** Reads what `plainNumber` takes: `-1234.5`, `2.5e-1`. */
export function readDecimal(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole.replace(/^\+/u, '') + fraction || '0');
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

/** The two as whole numbers of one unit. */
export function aligned(a: Decimal, b: Decimal): [a: bigint, b: bigint] {
  const scale = Math.max(a.scale, b.scale);
  const whole = ({ digits, scale: own }: Decimal): bigint => digits * 10n ** BigInt(scale - own);
  return [whole(a), whole(b)];
}

export function difference(a: Decimal, b: Decimal): Decimal {
  const [left, right] = aligned(a, b);
  return { digits: left - right, scale: Math.max(a.scale, b.scale) };
}

/** `numerator` / `denominator` with so many decimals; halves go away from zero. */
export function quotient(numerator: bigint, denominator: bigint, decimals: number): number {
  const isNegative = numerator < 0n !== denominator < 0n;
  const [above, below] = [magnitude(numerator) * 10n ** BigInt(decimals), magnitude(denominator)];
  const rounded = (2n * above + below) / (2n * below);
  const text = rounded.toString().padStart(decimals + 1, '0');
  const at = text.length - decimals;
  return Number(`${isNegative ? '-' : ''}${text.slice(0, at)}.${text.slice(at)}`);
}

/** The number with so many decimals; halves go away from zero. */
export function rounded({ digits, scale }: Decimal, decimals: number): number {
  return quotient(digits, 10n ** BigInt(scale), decimals);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
