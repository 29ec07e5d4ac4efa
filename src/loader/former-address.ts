import { decoded } from '../schema/decoded.ts';

/** Signs of an address that hosts' rules take as they are; they give `*` and `:` a meaning. */
const SIGNS = /^[\w\-./~%!'()+,;=@]*$/u;

/** Addresses of pages and files end so. */
const ENDED = /(?:\/|\.[a-z0-9]{2,5})$/iu;

/** Why a text cannot be the old address of a page. */
export interface FormerAddressFault {
  readonly message: string;
  /** What to write; undefined when the address is to be deleted, or the message has it. */
  readonly meant?: string;
}

/** What is wrong with the old address of a page; undefined when nothing is. */
export function formerAddressFault(path: string): FormerAddressFault | undefined {
  const shown = path.length > 80 ? `${path.slice(0, 77)}…` : path;
  const write = (what: string, right: string): FormerAddressFault => {
    const whole = ENDED.test(right) ? right : `${right}/`;
    return formerAddressFault(whole) === undefined
      ? { message: `"${shown}"${what}; write "${whole}"`, meant: whole }
      : { message: `"${shown}"${what}; delete it` };
  };
  if (!path.startsWith('/') || path.startsWith('//')) {
    return write(' is no path of this site', fromRoot(path));
  }
  if (path === '/') return { message: '"/" is the front page, which cannot redirect; delete it' };
  if (path.length > 300) {
    const message = `"${shown}" has ${path.length} characters; at most 300 are allowed`;
    return { message };
  }
  const asked = /[?#]/u.exec(path);
  if (asked !== null) {
    const what = `: what begins with "${asked[0]}" is no part of an old address`;
    return write(what, path.slice(0, asked.index));
  }
  const broken = brokenCode(path);
  if (broken !== undefined) return { message: `"${shown}"${codeFault(broken)}; delete it` };
  const plain = decoded(path);
  if (!SIGNS.test(path) || plain === undefined) {
    return write(' holds a sign that stands encoded in an address', encoded(path));
  }
  const needless = (path.match(/%[0-7][\da-f]/giu) ?? []).find((code) =>
    /[\w\-.~]/u.test(decodeURIComponent(code)),
  );
  if (needless !== undefined) {
    return {
      message: `"${shown}": write "${decodeURIComponent(needless)}" instead of "${needless}"`,
    };
  }
  if (/%(?:2f|5c|25)/iu.test(path) || /[\p{C}\p{Zl}\p{Zp}]/u.test(plain)) {
    return { message: `"${shown}" encodes a sign that hosts refuse in an address; delete it` };
  }
  if (/\/\/|\/\.{1,2}(?:\/|$)/u.test(plain)) {
    const { pathname } = new URL(path.replaceAll(/\/{2,}/gu, '/'), 'https://site.invalid');
    return write(' has "//", "." or ".." between its words', pathname);
  }
  if (/[. ](?:\/|$)/u.test(plain)) {
    const message = `"${shown}": a dot or space at the end of a part is lost on Windows; delete the address`;
    return { message };
  }
  return ENDED.test(path) ? undefined : write(' lacks the slash at its end', path);
}

/** The first `%` of an address that stands for no letter, with what belongs to it. */
function brokenCode(path: string): string | undefined {
  for (const [code] of path.matchAll(/(?:%[\da-f]{2})+|%.{0,2}/giu)) {
    if (decoded(code) === undefined) return code;
  }
  return undefined;
}

function codeFault(code: string): string {
  return /^%[\da-f]{2}/iu.test(code)
    ? `: "${code}" is a part of a letter alone, as "%C3" is of "%C3%A9", which is é`
    : `: a "%" in an address begins a sign in two digits, as "%20"; "${code}" is none`;
}

/** The path of a whole address, or that of a text which lacks its slashes. */
function fromRoot(text: string): string {
  const path = /^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(text)
    ? text.replace(/^[^/]*\/+[^/]*/u, '')
    : text;
  return encoded(`/${path.replaceAll('\\', '/').replace(/^\/+/u, '')}`);
}

/** With each sign that may not stand in an address in the form in which it may. */
function encoded(path: string): string {
  const known = decoded(path) === undefined ? path.replaceAll('%', '%25') : path;
  return known
    .toWellFormed()
    .replaceAll(/[^\w\-./~%!'()+,;=@]/gu, (sign) =>
      sign === '*' ? '%2A' : encodeURIComponent(sign),
    );
}
