import { feedForms } from '../../publication/feed-forms.ts';
import { isFollowed } from '../../publication/followed.ts';
import { below, place } from '../below.ts';
import type { Directory, Followable } from './directory.ts';

/** The feeds of what is followed as OPML 2.0, for feed readers. */
export function opmlOf(followed: readonly Followable[], title: string, origin: string): string {
  const made = document.implementation.createDocument(null, 'opml');
  const opml = made.documentElement;
  opml.setAttribute('version', '2.0');
  const head = opml.appendChild(made.createElement('head'));
  head.appendChild(made.createElement('title')).textContent = title;
  const body = opml.appendChild(made.createElement('body'));
  for (const { id, name } of followed) {
    const home = origin + below(`${place.prefix}/${id}/`);
    const outline = body.appendChild(made.createElement('outline'));
    outline.setAttribute('type', 'rss');
    outline.setAttribute('text', name);
    outline.setAttribute('xmlUrl', home + feedForms.rss.file);
    outline.setAttribute('htmlUrl', home);
  }
  return `<?xml version="1.0" encoding="utf-8"?>\n${new XMLSerializer().serializeToString(made)}`;
}

/** What a text asks to follow. */
export interface Read {
  readonly ids: readonly string[];
  /** What stands for nothing here, as it was written. */
  readonly unknown: readonly string[];
}

/** Feeds of an OPML file, or symbols and names, each line one or several. */
export function readList(text: string, directory: Directory): Read {
  const written = /^\s*</u.test(text) ? addresses(text) : pieces(text, directory);
  const ids = new Set<string>();
  const unknown = new Set<string>();
  for (const each of written) {
    const id = each.includes('://') ? idAt(each) : directory.meant(each)?.id;
    const found = id === undefined ? undefined : directory.of(id);
    if (found === undefined) unknown.add(each.slice(0, 80));
    else ids.add(found.id);
  }
  return { ids: [...ids], unknown: [...unknown] };
}

function addresses(xml: string): string[] {
  const read = new DOMParser().parseFromString(xml, 'text/xml');
  return Array.from(read.querySelectorAll('outline'), (outline) => {
    return outline.getAttribute('xmlUrl') ?? outline.getAttribute('xmlurl') ?? '';
  }).filter((url) => url !== '');
}

function pieces(text: string, directory: Directory): string[] {
  return text
    .split(/[\n\r,;\t]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => (directory.meant(line) === undefined ? line.split(/\s+/u) : [line]));
}

/** What is followed by the feed, or the page, at an address of this site. */
function idAt(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname } = new URL(url);
  const start = below(`${place.prefix}/`);
  const id = pathname.slice(start.length).replace(/\/(?:feed\.(?:xml|json))?$/u, '');
  return pathname.startsWith(start) && isFollowed(id) ? id : undefined;
}
