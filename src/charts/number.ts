import { shown } from './shown.ts';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/u;
/** Beyond this, neighbouring integers share one double. */
const LARGEST = 1e15;

/** The number a cell holds when it is written plainly (`-1234.5`, `1e6`), else `undefined`. */
export function plainNumber(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) > LARGEST ? undefined : value === 0 ? 0 : value;
}

/** Digits after the decimal point as written; exponents count as none. At most 6. */
export function decimalsWritten(text: string): number {
  return Math.min(6, /^[^.eE]*\.(\d+)$/u.exec(text)?.[1]?.length ?? 0);
}

/** A sentence on what is wrong with a cell that should hold a number. */
export function numberFault(text: string): string {
  if (NUMBER.test(text)) return `${shown(text)} is too large; the largest number is 1e15`;
  if (/^(?:n\/?a|nan|null|none|[-.–—])$/iu.test(text)) {
    return `"${text}" is not a number; leave the cell empty for a gap`;
  }
  const bare = text.replace(/[\s,$€£¥%_]/gu, '').replace('−', '-');
  return plainNumber(bare) === undefined
    ? `${shown(text)} is not a number`
    : `${shown(text)} is not a plain number; write ${bare}`;
}
