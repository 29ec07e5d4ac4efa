import { createHash } from 'node:crypto';
import { frameOrigins } from '../body/embed-providers.ts';
import { forEachTag, RAW, type StartTag } from './tags.ts';

/** What a page needs its Content-Security-Policy to allow. */
export interface PageNeeds {
  /** `sha256-…` of inline scripts and styles, each once, in order of appearance. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** True when it loads scripts of the site. */
  readonly ownScripts: boolean;
  /** Origins of what a reader may load into it, each once, in order of appearance. */
  readonly frames: readonly string[];
  /** What no policy of this site allows: a sentence each. */
  readonly faults: readonly string[];
}

/** Scripts and style sheets read before, of which pages share nearly all. */
export interface NeedsMemory {
  /** Address of the one script of another host that pages may load, that of a counter. */
  readonly counter: string | undefined;
  readonly scripts: KnownText[];
  readonly styles: KnownText[];
}

interface KnownText {
  readonly text: string;
  /** `sha256-…` */
  readonly hash: string;
  readonly faults: readonly string[];
}

export function newNeedsMemory(counter?: string): NeedsMemory {
  return { counter, scripts: [], styles: [] };
}

/** Reads a page's needs in one pass; `memory` is kept between pages. */
export function pageNeeds(html: string, memory: NeedsMemory): PageNeeds {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const frames = new Set<string>();
  const faults = new Set<string>();
  let ownScripts = false;
  const visit = (tag: StartTag): void => {
    if (isCounter(tag, memory)) return;
    for (const fault of tagFaults(tag)) faults.add(fault);
    const frame = tag.attributes.get(FRAME);
    if (frame !== undefined) {
      const origin = URL.canParse(frame) ? new URL(frame).origin : '';
      if (frameOrigins.has(origin)) frames.add(origin);
      else faults.add(`<${tag.name} ${FRAME}> is of no provider: ${shown(frame)}`);
    }
    if (tag.name === 'style') {
      const style = known(tag.text, memory.styles, cssFaults);
      styles.add(style.hash);
      for (const fault of style.faults) faults.add(fault);
    }
    if (tag.name !== 'script' || isData(tag)) return;
    if (tag.attributes.has('src')) ownScripts = true;
    else scripts.add(known(tag.text, memory.scripts, () => []).hash);
  };
  forEachTag(html, visit, DULL);
  return {
    scripts: [...scripts],
    styles: [...styles],
    ownScripts,
    frames: [...frames],
    faults: [...faults],
  };
}

/** Has the address that a script makes a frame of, when a reader asks for it. */
const FRAME = 'data-frame';

/** The element that the site itself writes, with nothing on it that could be something else. */
function isCounter({ name, attributes, text }: StartTag, { counter }: NeedsMemory): boolean {
  if (counter === undefined || name !== 'script' || text !== '') return false;
  if (attributes.get('src') !== counter) return false;
  return [...attributes.keys()].every((each) => /^(?:src|defer|data-[a-z-]+)$/u.test(each));
}

/** Compared as they are: to look one up by its hash or in a map costs more than a short page. */
function known(
  text: string,
  texts: KnownText[],
  faultsOf: (text: string) => readonly string[],
): KnownText {
  let found = texts.find((each) => each.text === text);
  if (found === undefined) {
    const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
    texts.push((found = { text, hash, faults: faultsOf(text) }));
  }
  return found;
}

/** Elements that bring in what the site has no use for. */
const FORBIDDEN = new Set(
  'iframe frame frameset object embed applet base portal fencedframe'.split(' '),
);

/** Attributes whose address the browser fetches by itself, by element. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  input: ['src', 'formaction'],
  button: ['formaction'],
  form: ['action'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
};

/** Links that are fetched or acted upon, unlike `canonical` and `alternate`. */
const FETCHED_LINKS =
  /^(?:preload|modulepreload|prefetch|prerender|preconnect|dns-prefetch|icon|apple-touch-icon|manifest|mask-icon)$/u;

