import { forEachTag } from './tags.ts';

/**
 * A page of a site that lies below a path: every address from the root, in attributes and in
 * style sheets, begins with the path. Texts, scripts and addresses of other sites stay.
 *
 * @param basePath `/paper`; empty for a site at the root of its host.
 */
export function htmlBelow(html: string, basePath: string): string {
  if (basePath === '') return html;
  const parts: string[] = [];
  let done = 0;
  forEachTag(html, ({ name, attributes, text, start, end }) => {
    const isStyle = name === 'style';
    if (!isStyle && attributes.size === 0) return;
    parts.push(html.slice(done, start), tagBelow(html.slice(start, end), basePath));
    if (isStyle) parts.push(text.replaceAll(CSS_ADDRESS, `$1${basePath}/`));
    done = isStyle ? end + text.length : end;
  });
  parts.push(html.slice(done));
  return parts.join('');
}

/** The beginning of an address from the root in a style sheet; two slashes begin one of a host. */
const CSS_ADDRESS = /(\burl\(\s*["']?)\/(?!\/)/giu;

/** An attribute with a value, in all three forms. */
const ATTRIBUTE = /([\t\n\f\r "'][^\t\n\f\r />=]+\s*=\s*)("[^"]*"|'[^']*'|[^\t\n\f\r >]+)/gu;

/** Attributes whose value is one address. */
const ADDRESSES = new Set('href src action formaction poster cite xlink:href'.split(' '));
/** Attributes whose value is a list of addresses, each with its size. */
const LISTS = new Set(['srcset', 'imagesrcset']);

function tagBelow(tag: string, basePath: string): string {
  const isRefresh = /\bhttp-equiv=["']?refresh\b/iu.test(tag);
  return tag.replaceAll(ATTRIBUTE, (whole, before: string, value: string) => {
    const name = before
      .slice(1)
      .replace(/\s*=\s*$/u, '')
      .toLowerCase();
    const first = isRefresh && name === 'content' ? REFRESHED : beginningsIn(name);
    return first === undefined ? whole : before + value.replace(first, `$1${basePath}/`);
  });
}

const REFRESHED = /(^["']?\d+;\s*url=)\/(?!\/)/iu;
const ADDRESS = /(^["']?)\/(?!\/)/u;
const LISTED = /((?:^["']?|,\s+))\/(?!\/)/gu;

function beginningsIn(name: string): RegExp | undefined {
  if (ADDRESSES.has(name)) return ADDRESS;
  return LISTS.has(name) ? LISTED : undefined;
}
