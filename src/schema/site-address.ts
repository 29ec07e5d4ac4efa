import { hiddenNote } from '../typography/invisible.ts';
import { decoded } from './decoded.ts';
import { isPlainHost, MAX_ADDRESS } from './web-address.ts';

/**
 * What may stand in the path that a site lies below. Hosts' rules, scripts and style sheets hold
 * it as it is: none of these letters means something there.
 */
const BASE_PATH = /^(?:\/[\w.~-]+)*\/?$/u;

/**
 * A site's address as it may be written: scheme, host and the path that the site lies below, if
 * any, without a closing slash; undefined when it is none.
 */
export function siteUrlOf(text: string): string | undefined {
  if (text.length > MAX_ADDRESS || !/^https?:\/\/[^\s\\]+$/iu.test(text)) return undefined;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const named = url.username !== '' || url.password !== '';
  const isPlain = isPlainHost(url) && BASE_PATH.test(url.pathname) && !named && !/[?#]/u.test(text);
  return isPlain && hiddenNote(text) === '' ? url.origin + basePathOf(url) : undefined;
}

/** The path that a site lies below: `/paper` of `https://name.example/paper`, else empty. */
export function basePathOf(site: string | URL): string {
  return new URL(site).pathname.replace(/\/$/u, '');
}

/**
 * The address of a root-relative path of the site, or an absolute one as it is.
 *
 * @param site address of the site, which may have a path; whether a slash closes it does not
 *   matter, as Astro and the environment differ there.
 * @throws TypeError when there is no site to make it absolute.
 */
export function absolute(url: string, site: string | URL | undefined): string {
  if (!url.startsWith('/')) return new URL(url).href;
  return new URL(String(site).replace(/\/$/u, '') + url).href;
}

/** A place of the site that a whole address leads to. */
export interface OwnPlace {
  /** The address of the site that it begins with. */
  readonly site: string;
  /** The rest, from the site's root: `/2024/07/slug/?a#b`. */
  readonly path: string;
}

/**
 * What a whole address leads to when it is one of the site itself, in whatever case its host is
 * written and with `http:` too; undefined for every other text.
 *
 * @param sites addresses that the site has, as `siteUrlOf` gives them.
 */
export function ownPlace(address: string, sites: readonly string[]): OwnPlace | undefined {
  if (!/^https?:\/\/[^/?#]/iu.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  for (const site of sites) {
    const own = new URL(site);
    if (url.hostname.replace(/\.$/u, '') !== own.hostname || url.port !== own.port) continue;
    const base = basePathOf(own);
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) continue;
    // A path that began with two slashes would lead to another host.
    const path = url.pathname.slice(base.length).replace(/^\/*/u, '/');
    return { site, path: path + url.search + url.hash };
  }
  return undefined;
}

/** The path within the site that a whole address of it leads to; every other address as it is. */
export function withinSite(address: string, sites: readonly string[]): string {
  return ownPlace(address, sites)?.path ?? address;
}

/** The path of a link within the site, decoded, without query and fragment. */
export function pathOf(href: string): string {
  const { pathname } = new URL(href, 'https://site.invalid');
  return decoded(pathname) ?? pathname;
}

/** An address with letters beyond ASCII as they are and not encoded. */
export function withLetters(address: string): string {
  return address.replace(/(?:%[89a-f][0-9a-f])+/giu, (sequence) => decoded(sequence) ?? sequence);
}

/** As `pathOf`, with the fragment where there is one. */
export function placeWithin(href: string): string {
  const at = href.indexOf('#');
  return at < 0 ? pathOf(href) : pathOf(href) + href.slice(at);
}

/**
 * What to write in place of a text that is no address of a site: `https://news.example/paper`
 * for `news.example/paper/?a`.
 */
export function addressMeant(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^["'<]+|["'>]+$/gu, '')
    .replace(/^(?:https?[:/]+)+(?=https?:)/iu, '');
  const scheme = /^http:/iu.test(bare) ? 'http' : 'https';
  const rest = bare.replace(/^[a-z]{0,8}:?[/\\]+/iu, '').replace(/^https?:/iu, '');
  const [host = '', ...path] = (rest.split(/[?#\s]/u)[0] ?? '')
    .replace(/^[^/]*@/u, '')
    .split(/[/\\]+/u);
  const isHost = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}-]{2,}(?::\d+)?$|^localhost(?::\d+)?$/u.test(host);
  if (!isHost) return undefined;
  const whole = [`${scheme}://${host}`, ...path].join('/');
  return siteUrlOf(whole) ?? siteUrlOf(`${scheme}://${host}`);
}

/** What is wrong with a text as the address of a site, after `"url"`; undefined when nothing is. */
export function addressFault(text: string): string | undefined {
  if (siteUrlOf(text) !== undefined) return undefined;
  const meant = addressMeant(text) ?? 'https://news.example';
  const rule = 'scheme, host and the path it lies below, if any';
  const hint = addressMeant(text) === undefined ? `, for example "${meant}"` : `: "${meant}"`;
  return `"${text.slice(0, 80)}" is not the address of a site; write ${rule}${hint}`;
}

/** Names that nobody can have (RFC 2606, 6761): what a template stands with. */
const RESERVED = /(?:^|\.)(?:example|invalid|test|example\.(?:com|net|org))$/u;

/** Whether an address is one that a template has in place of somebody's own. */
export function isPlaceholder(siteUrl: string): boolean {
  return RESERVED.test(new URL(siteUrl).hostname);
}
