import { readLinkTarget } from '../../src/body/link-target.ts';
import { articleUrl } from '../../src/publication/urls.ts';
import { decoded } from '../../src/schema/decoded.ts';
import type { TellLoss } from './losses.ts';
import type { SourcePost } from './model.ts';
import { placeUrl } from './old-places.ts';
import type { OldPlace } from './places-in.ts';

/** Stands for the address of a site that its export does not say: nothing leads there. */
const UNSAID = 'https://old-site.invalid/';

/** Where stories stood, and where they stand: links of the old site lead to the new one. */
export class OldAddresses {
  readonly #ids = new Map<string, string>();
  readonly #site: URL;
  readonly #place: (id: string, name: string) => OldPlace | undefined;

  /**
   * @param site the old site's address; undefined when it is known by its paths alone.
   * @param place where a place of a story is now.
   */
  constructor(site: string | undefined, place: (id: string, name: string) => OldPlace | undefined) {
    this.#site = new URL(site ?? UNSAID);
    this.#place = place;
  }

  add({ addresses }: SourcePost, id: string): void {
    for (const address of addresses) {
      const url = this.#read(address, undefined);
      if (url !== undefined && this.#isOwn(url)) this.#ids.set(keyOf(url), id);
    }
  }

  /**
   * What to write for a link of a story; undefined for one that may not stand in an article.
   *
   * @param from the story's own old address.
   */
  link(href: string, from: string | undefined, tell: TellLoss): string | undefined {
    const url = this.#read(href.trim(), from);
    if (url === undefined) return undefined;
    const id = this.#isOwn(url)
      ? (this.#ids.get(keyOf(url)) ?? this.#ids.get(pathKey(url)))
      : undefined;
    if (id !== undefined) {
      const name = url.hash.slice(1);
      const place = name === '' ? undefined : this.#place(id, name);
      if (name !== '' && place?.isHeading !== true) tell('anchor', href);
      return place === undefined ? articleUrl(id) : placeUrl(id, place);
    }
    const target = readLinkTarget(url.href);
    if ('rule' in target || target.kind === 'internal' || target.kind === 'fragment')
      return undefined;
    if (this.#isUnsaid(url)) return undefined;
    if (this.#isOwn(url)) tell('link-old', url.href);
    return url.href;
  }

  /** The whole address that a story names. */
  whole(address: string, from: string | undefined): string {
    const url = this.#read(address, from);
    return url === undefined || this.#isUnsaid(url) ? address : url.href;
  }

  /** Whether an address that a story names is one of the old site. */
  isOld(address: string, from: string | undefined): boolean {
    const url = this.#read(address, from);
    return url !== undefined && this.#isOwn(url);
  }

  /** Old paths of a story that can redirect; the others are told. */
  aliases({ addresses }: SourcePost, id: string, tell: TellLoss): string[] {
    const paths = new Set<string>();
    for (const address of addresses) {
      const url = this.#read(address, undefined);
      if (url === undefined || !this.#isOwn(url)) {
        if (url === undefined || /^https?:/u.test(url.protocol)) tell('address-refused', address);
        continue;
      }
      if (url.search !== '') {
        tell('address-query', address);
        continue;
      }
      const path = /(?:\/|\.[a-z\d]{2,5})$/iu.test(url.pathname)
        ? url.pathname
        : `${url.pathname}/`;
      if (path !== articleUrl(id) && path !== '/') paths.add(path);
    }
    return [...paths].slice(0, 20);
  }

  #read(address: string, from: string | undefined): URL | undefined {
    for (const base of [from, this.#site.href]) {
      if (base !== undefined && URL.canParse(address, base)) return new URL(address, base);
    }
    return URL.canParse(address) ? new URL(address) : undefined;
  }

  #isUnsaid(url: URL): boolean {
    return url.href.startsWith(UNSAID);
  }

  #isOwn(url: URL): boolean {
    return hostOf(url) === hostOf(this.#site);
  }
}

function hostOf({ host }: URL): string {
  return host.replace(/^www\./u, '');
}

/** One address in all its ways of writing: with and without the slash, in capitals, encoded or not. */
function keyOf(url: URL): string {
  return pathKey(url) + url.search;
}

function pathKey({ pathname }: URL): string {
  const path = decoded(pathname) ?? pathname;
  return path.replace(/\/(?:index\.html?)?$/u, '').toLowerCase() || '/';
}
