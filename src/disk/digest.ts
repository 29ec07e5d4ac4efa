import { createHash, hash } from 'node:crypto';

/** SHA-256 of bytes, or of text as UTF-8, shortened to 128 bits, in hexadecimal. */
export function digestOf(data: Uint8Array | string): string {
  return hash('sha256', data).slice(0, DIGITS);
}

const DIGITS = 32;

/** The same of all parts, one after the other. */
export function digestOfAll(parts: Iterable<Uint8Array | string>): string {
  const all = createHash('sha256');
  for (const part of parts) all.update(part);
  return all.digest('hex').slice(0, DIGITS);
}
