/** Text that is put aside outside the heap, in UTF-8, and read when it is asked for. */
export function packedText(text: string): () => string {
  const bytes = Buffer.from(text);
  return () => bytes.toString();
}
