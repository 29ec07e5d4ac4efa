import { digestOf } from '../disk/digest.ts';

/**
 * Fingerprint of a view model. A page whose fingerprint and code are unchanged is
 * unchanged. View models are made field by field in one place each, so that equal ones
 * have their fields in the same order; were they not, a page would be rendered in vain.
 */
export function fingerprint(view: unknown): string {
  return digestOf(JSON.stringify(view));
}
