import { hash } from 'node:crypto';

/**
 * Fingerprint of a view model. A page whose fingerprint and code are unchanged is
 * unchanged. View models are made field by field in one place each, so that equal ones
 * have their fields in the same order; were they not, a page would be rendered in vain.
 */
export function fingerprint(view: unknown): string {
  return digestText(JSON.stringify(view));
}

/** SHA-256 shortened to 128 bits, in hexadecimal. */
export function digestText(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
