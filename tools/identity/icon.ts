import sharp from 'sharp';

/** An SVG drawn as PNG, in as few bytes as its few colours need. */
export async function png(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

/**
 * A Windows icon file with one PNG image of `size` by `size` pixels, at most 256.
 * Header and directory as in the ICO format: little-endian, 6 and 16 bytes.
 */
export function ico(image: Uint8Array, size: number): Uint8Array {
  const header = new DataView(new ArrayBuffer(22));
  header.setUint16(2, 1, true);
  header.setUint16(4, 1, true);
  header.setUint8(6, size % 256);
  header.setUint8(7, size % 256);
  header.setUint16(10, 1, true);
  header.setUint16(12, 32, true);
  header.setUint32(14, image.byteLength, true);
  header.setUint32(18, header.byteLength, true);
  return Buffer.concat([new Uint8Array(header.buffer), image]);
}
