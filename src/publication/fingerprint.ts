import { createHash } from 'node:crypto';

/**
 * Fingerprint of a view model: the same for equal values whatever the order in which
 * their fields were set. A page whose fingerprint and code are unchanged is unchanged.
 */
export function fingerprint(view: unknown): string {
  return digestText(JSON.stringify(view, sorted));
}

/** SHA-256 shortened to 128 bits, in hexadecimal. */
export function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
