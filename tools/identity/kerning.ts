import { openFace } from '../../src/faces/face.ts';

/** How far the second of two letters moves towards the first (below 0) or away from it, in em. */
export interface KernPair {
  readonly left: string;
  readonly right: string;
  readonly em: number;
}

const CAPITALS = 'ABCDEFGHIKLMNOPRSTUVWY';
const SMALL = 'abcdefghiklmnoprstuvwy';
const MARKS = '’“”.,:-–‘ ';
/** Nothing that is smaller is seen at the size of a headline, in em. */
const LEAST = { small: 0.006, capital: 0.015, capitals: 0.045, mark: 0.02 };
/** Moves are rounded to this, in em: bytes that repeat are sent once. */
const STEP = 0.003;

/**
 * The pairs that show in headlines, as a face kerns them: letters without accents but the rare ones,
 * and the marks between words. A face moves thousands, and they are half of its bytes.
 *
 * @param font bytes of a TrueType or OpenType font.
 */
export function kernPairs(font: Uint8Array): KernPair[] {
  const face = openFace(font);
  const width = (text: string): number =>
    face.shaped(text, 'ltr').reduce((sum, { advance }) => sum + advance, 0) / face.unitsPerEm;
  const letters = Array.from(CAPITALS + SMALL + MARKS);
  const alone = new Map(letters.map((letter) => [letter, width(letter)]));
  return letters.flatMap((left) =>
    letters.flatMap((right) => {
      const least = leastOf(left, right);
      // Two letters that are one glyph are not kerned.
      if (least === undefined || face.shaped(left + right, 'ltr').length !== 2) return [];
      const em = width(left + right) - (alone.get(left) ?? 0) - (alone.get(right) ?? 0);
      return Math.abs(em) < least ? [] : [{ left, right, em: Math.round(em / STEP) * STEP }];
    }),
  );
}

/** The least move that counts between two letters; `undefined` for what headlines do not have. */
function leastOf(left: string, right: string): number | undefined {
  if (left === ' ' || right === ' ') return LEAST.mark;
  if (MARKS.includes(left)) return MARKS.includes(right) ? undefined : LEAST.mark;
  if (MARKS.includes(right)) return LEAST.mark;
  if (CAPITALS.includes(left)) return CAPITALS.includes(right) ? LEAST.capitals : LEAST.capital;
  return CAPITALS.includes(right) ? undefined : LEAST.small;
}

/**
 * The font with these pairs as its only positioning: one table of pairs, for every script
 * (OpenType 1.9.1, "GPOS", pair adjustment of format 1).
 *
 * @param font bytes of a TrueType font. Sums of its tables are left to what packs it.
 * @throws Error when the font lacks a letter of a pair.
 */
export function withKerning(font: Uint8Array, pairs: readonly KernPair[]): Uint8Array {
  const tables = tablesOf(font).filter(({ tag }) => tag !== 'GPOS');
  tables.push({ tag: 'GPOS', bytes: positioning(font, pairs) });
  tables.sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = Math.floor(Math.log2(tables.length));
  let start = 12 + 16 * tables.length;
  const directory = tables.map(({ tag, bytes }) => {
    const entry = [Buffer.from(tag, 'latin1'), longs(0, start, bytes.length)];
    start += padded(bytes.length);
    return Buffer.concat(entry);
  });
  return Buffer.concat([
    font.subarray(0, 4),
    words(tables.length, 2 ** power * 16, power, (tables.length - 2 ** power) * 16),
    ...directory,
    ...tables.map(({ bytes }) => Buffer.concat([bytes], padded(bytes.length))),
  ]);
}

function tablesOf(font: Uint8Array): { readonly tag: string; readonly bytes: Uint8Array }[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const start = view.getUint32(entry + 8);
    const tag = Buffer.from(font.subarray(entry, entry + 4)).toString('latin1');
    return { tag, bytes: font.subarray(start, start + view.getUint32(entry + 12)) };
  });
}

function positioning(font: Uint8Array, pairs: readonly KernPair[]): Uint8Array {
  const face = openFace(font);
  const glyphOf = (letter: string): number => {
    const glyph = face.shaped(letter, 'ltr')[0]?.glyph ?? 0;
    if (glyph === 0) throw new Error(`the font lacks ${JSON.stringify(letter)}, which is kerned`);
    return glyph;
  };
  const rows = pairs
    .map(({ left, right, em }) => [glyphOf(left), glyphOf(right), em * face.unitsPerEm] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lefts = Map.groupBy(rows, ([left]) => left);
  const sets = Array.from(lefts.values(), (set) =>
    words(set.length, ...set.flatMap(([, right, units]) => [right, Math.round(units)])),
  );
  const coverage = words(1, lefts.size, ...lefts.keys());
  const head = 10 + 2 * sets.length;
  let end = head + coverage.length;
  const offsets = sets.map(({ length }) => (end += length) - length);
  return Buffer.concat([
    // Version 1.0, then where the lists of scripts, features and lookups begin.
    words(1, 0, 10, 30, 44),
    Buffer.concat([words(1), Buffer.from('DFLT'), words(8, 4, 0, 0, 0xffff, 1, 0)]),
    Buffer.concat([words(1), Buffer.from('kern'), words(8, 0, 1, 0)]),
    words(1, 4, 2, 0, 1, 8),
    // Pairs move the advance of the first glyph.
    words(1, head, 4, 0, sets.length, ...offsets),
    coverage,
    ...sets,
  ]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, 2 * index);
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
