import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bits } from '../../../src/publication/bits.ts';
import { runs } from '../../runs.ts';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 9 }), { maxLength: 4 });
const bitsOf = (parts: readonly string[]): string => {
  const bits = new Bits();
  for (const part of parts) bits.text(part);
  return bits.toString();
};

test('bits differ where texts differ, or end elsewhere', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(bitsOf(one) === bitsOf(other)).toBe(isSame);
    }),
    runs(2000),
  );
});

test('each half of the bits of many texts has as few alike as chance has it', () => {
  const count = 60_000;
  const many = Array.from({ length: count }, (_, at) => new Bits().text(`2024/07/story-${at}`));
  // Of 32 bits, some 0.4 pairs.
  for (const half of ['low', 'high'] as const) {
    expect(new Set(many.map((bits) => bits[half])).size).toBeGreaterThan(count - 8);
  }
  expect(new Set(many.map(({ low, high }) => low ^ high)).size).toBeGreaterThan(count - 8);
});

test('bits are written with 16 digits, and those that are added count with both halves', () => {
  const byLow = new Map<number, Bits>();
  let alike = 0;
  for (let at = 0; at < 300_000; at++) {
    const bits = new Bits().text(`story-${at}`);
    if (at < 5000) expect(bits.toString()).toMatch(/^[\da-f]{16}$/u);
    const other = byLow.get(bits.low);
    byLow.set(bits.low, bits);
    if (other === undefined) continue;
    alike += 1;
    expect(new Bits().add(bits).toString()).not.toBe(new Bits().add(other).toString());
  }
  // Of 32 bits some ten pairs, or nothing was compared.
  expect(alike).toBeGreaterThan(0);
});

test('bits add up to as many sums', () => {
  const sums = Array.from({ length: 60_000 }, (_, at) => {
    const [one, other] = [new Bits().word(at), new Bits().word(at + 1)];
    return (one.low + other.low) | 0;
  });
  expect(new Set(sums).size).toBeGreaterThan(59_990);
});
