/** Bytes of a file, both ends included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a `Range` asks for of a file of so many bytes (RFC 9110, section 14): players of sound and film
 * ask for parts, and some play nothing of a host that has only the whole.
 *
 * @returns `beyond` where there is nothing of it; undefined for the whole file, which may always be
 *   sent: where nothing is asked for, in another unit, wrongly, or several parts at once.
 */
export function rangeOf(
  header: string | undefined,
  length: number,
): ByteRange | 'beyond' | undefined {
  const found = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/iu.exec(header ?? '');
  if (found === null) return undefined;
  const [, first = '', last = ''] = found;
  if (first === '') {
    if (last === '') return undefined;
    const size = Math.min(Number(last), length);
    return size === 0 ? 'beyond' : { first: length - size, last: length - 1 };
  }
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= length) return 'beyond';
  return {
    first: Number(first),
    last: Math.min(last === '' ? Infinity : Number(last), length - 1),
  };
}
