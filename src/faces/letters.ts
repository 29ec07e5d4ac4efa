/**
 * The letters of a TrueType or OpenType font: Unicode code points that its table `cmap` leads to
 * a glyph, of the subtables for Unicode (OpenType 1.9, formats 4 and 12).
 *
 * @throws RangeError when the file is no font.
 */
export function lettersOf(file: Uint8Array): ReadonlySet<number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const letters = new Set<number>();
  const table = tableAt(view, 'cmap');
  for (let at = 0; at < view.getUint16(table + 2); at++) {
    const record = table + 4 + at * 8;
    const subtable = table + view.getUint32(record + 4);
    const isUnicode = view.getUint16(record) === 0 || view.getUint16(record) === 3;
    const format = view.getUint16(subtable);
    if (isUnicode && format === 4) segments(view, subtable, letters);
    if (isUnicode && format === 12) groups(view, subtable, letters);
  }
  return letters;
}

function tableAt(view: DataView, wanted: string): number {
  for (let at = 0; at < view.getUint16(4); at++) {
    const record = 12 + at * 16;
    const tag = [0, 1, 2, 3].map((index) => String.fromCharCode(view.getUint8(record + index)));
    if (tag.join('') === wanted) return view.getUint32(record + 8);
  }
  throw new RangeError(`the font has no table ${wanted}`);
}

/** Format 4: segments of code points below U+10000, each with a delta or glyphs of its own. */
function segments(view: DataView, at: number, letters: Set<number>): void {
  const size = view.getUint16(at + 6);
  for (let index = 0; index < size; index += 2) {
    const end = view.getUint16(at + 14 + index);
    const startAt = at + 16 + size + index;
    const start = view.getUint16(startAt);
    const delta = view.getUint16(startAt + size);
    const offsetAt = startAt + 2 * size;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : view.getUint16(offsetAt + offset + (code - start) * 2);
      if (glyph !== 0) letters.add(code);
    }
  }
}

/** Format 12: groups of code points that lead to as many glyphs. */
function groups(view: DataView, at: number, letters: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const from = at + 16 + group * 12;
    const first = view.getUint32(from);
    for (let code = first; code <= view.getUint32(from + 4); code++) {
      if (view.getUint32(from + 8) + code - first !== 0) letters.add(code);
    }
  }
}
