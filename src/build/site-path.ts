/** As nearly all are. */
const PLAIN = /^[a-z0-9](?:[a-z0-9_-]|[/.](?=[a-z0-9]))*$/iu;

/** Whether a path leads to something below the folder that it is taken from. */
export function isSitePath(path: string): boolean {
  if (PLAIN.test(path)) return true;
  const parts = path.split('/');
  return !/[\0\\]/u.test(path) && parts.every((part) => !['', '.', '..'].includes(part));
}

/** Path within the site of the page at an address: `/a/` → `a/index.html`. */
export function pathOfUrl(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}

/** Address of the page at a path within the site: `a/index.html` → `/a/`. */
export function urlOfPath(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;
}
