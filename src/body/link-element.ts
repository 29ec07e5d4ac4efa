import type { Element, ElementContent, Properties } from 'hast';
import { decoded } from '../schema/decoded.ts';
import { hiddenIn } from '../typography/invisible.ts';
import { limits } from './limits.ts';
import { withLetters } from '../schema/site-address.ts';
import { fileOfLink } from './file-link.ts';
import { readLinkTarget, type LinkRefusal, type LinkTarget } from './link-target.ts';
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
  const href = linkAddress(node.properties['href'], offset, reading);
  if (href === undefined) return undefined;
  if (holdsHidden(href, node, reading)) return undefined;
  const file = fileOfLink(href, offset, reading);
  if (file === 'refused') return undefined;
  const target: LinkTarget | LinkRefusal =
    file === undefined
      ? readLinkTarget(href, reading.context.sites)
      : { kind: 'file', href: file.path };
  if ('rule' in target) {
    reading.problems.error(offset, target.rule, target.message);
    return undefined;
  }
  const properties: Properties = { href: target.href };
  const title = writtenWords(node.properties['title'], 'the title of the link', offset, reading);
  if (title !== '') properties['title'] = title;
  if (target.kind === 'internal') {
    const { href: path, site } = target;
    const written = writtenAddress(node, href, (site ?? '') + path, reading);
    reading.collected.links.push({
      href: path,
      ...(site === undefined ? {} : { site }),
      ...(written === undefined ? {} : { written }),
      ...placeOf(reading, offset),
    });
  } else if (target.kind === 'fragment') {
    const settle = (id: string | undefined): void => {
      if (id === undefined) delete properties['href'];
      else properties['href'] = `#${id}`;
    };
    reading.pending.push({ fragment: target.href.slice(1), offset, settle });
  } else if (/^http:/iu.test(target.href)) {
    const written = reading.source.slice(offset, offset + 4);
    const advice = /^www\./iu.test(written)
      ? 'an address without https: leads to http:; write https:// before it if the site has it'
      : 'the address begins with http:; write https: if the site has it';
    reading.problems.warning(offset, 'url-http', advice, 'silent');
  }
  return { type: 'element', tagName: 'a', properties, children };
}

/**
 * Tells of what nobody sees in an address, which the parser has encoded by now. An address
 * that its writer has encoded is what the other site calls its page.
 */
function holdsHidden(href: string, node: Element, reading: Reading): boolean {
  if (href.length > limits.address || !/%(?:c2|d8|cd|e[0-3f]|f3)/iu.test(href)) return false;
  const address = href.replace(/(?:%[0-9a-f]{2})+/giu, (sequence) => decoded(sequence) ?? sequence);
  for (const { character, name } of hiddenIn(address)) {
    const form = reading.hidden.get(character) ?? formOf(character, reading);
    reading.hidden.set(character, form);
    const message = `the address holds ${name}; delete it`;
    if (form === 'entity') {
      reading.problems.warning(startOf(node), 'character-invisible', message);
    } else if (form === 'itself') {
      const at = reading.source.indexOf(character, startOf(node));
      reading.problems.error(Math.max(at, startOf(node)), 'url-invalid', message);
      return true;
    }
  }
  return false;
}

/**
 * How a link writes its address, whose letters beyond ASCII the parser has encoded; undefined where
 * it writes `known`, or nothing that can be found.
 */
function writtenAddress(
  { position }: Element,
  href: string,
  known: string,
  { source }: Reading,
): string | undefined {
  const text = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  if (text.includes(known)) return undefined;
  const letters = withLetters(href);
  const forms = Array.from(text.matchAll(/\]\(<?([^\s)>]+)/gu), ([, form = '']) => form);
  return [...forms, href].find((form) => withLetters(form) === letters && text.includes(form));
}

/** How a text writes a hidden character of its addresses. */
function formOf(character: string, { source }: Reading): 'encoded' | 'itself' | 'entity' {
  if (new RegExp(encodeURIComponent(character), 'iu').test(source)) return 'encoded';
  return source.includes(character) ? 'itself' : 'entity';
}

/** The source's words for an address from the tree. */
export function linkAddress(value: unknown, offset: number, reading: Reading): string | undefined {
  const href = typeof value === 'string' ? value : '';
  if (!reading.neutral.marked) return href;
  if (holdsComment(href)) {
    reading.problems.error(offset, 'expression', 'a comment may not stand in an address');
    return undefined;
  }
  return restoreAddress(href);
}
