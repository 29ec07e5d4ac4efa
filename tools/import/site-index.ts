import { decoded } from '../../src/schema/decoded.ts';
import type { SourcePage, SourceSite, SourceFiles } from './site.ts';

/** Where the files of a site are, and where its pages stood: what texts name is looked up here. */
export class SiteIndex {
  readonly #site: SourceSite;
  readonly #files: SourceFiles;
  /** Address by path, by path without its ending, and by name where it is the only one of that name. */
  readonly #addresses = new Map<string, string | undefined>();

  constructor(
    site: SourceSite,
    files: SourceFiles,
    pages: readonly { readonly page: SourcePage; readonly address: string | undefined }[],
  ) {
    this.#site = site;
    this.#files = files;
    const names = new Map<string, string | undefined>();
    for (const { page, address } of pages) {
      const path = page.path.toLowerCase();
      for (const key of [path, path.replace(/\.\w+$/u, ''), path.replace(/\/_?index\.\w+$/u, '')])
        if (!this.#addresses.has(key)) this.#addresses.set(key, address);
      for (const key of namesOf(path)) names.set(key, names.has(key) ? undefined : address);
    }
    for (const [key, address] of names)
      if (!this.#addresses.has(key)) this.#addresses.set(key, address);
  }

  /** The address of the page that a template names by its file, whole or in part; undefined for none. */
  page(name: string, from: string): string | undefined {
    const written = (decoded(name) ?? name).replace(/^\/+|\/+$/gu, '').toLowerCase();
    const folder = folderOf(from).toLowerCase();
    const ways = [
      ...[resolved(folder, written), written],
      ...[`content/${written}`, `_posts/${written}`, `src/content/${written}`, `src/${written}`],
    ];
    for (const way of ways) {
      if (way === undefined) continue;
      const found = this.#addresses.get(way) ?? this.#addresses.get(way.replace(/\.\w+$/u, ''));
      if (found !== undefined) return found;
    }
    return this.#addresses.get(written.split('/').at(-1) ?? '');
  }

  /**
   * What a link of a file leads to at the old site: a page for its file, a whole path for a part of one.
   *
   * @param own address of the file.
   */
  link(href: string, from: string, own: string | undefined): string {
    if (href === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?)/iu.test(href)) return href;
    const [, path = '', rest = ''] = /^([^?#]*)([^]*)$/u.exec(href) ?? [];
    const isText = /\.(?:md|mdx|markdown)$/iu.test(path);
    const page = isText ? this.page(path, from) : undefined;
    if (page !== undefined) return page + rest;
    const file = this.file(href, from);
    if (file !== undefined && !path.startsWith('/')) return `/${encodedPath(file)}`;
    if (path.startsWith('/') || own === undefined) return href;
    const base = `https://old-site.invalid${own}`;
    return URL.canParse(href, base)
      ? new URL(href, base).href.replace('https://old-site.invalid', '')
      : href;
  }

  /** A picture of a file: its path below the folder of the site where it is there, else as it is written. */
  picture(src: string, from: string): string {
    const file = this.file(src, from);
    return file === undefined ? src : `/${encodedPath(file)}`;
  }

  /** The file of the site that an address means. */
  file(address: string, from: string): string | undefined {
    const own = this.#site.address;
    const local =
      own !== undefined && address.startsWith(own) ? address.slice(own.length - 1) : address;
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/iu.test(local)) return undefined;
    const bare = local.replace(/[?#][^]*$/u, '');
    const path = decoded(bare) ?? bare;
    const alias = path.replace(/^(?:~|@)\/?/u, '');
    const whole = alias.replace(/^\/+/u, '');
    const based = whole.startsWith(`${this.#site.base.slice(1)}/`)
      ? whole.slice(this.#site.base.length)
      : undefined;
    const folder = folderOf(from);
    const ways = [
      ...(path.startsWith('/') || alias !== path ? [] : [resolved(folder, path)]),
      ...[whole, based].flatMap((way) =>
        way === undefined ? [] : this.#site.roots.map((root) => resolved(root, way)),
      ),
    ];
    return ways.find((way) => way !== undefined && this.#files.others.has(way));
  }
}

function namesOf(path: string): string[] {
  const name = path.split('/').at(-1) ?? '';
  const bare = name.replace(/\.\w+$/u, '');
  if (!/^_?index$/u.test(bare)) return [name, bare];
  const folder = path.split('/').at(-2);
  return folder === undefined ? [] : [folder];
}

export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** A path below the site's folder; undefined for one that leads out of it. */
export function resolved(folder: string, path: string): string | undefined {
  const parts: string[] = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
