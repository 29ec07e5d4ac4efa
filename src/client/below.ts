/** The path that the site lies below, `/paper`; empty at the root of a host. The build puts it in. */
declare const SITE_BASE: string;

/** Nobody puts it in where pages are not compiled. */
const BASE = typeof SITE_BASE === 'string' ? SITE_BASE : '';

/** An address of the site as browsers ask for it: from the root of the host. */
export function below(url: string): string {
  return url.startsWith('/') ? BASE + url : url;
}
