import { ownPlace } from '../schema/site-address.ts';
import { UNSAFE } from '../schema/web-address.ts';
import { limits } from './limits.ts';

/** An address that an article may link to. */
export interface LinkTarget {
  readonly kind: 'external' | 'internal' | 'fragment' | 'mail' | 'file';
  /**
   * Of an internal one the path from the site's root, with query and fragment; of a file its path
   * from the article's folder, until it is known where the site has it.
   */
  readonly href: string;
  /** The site's address, when an internal one was written whole. */
  readonly site?: string;
}

export interface LinkRefusal {
  readonly rule: string;
  readonly message: string;
}

/** The beginning of a web address without its scheme, and of no path or file. */
const HOST =
  /^www\.|^(?:[a-z\d-]+\.)+(?:com|org|net|gov|edu|int|info|io|eu|us|(?:co|gov|org)\.uk|de|fr|es|it|nl|ch|at|jp|cn|in|br|ca|au)(?=[/?#:]|$)/iu;

/** The name of a picture's file. */
const PICTURE = /^[^/?#]+\.(?:png|jpe?g|webp|avif|gif|svg)$/iu;

const SCHEME = /^([a-z][a-z0-9+.-]*):/iu;

/**
 * Reads the address of a link, after the parser has decoded entities and escapes.
 *
 * Allowed: `https:`, `http:`, `mailto:`, a path from the root, a `#fragment`. Refused:
 * every other scheme, `//host`, backslashes, controls, credentials, paths without a
 * leading slash (they change meaning with the page they stand on), and `..`. A whole address of
 * the site itself is the path that it leads to.
 *
 * @param sites addresses that the site has. Default none.
 */
export function readLinkTarget(
  href: string,
  sites: readonly string[] = [],
): LinkTarget | LinkRefusal {
  if (href === '') return refuse('link-empty', 'the link leads nowhere; write its address');
  if (href.length > limits.address) {
    return refuse(
      'url-invalid',
      `"${shown(href)}" has ${href.length} characters; an address has at most ${limits.address}`,
    );
  }
  if (UNSAFE.test(href)) {
    return refuse(
      'url-invalid',
      `"${shown(href)}" holds a space, a backslash or an invisible character`,
    );
  }
  if (HOST.test(href)) {
    const message = `"${shown(href)}" lacks its beginning; write "https://${shown(href)}"`;
    return refuse('link-relative', message);
  }
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'http') return readWebAddress(href, sites);
  if (scheme === 'mailto') return readMailAddress(href);
  if (scheme !== undefined) {
    return refuse(
      'url-scheme',
      `links may not begin with "${shown(scheme)}:"; write https:, mailto:, a path from the root or a #heading`,
    );
  }
  if (href.startsWith('#')) return { kind: 'fragment', href };
  if (href.startsWith('//')) {
    return refuse('url-scheme', `"${shown(href)}" has no scheme; write "https:${shown(href)}"`);
  }
  return readPath(href);
}

function readWebAddress(href: string, sites: readonly string[]): LinkTarget | LinkRefusal {
  if (!/^https?:\/\/[^/?#]/iu.test(href) || !URL.canParse(href)) {
    return refuse(
      'url-invalid',
      `"${shown(href)}" is not a whole web address; write it as in https://example.com/`,
    );
  }
  if (/^https?:\/\/[^/?#]*@/iu.test(href)) {
    return refuse('url-credentials', `"${shown(href)}" holds a user name; remove what is before @`);
  }
  const own = ownPlace(href, sites);
  if (own === undefined) return { kind: 'external', href: withPlainHost(href) };
  const target = readPath(own.path);
  return 'rule' in target ? target : { ...target, site: own.site };
}

/** With the host in the letters that every program knows (RFC 5891), the rest as it is written. */
function withPlainHost(href: string): string {
  const [, scheme = '', host = ''] = /^(https?:\/\/)([^/?#]*)/iu.exec(href) ?? [];
  return /^[\w.:[\]-]*$/u.test(host)
    ? href
    : scheme + new URL(href).host + href.slice(scheme.length + host.length);
}

/** One address, of which nothing is another one (RFC 6068), and a subject. */
const MAIL =
  /^mailto:(?:[\w.!$*+=~'-]|%[89a-f][\da-f])+@(?:(?:[\w-]|%[89a-f][\da-f])+\.)+[\w%-]+(?:\?subject=[^&#]*)?$/iu;

function readMailAddress(href: string): LinkTarget | LinkRefusal {
  if (MAIL.test(href)) {
    return { kind: 'mail', href };
  }
  return refuse(
    'url-invalid',
    `"${shown(href)}" is not a mail address; write mailto:name@example.com`,
  );
}

function readPath(href: string): LinkTarget | LinkRefusal {
  if (!href.startsWith('/')) {
    if (PICTURE.test(href)) {
      const message = `"${shown(href)}" is a picture, and nothing to link to; to show it write ![what it shows](${shown(href)}) on a line of its own`;
      return refuse('link-relative', message);
    }
    return refuse(
      'link-relative',
      `"${shown(href)}" depends on the page it stands on; write the path from the root, as in /2024/07/small-caps/, or https://`,
    );
  }
  const path = href.replace(/[?#].*$/u, '');
  if (/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/iu.test(path) || path.includes('//')) {
    return refuse(
      'url-invalid',
      `"${shown(href)}" is not a plain path; write it without "." and "//"`,
    );
  }
  return { kind: 'internal', href };
}

function refuse(rule: string, message: string): LinkRefusal {
  return { rule, message };
}

function shown(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean;
}
