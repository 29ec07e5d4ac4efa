/**
 * Whether a picture moves: a GIF of more than one picture, or a WebP that says that it is animated.
 * https://www.w3.org/Graphics/GIF/spec-gif89a.txt, RFC 9649
 *
 * @param bytes of the whole file; one that is cut off does not move further than it goes.
 */
export function movesPicture(bytes: Uint8Array): boolean {
  const name = (from: number, to: number): string =>
    String.fromCodePoint(...bytes.subarray(from, to));
  if (name(0, 4) === 'RIFF' && name(8, 16) === 'WEBPVP8X') return (at(bytes, 20) & 2) !== 0;
  return /^GIF8[79]a$/u.test(name(0, 6)) && picturesIn(bytes, 2) >= 2;
}

/** How many pictures a GIF has, counted up to some number. */
function picturesIn(bytes: Uint8Array, most: number): number {
  let offset = 13 + colorsOf(at(bytes, 10));
  let count = 0;
  while (offset < bytes.length && count < most) {
    const block = at(bytes, offset);
    if (block === IMAGE) {
      count += 1;
      offset = afterParts(bytes, offset + 11 + colorsOf(at(bytes, offset + 9)));
    } else if (block === EXTENSION) offset = afterParts(bytes, offset + 2);
    else return count;
  }
  return count;
}

const IMAGE = 0x2c;
const EXTENSION = 0x21;

/** Bytes of a table of colors, of whose size a packed field tells. */
function colorsOf(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1);
}

/** Where parts end that each begin with their length, the last one with 0. */
function afterParts(bytes: Uint8Array, from: number): number {
  let offset = from;
  while (offset < bytes.length && at(bytes, offset) > 0) offset += at(bytes, offset) + 1;
  return offset + 1;
}

function at(bytes: Uint8Array, offset: number): number {
  return bytes[offset] ?? 0;
}
