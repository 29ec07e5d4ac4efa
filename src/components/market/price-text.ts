import { withMinus } from '../../charts/unit.ts';
import { formatShortDateYear } from '../../time/format.ts';
import { numberFormat } from '../../words/intl.ts';

/** A close with as many decimals as its file has. */
export function priceText(close: number, decimals: number, language: string): string {
  return numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(close);
}

/** `Jul 17, 2024` from `2024-07-17`. */
export function dayText(day: string, language: string): string {
  const at = Date.parse(day);
  return formatShortDateYear({ at, precision: 'day' }, { timeZone: 'UTC', language });
}

/** `+12.3%`, with its sign. */
export function changeText(change: number, language: string): string {
  const format = numberFormat(language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return withMinus(format.format(change));
}
