/** Characters of one address at most. */
export const MAX_ADDRESS = 2_000;

/** Space, controls and what browsers drop or rewrite, plain or percent-encoded. */
export const UNSAFE = /[\s\\\p{Cc}\p{Cf}\p{Zs}]|%(?:[01][0-9a-f]|5c|7f)/iu;

/**
 * What may stand in an address that rules of hosts and headers hold as it is: the characters of
 * RFC 3986 but for the dollar, which begins a variable in some.
 */
const PLAIN = String.raw`\w.~:/?#[\]@!&'()*+,;=%\-`;
const STRANGE = new RegExp(`[^${PLAIN}]`, 'gu');

/** Whether an address holds nothing that a configuration of any host would fill in or end at. */
export function isPlainAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && plainAddress(text) === text;
}

/** An address with everything percent-encoded that is not as `isPlainAddress` has it. */
export function plainAddress(address: string): string {
  return address.toWellFormed().replaceAll(STRANGE, encodeURIComponent);
}

/** Name of a host as the parser of addresses leaves it, or a number in brackets. */
const HOST = /^(?:[\w-]+\.)*[\w-]+\.?$|^\[[\da-f:.]+\]$/u;

/** Whether a host is one of letters, digits, hyphens and dots: others mean something to rules. */
export function isPlainHost({ hostname }: URL): boolean {
  return HOST.test(hostname);
}
