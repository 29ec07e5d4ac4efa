import { expect, it } from 'vitest';
import { latinDigits } from '../../../src/words/digits.ts';

it.each([
  ['٢٠٢٦-١٢-١٨', '2026-12-18'],
  ['१२ ３ 𝟙𝟡 𝟿', '12 3 19 9'],
  ['0123456789 and ½', '0123456789 and ½'],
])('%s: %s', (written, read) => {
  expect(latinDigits(written)).toBe(read);
});

it('reads every digit of Unicode as one of ten', () => {
  const digits = Array.from({ length: 0x20000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /\p{Nd}/u.test(character));
  const read = digits.map(latinDigits);
  expect(read.every((digit) => /^\d$/u.test(digit))).toBe(true);
  expect(read.filter((digit) => digit === '0')).toHaveLength(digits.length / 10);
});
