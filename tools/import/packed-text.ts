import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Text that is put aside, outside the heap and small, and read when it is asked for. */
export function packedText(text: string): () => string {
  const packed = deflateRawSync(text, { level: 1 });
  return () => inflateRawSync(packed).toString();
}
