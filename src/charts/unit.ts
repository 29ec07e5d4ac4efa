import { didYouMean } from '../problem/nearest.ts';
import { numberFormat } from '../words/intl.ts';

/** What the values are: `percent` holds percent points (5.5 is 5.5 %), else an ISO 4217 code. */
export type Unit =
  | { readonly kind: 'number' | 'percent' | 'index' }
  | { readonly kind: 'currency'; readonly code: string };

/** What else people write for a unit. */
const COMMON: readonly (readonly [form: RegExp, unit: string])[] = [
  [/^(?:%|pct\.?|per ?cent)$/iu, 'percent'],
  [/^(?:none|count|units?|#)$/iu, 'number'],
  [/^(?:points?|pts?|idx)$/iu, 'index'],
  [/^(?:\$|US\$|dollars?)$/iu, 'USD'],
  [/^(?:€|euros?)$/iu, 'EUR'],
  [/^(?:£|pounds?|sterling)$/iu, 'GBP'],
  [/^(?:¥|yen)$/iu, 'JPY'],
];

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Reads the `unit` attribute; absent means `number`. Returns a sentence when it is none. */
export function parseUnit(text: string | undefined): Unit | string {
  if (text === undefined || text === 'number') return { kind: 'number' };
  if (text === 'percent' || text === 'index') return { kind: text };
  if (currencies.has(text)) return { kind: 'currency', code: text };
  const known = ['number', 'percent', 'index', ...currencies];
  const code = text.split(' ').find((word) => currencies.has(word));
  if (/^(?:bps?|basis[ -]points?|pp|percentage[ -]points?)$/iu.test(text)) {
    return `unknown unit "${text}"; leave the unit out, and say in the title that it is in ${text}`;
  }
  const meant = code ?? COMMON.find(([form]) => form.test(text))?.[1];
  const suggestion = meant === undefined ? didYouMean(text, known) : `; write "${meant}"`;
  const all = '; write number, percent, index or a currency code such as USD';
  return `unknown unit "${text}"${suggestion === '' ? all : suggestion}`;
}

/** One value with its unit and a fixed number of decimals: `5.50%`, `$1,250`, `−3`. */
export function formatValue(value: number, unit: Unit, decimals: number, language: string): string {
  return withMinus(formatOf(unit, decimals, false, language).format(value));
}

/**
 * Labels of an axis: as many decimals as the step needs; from a million on compact
 * (`1.5M`), unless that would give two ticks one label.
 */
export function formatTicks(ticks: readonly number[], unit: Unit, language: string): string[] {
  const largest = Math.max(...ticks.map(Math.abs));
  const label = (decimals: number, compact: boolean): string[] =>
    ticks.map((tick) => withMinus(formatOf(unit, decimals, compact, language).format(tick)));
  const exact = decimalsOfStep(ticks);
  const decimals = unit.kind === 'currency' && exact === 1 ? 2 : exact;
  if (largest < 1e6) return label(decimals, false);
  for (const digits of [0, 1, 2]) {
    const labels = label(digits, true);
    const stepKept = distinct(labels) && sameStep(ticks, digits, largest);
    if (stepKept) return labels;
  }
  return label(decimals, false);
}

function decimalsOfStep(ticks: readonly number[]): number {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  return Math.min(16, Math.max(0, Math.ceil(-Math.log10(step === 0 ? 1 : step) - 1e-9)));
}

/** Whether every tick is a whole number of the last compact digit: no label is rounded. */
function sameStep(ticks: readonly number[], digits: number, largest: number): boolean {
  const group = 1000 ** Math.floor(Math.log10(largest) / 3);
  return ticks.every((tick) => {
    const digit = (tick / group) * 10 ** digits;
    return Math.abs(digit - Math.round(digit)) < 1e-6;
  });
}

function distinct(labels: readonly string[]): boolean {
  return new Set(labels).size === labels.length;
}

function formatOf(
  unit: Unit,
  decimals: number,
  compact: boolean,
  language: string,
): Intl.NumberFormat {
  return numberFormat(language, {
    // Zero has no sign, nor has what is rounded to it.
    signDisplay: 'negative',
    minimumFractionDigits: compact ? 0 : decimals,
    maximumFractionDigits: decimals,
    ...(compact ? { notation: 'compact' } : {}),
    ...(unit.kind === 'percent' ? { style: 'unit', unit: 'percent' } : {}),
    ...(unit.kind === 'currency'
      ? { style: 'currency', currency: unit.code, currencyDisplay: 'narrowSymbol' }
      : {}),
  });
}

/** With the sign for less in place of the hyphen that ICU writes. */
export function withMinus(text: string): string {
  return text.replace('-', '−');
}
