import { hash } from 'node:crypto';

/** SHA-256 of bytes, or of text as UTF-8, shortened to 128 bits, in hexadecimal. */
export function digestOf(data: Uint8Array | string): string {
  return hash('sha256', data).slice(0, 32);
}
