import type { Text } from 'hast';
import { unescapedSource } from './left-over.ts';
import { placeOf, startOf, type Reading } from './reading.ts';
import { isUnitSign } from './unit-sign.ts';

const SIGN = /[$＄﹩]/u;
/** A dollar sign of any width and what a symbol is made of, in letters of any case. */
const DOLLAR_WORD =
  /(?<![\p{Lu}\p{Ll}\p{M}\p{N}_$＄﹩/])([$＄﹩])(\^?[a-z\d]{2,12}(?:[&-][a-z][a-z\d]{0,11})?(?:\.[a-z]{1,4}){0,2}(?:=[a-z]{1,3})?)(?![\p{Lu}\p{Ll}\p{M}\p{N}_(=])/giu;
/** `$bn`, `$usd`: a unit or a currency, which `isUnitSign` knows in capitals. */
const CURRENCY = /^(?:AUD?|CAD?|HKD?|NZD?|SGD?|USD?)$/u;

/**
 * Collects what the ledger may know as a symbol though it is no cashtag: `$aapl`, `$Brk.b`, and
 * `＄AAPL` with the wide sign of East Asian keyboards.
 */
export function collectDollarWords(node: Text, reading: Reading): void {
  if (!SIGN.test(node.value)) return;
  const start = startOf(node);
  for (const match of unescapedSource(node, reading).matchAll(DOLLAR_WORD)) {
    const { 0: written, 1: sign = '', 2: word = '', index } = match;
    const symbol = word.toUpperCase();
    if ((sign === '$' && symbol === word) || !/[A-Z]/u.test(symbol)) continue;
    if (CURRENCY.test(symbol) || isUnitSign(symbol, '', '', true)) continue;
    reading.collected.dollarWords.push({ written, symbol, ...placeOf(reading, start + index) });
  }
}
