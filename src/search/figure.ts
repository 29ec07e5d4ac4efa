import { UNSPACED_SIGN } from '../typography/words.ts';
import { numberFormat } from '../words/intl.ts';

/**
 * Words for the figures of a text that the index would take for whole numbers: it drops
 * what stands between digits, so that `3.3` and `33` are one word to it. `3.3%` gives
 * `3dot3`; each is named once, in the order of the text.
 *
 * @param language of the text (BCP 47), which tells `4.125` from `4,125`.
 */
export function figureWords(text: string, language: string): string[] {
  return [
    ...new Set(Array.from(text.matchAll(figures(language)), ([figure]) => figureWord(figure))),
  ];
}

/**
 * Words for whole numbers that the index would find in a text and that stand there only as parts
 * of figures with decimals: `3.3%` gives `parts33`, unless there is a 33 as well.
 */
export function partWords(text: string, language: string): string[] {
  const parts = new Set<string>();
  const others = text.replace(figures(language), (figure) => {
    parts.add(compact(figure)).add(compact(figure).replace(/\p{L}+$/u, ''));
    return ' ';
  });
  for (const [number] of others.matchAll(/\d+(?:[.,]\d+)*\p{L}*/gu)) {
    for (const run of [number, ...number.split(/[.,]/u)]) {
      parts.delete(compact(run));
      parts.delete(compact(run).replace(/\p{L}+$/u, ''));
    }
  }
  return Array.from(parts, partWord);
}

/** The word by which stories are known that hold a whole number in parts of figures only. */
export function partWord(number: string): string {
  return `parts${compact(number)}`;
}

/** Whether a word is nothing but a whole number and its unit, its thousands divided or not. */
export function isWholeNumber(word: string, language: string): boolean {
  return (
    /^\d+(?:[.,]\d{3})*\p{Script=Latin}{0,3}$/u.test(word) &&
    figureWords(word, language).length === 0
  );
}

function compact(number: string): string {
  return number.replace(/[^\p{L}\d]/gu, '').toLowerCase();
}

/**
 * A number with decimals: groups of three digits may stand before its last separator, or nothing.
 * Three digits behind a separator are decimals where the language writes them so. A unit of a few
 * letters belongs to it: `3.3bn` is not `33bn`. What has letters before or behind is a name, but
 * for those of scripts that leave no space.
 */
function figures(language: string): RegExp {
  const decimal = numberFormat(language)
    .formatToParts(0.5)
    .find(({ type }) => type === 'decimal')?.value;
  const [own, other] = decimal === ',' ? [',', '.'] : ['.', ','];
  const whole = String.raw`(?:\d{1,3}(?:[.,]?\d{3})*)?[.,](?:\d{1,2}|\d{4,})`;
  const three = String.raw`(?:\d{1,3}(?:[${other}]?\d{3})*)?[${own}]\d{3}`;
  const number = String.raw`(?:${whole}|${three})\p{Script=Latin}{0,3}`;
  const letter = String.raw`(?!${UNSPACED_SIGN})\p{L}`;
  return new RegExp(String.raw`(?<![\d.,]|${letter})${number}(?!\d|${letter}|[.,]\d)`, 'gu');
}

function figureWord(figure: string): string {
  const at = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
  return `${compact(figure.slice(0, at)) || '0'}dot${compact(figure.slice(at + 1))}`;
}
