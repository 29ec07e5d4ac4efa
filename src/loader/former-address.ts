/** Signs of an address that hosts' rules take as they are; they give `*` and `:` a meaning. */
const SIGNS = /^[\w\-./~%!'()+,;=@]*$/u;

/** Addresses of pages and files end so. */
const ENDED = /(?:\/|\.[a-z0-9]{2,5})$/iu;

/** Why a text cannot be the old address of a page, and what to write; undefined when it can. */
export function formerAddressFault(path: string): string | undefined {
  const shown = path.length > 80 ? `${path.slice(0, 77)}…` : path;
  const write = (right: string): string => {
    const whole = ENDED.test(right) ? right : `${right}/`;
    return formerAddressFault(whole) === undefined ? `; write "${whole}"` : '; delete it';
  };
  if (!path.startsWith('/') || path.startsWith('//')) {
    return `"${shown}" is no path of this site${write(fromRoot(path))}`;
  }
  if (path === '/') return '"/" is the front page, which cannot redirect; delete it';
  if (path.length > 300) return `"${shown}" has ${path.length} characters; at most 300 are allowed`;
  const asked = /[?#]/u.exec(path);
  if (asked !== null) {
    const before = path.slice(0, asked.index);
    return `"${shown}": hosts redirect an address without what its "${asked[0]}" begins${write(before)}`;
  }
  const plain = decoded(path);
  if (!SIGNS.test(path) || plain === undefined) {
    return `"${shown}" holds a sign that stands encoded in an address${write(encoded(path))}`;
  }
  const needless = (path.match(/%[0-7][\da-f]/giu) ?? []).find((code) =>
    /[\w\-.~]/u.test(decodeURIComponent(code)),
  );
  if (needless !== undefined) {
    return `"${shown}": write "${decodeURIComponent(needless)}" instead of "${needless}"`;
  }
  if (/%(?:2f|5c|25)/iu.test(path) || /[\p{C}\p{Zl}\p{Zp}]/u.test(plain)) {
    return `"${shown}" encodes a sign that hosts refuse in an address; delete it`;
  }
  if (/\/\/|\/\.{1,2}(?:\/|$)/u.test(plain)) {
    const { pathname } = new URL(path.replaceAll(/\/{2,}/gu, '/'), 'https://site.invalid');
    return `"${shown}" goes by way of "//" or "."${write(pathname)}`;
  }
  if (/[. ](?:\/|$)/u.test(plain)) {
    return `"${shown}": a dot or space at the end of a part is lost on Windows; delete the address`;
  }
  if (!ENDED.test(path)) return `"${shown}" lacks the slash at its end${write(path)}`;
  return undefined;
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

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
