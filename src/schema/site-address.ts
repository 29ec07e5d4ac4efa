/** Scheme and host of a site's address as it may be written; undefined when it is none. */
export function originOf(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/iu.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '';
  const named = url.username !== '' || url.password !== '';
  return bare && !named && !/[?#]/u.test(text) ? url.origin : undefined;
}

/**
 * What to write in place of a text that is no address of a site: `https://news.example` for
 * `news.example/paper`.
 */
export function addressMeant(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^["'<]+|["'>]+$/gu, '')
    .replace(/^(?:https?[:/]+)+(?=https?:)/iu, '');
  const scheme = /^http:/iu.test(bare) ? 'http' : 'https';
  const rest = bare.replace(/^[a-z]{0,8}:?[/\\]+/iu, '').replace(/^https?:/iu, '');
  const host = rest.split(/[/?#\\\s]/u)[0]?.replace(/^.*@/u, '') ?? '';
  const isHost = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}-]{2,}(?::\d+)?$|^localhost(?::\d+)?$/u.test(host);
  return isHost ? originOf(`${scheme}://${host}`) : undefined;
}

/** What is wrong with a text as the address of a site, after `"url"`; undefined when nothing is. */
export function addressFault(text: string): string | undefined {
  if (originOf(text) !== undefined) return undefined;
  const meant = addressMeant(text) ?? 'https://news.example';
  const rule = 'scheme and host without a path';
  const hint = addressMeant(text) === undefined ? `, for example "${meant}"` : `: "${meant}"`;
  return `"${text.slice(0, 80)}" is not the address of a site; write ${rule}${hint}`;
}

/** Names that nobody can have (RFC 2606, 6761): what a template stands with. */
const RESERVED = /(?:^|\.)(?:example|invalid|test|example\.(?:com|net|org))$/u;

/** Whether an address is one that a template has in place of somebody's own. */
export function isPlaceholder(siteUrl: string): boolean {
  return RESERVED.test(new URL(siteUrl).hostname);
}
