import type { Redirect } from '../publication/redirects.ts';

/** Static rules that Cloudflare reads; what is over is left to the redirect pages. */
export const MAX_RULES = 2000;

/**
 * `_redirects` as Cloudflare and Netlify read it. Where a page stands at the old address,
 * Netlify serves that page unless an exclamation mark forces the rule, which Cloudflare
 * neither needs nor knows.
 */
export function redirectRules(
  redirects: readonly Redirect[],
  host: 'cloudflare' | 'netlify',
): string {
  const kept = host === 'cloudflare' ? redirects.slice(0, MAX_RULES) : redirects;
  const status = host === 'netlify' ? '301!' : '301';
  return kept.map(({ from, to }) => `${from} ${to} ${status}\n`).join('');
}

/** Lines of an nginx `map` from `$uri`, which is decoded, to the new address. */
export function redirectMap(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ from, to }) => `${quoted(decodeURIComponent(from))} ${quoted(to)};\n`)
    .join('');
}

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/gu, String.raw`\$&`)}"`;
}
