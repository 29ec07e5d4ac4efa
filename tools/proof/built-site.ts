import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { basePathOf } from '../../src/schema/site-address.ts';
import { readPages, type PageFacts } from './page.ts';

/** A promise to readers or machines that a file of a built site does not keep. */
export interface Fault {
  /** Path within the site. */
  readonly file: string;
  readonly message: string;
  /** The contract: one word, as `link` or `feed`. */
  readonly rule: string;
}

/** A site as it lies in a folder, with where it is served. */
export interface BuiltSite {
  readonly dir: string;
  /** Scheme, host and the path it lies below, without a closing slash. */
  readonly siteUrl: string;
  readonly pages: readonly PageFacts[];
  /** Ids of elements by the address of their page. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Paths of all files, with slashes. */
  readonly files: readonly string[];
  readonly read: (file: string) => string;
  /** Whether an absolute path without the site's own leads to a file. */
  readonly has: (path: string) => boolean;
  /** The path within the site that an address of a page leads to; `undefined` outside. */
  readonly within: (address: string, page: string) => URL | undefined;
}

export function openSite(dir: string, siteUrl: string): BuiltSite {
  const { origin } = new URL(siteUrl);
  const base = basePathOf(siteUrl);
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .map((path) => path.split(sep).join('/'));
  const pages = readPages(dir);
  return {
    dir,
    siteUrl,
    pages,
    ids: new Map(pages.map(({ url, ids }) => [url, new Set(ids)])),
    files,
    read: (file) => readFileSync(join(dir, file), 'utf8'),
    has(path) {
      const file = join(dir, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
      return existsSync(file) && statSync(file).isFile();
    },
    within(address, page) {
      const url = new URL(address, siteUrl + page);
      if (url.origin !== origin || !`${url.pathname}/`.startsWith(`${base}/`)) return undefined;
      return new URL(url.pathname.slice(base.length) + url.search + url.hash, origin);
    },
  };
}

/** Address of a file of the site. */
export const builtAddress = ({ siteUrl }: BuiltSite, path: string): string => siteUrl + path;

/** What search engines may list: not hidden, and the original. */
export const mayBeListed = (site: BuiltSite, page: PageFacts): boolean =>
  !page.isRedirect && page.indexable && page.canonical === builtAddress(site, page.url);
