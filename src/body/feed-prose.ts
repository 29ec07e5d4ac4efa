import type { Element, ElementContent, Properties } from 'hast';
import type { FeedEnvironment } from './feed-environment.ts';
import { hastElement } from '../xml/html.ts';
import { hasClass } from './has-class.ts';

/** Attributes that mean something without the site's styles and scripts. */
const KEPT = new Set(['title', 'start']);

type Addresses = Pick<FeedEnvironment, 'siteUrl' | 'articleUrl'>;

/**
 * Prose for feed readers: addresses absolute, `#fragments` pointing into the article's
 * page, and nothing that needs the site's styles. Glyphs and backward arrows go, since
 * sign and number say the same; the box of a task becomes a character.
 */
export function feedProse(
  nodes: readonly ElementContent[],
  addresses: Addresses,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? feedElement(node, addresses) : [];
  });
}

function feedElement(node: Element, addresses: Addresses): ElementContent[] {
  const { tagName, properties } = node;
  if (tagName === 'span' || hasClass(node, 'note-return')) return [];
  if (tagName === 'input') {
    return [{ type: 'text', value: properties['checked'] === true ? '\u2611' : '\u2610' }];
  }
  const children = feedProse(node.children, addresses);
  if (tagName === 'div') return children;
  if (tagName === 'section') return [hastElement('hr'), ...children];
  const kept: Properties = {};
  for (const name of KEPT) if (name in properties) kept[name] = properties[name];
  if (typeof properties['href'] === 'string') {
    kept['href'] = absolute(properties['href'], addresses);
  }
  return [hastElement(tagName, kept, ...children)];
}

function absolute(href: string, { siteUrl, articleUrl }: Addresses): string {
  if (href.startsWith('#')) return articleUrl + encodeURI(href);
  return href.startsWith('/') ? siteUrl + href : href;
}