/** Attributes whose value is an address, which must be no script. */
const ADDRESSES = 'href action formaction xlink:href'.split(' ');

/**
 * A tag that needs nothing: of an element that is looked at for its attributes alone, with
 * none but quoted attributes that are never looked at and links that are no script.
 */
const DULL = new RegExp(
  `<(?!(?:${[...FORBIDDEN, ...Object.keys(FETCHED), ...RAW, 'link'].join('|')})[ />])[a-z][a-z0-9-]*` +
    '(?: (?:href="(?:[/#]|https://)[^"]*"|' +
    `(?!on|style|srcdoc|${FRAME}|${ADDRESSES.join('|')})[a-z][a-z0-9-]*(?:="[^"]*")?))*/?>`,
  'iuy',
);

function tagFaults({ name, attributes }: StartTag): string[] {
  const faults: string[] = [];
  if (FORBIDDEN.has(name)) faults.push(`<${name}> is not allowed`);
  for (const [attribute, value] of attributes) {
    if (attribute.startsWith('on')) faults.push(`<${name} ${attribute}> is an inline handler`);
    if (attribute === 'style') faults.push(`<${name} style> is an inline style`);
    if (attribute === 'srcdoc') faults.push(`<${name} srcdoc> is a page within the page`);
    if (ADDRESSES.includes(attribute) && isScriptUrl(value)) {
      faults.push(`<${name} ${attribute}> is a script address`);
    }
  }
  const fetched = Object.hasOwn(FETCHED, name) ? FETCHED[name] : undefined;
  for (const attribute of fetched ?? []) {
    const value = attributes.get(attribute);
    if (value === undefined) continue;
    const addresses = attribute === 'srcset' ? value.split(',') : [value];
    const foreign = addresses.map((part) => part.trim()).find((part) => !isOwn(part));
    if (foreign !== undefined)
      faults.push(`<${name} ${attribute}> is not of this site: ${shown(foreign)}`);
  }
  if (name === 'link') faults.push(...linkFaults(attributes));
  return faults;
}

function linkFaults(attributes: ReadonlyMap<string, string>): string[] {
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/u);
  const href = attributes.get('href') ?? '';
  if (rels.includes('stylesheet')) return [`a style sheet is not inlined: ${shown(href)}`];
  const foreign = rels.some((rel) => FETCHED_LINKS.test(rel)) && !isOwn(href);
  return foreign ? [`<link rel="${rels.join(' ')}"> is not of this site: ${shown(href)}`] : [];
}

/** Addresses that a style sheet loads. */
function cssFaults(css: string): string[] {
  const faults: string[] = [];
  if (/@import\b/iu.test(css)) faults.push('a style sheet imports another');
  for (const [, , address = ''] of css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/giu)) {
    if (!isOwn(address)) faults.push(`a style sheet loads ${shown(address)}`);
  }
  return faults;
}

/** Scripts that are data to the browser, which runs none of them. */
function isData({ attributes }: StartTag): boolean {
  const type = (attributes.get('type') ?? '').trim().toLowerCase();
  return type.endsWith('/json') || type.endsWith('+json');
}

/** An address within the site: from the root, relative, or within the page. */
function isOwn(address: string): boolean {
  const plain = address.replaceAll(/[\t\n\r]/gu, '').trim();
  return !/^[a-z][a-z\d+.-]*:/iu.test(plain) && !/^[\\/]{2}/u.test(plain);
}

function isScriptUrl(value: string): boolean {
  // Most lead to a page of the site.
  if (value.startsWith('/')) return false;
  const plain = value.replaceAll(/[\u0000-\u0020]/gu, '').toLowerCase();
  return /^(?:javascript|vbscript|data):/u.test(plain);
}

function shown(address: string): string {
  return address.length > 60 ? `${address.slice(0, 57)}…` : address;
}
