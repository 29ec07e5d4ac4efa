const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
/** Bytes of the header with the size of the screen, and of the head of each picture. */
const [HEADER, HEAD] = [13, 10];

/**
 * Whether a GIF has its end: who shows one shows as much of it as there is, and says nothing.
 * GIF89a, sections 17 to 27.
 */
export function hasGifEnd(bytes: Buffer): boolean {
  let at = HEADER + tableBytes(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === TRAILER) return true;
    if (block === EXTENSION) at = behindData(bytes, at + 2);
    // A byte before the data says with how many bits they begin.
    else if (block === IMAGE) at = behindData(bytes, at + HEAD + tableBytes(bytes[at + 9]) + 1);
    else return false;
  }
  return false;
}

/** Bytes of a table of colours, by the flags that say whether there is one. */
function tableBytes(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

/** Where blocks of data end that begin with their length, the last with none. */
function behindData(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at])
    at += length + 1;
  return at + 1;
}
