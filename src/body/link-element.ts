import type { Element, ElementContent, Properties } from 'hast';
import { readLinkTarget } from './link-target.ts';
import { holdsComment, restoreAddress } from './neutral-text.ts';
import { placeOf, startOf, type Reading } from './reading.ts';
import { writtenWords } from './written-words.ts';

/** A link with a checked address, or `undefined` and a problem. */
export function linkElement(
  node: Element,
  children: ElementContent[],
  reading: Reading,
): Element | undefined {
  const offset = startOf(node);
  const href = readAddress(node.properties['href'], offset, reading);
  if (href === undefined) return undefined;
  const target = readLinkTarget(href);
  if ('rule' in target) {
    reading.problems.error(offset, target.rule, target.message);
    return undefined;
  }
  const properties: Properties = { href: target.href };
  const title = writtenWords(node.properties['title'], 'the title of the link', offset, reading);
  if (title !== '') properties['title'] = title;
  if (target.kind === 'internal') {
    reading.collected.links.push({ href: target.href, ...placeOf(reading, offset) });
  } else if (target.kind === 'fragment') {
    const settle = (id: string): void => {
      properties['href'] = `#${id}`;
    };
    reading.pending.push({ fragment: target.href.slice(1), offset, settle });
  } else if (/^http:/iu.test(target.href)) {
    const advice = 'the address begins with http:; write https: if the site has it';
    reading.problems.warning(offset, 'url-http', advice);
  }
  return { type: 'element', tagName: 'a', properties, children };
}

/** The source's words for an address from the tree. */
export function readAddress(value: unknown, offset: number, reading: Reading): string | undefined {
  const href = typeof value === 'string' ? value : '';
  if (!reading.neutral.marked) return href;
  if (holdsComment(href)) {
    reading.problems.error(offset, 'expression', 'a comment may not stand in an address');
    return undefined;
  }
  return restoreAddress(href);
}
