import type { Element, ElementContent } from 'hast';
import type { ComponentRule } from './allowed.ts';
import { tickerLongForm } from './cashtag.ts';
import { readAttributes } from './component-attributes.ts';
import { componentRule, type ComponentNode } from './component-node.ts';
import { inlineTag, inlineTagElement } from './inline-tag.ts';
import { isPost } from './pasted-embed.ts';
import { startOf, type Reading } from './reading.ts';
import { figureText } from './value.ts';

/** Nothing within these is worth a problem of its own. */
const OPAQUE = new Set(['script', 'style', 'svg', 'math', 'textarea', 'noscript', 'xmp']);

/**
 * A component among words: `<Ticker />`, `<Value />`, and the tags of `inline-tag.ts`; nothing else.
 * Returns its element, or `undefined` when it is refused, or `'refused'` when it is refused and its children
 * should still be looked at for more problems.
 */
export function inlineComponent(
  node: ComponentNode,
  reading: Reading,
  link: boolean,
): ElementContent | 'refused' | undefined {
  const tag = inlineTag(node);
  if (tag !== undefined) return inlineTagElement(tag, node, reading);
  const rule = componentRule(node, reading);
  if (rule === undefined) return isOpaque(node, reading) ? undefined : 'refused';
  if (node.name === 'Value') return figureText(node, rule, reading);
  if (node.name === 'Ticker') return ticker(node, rule, reading, link);
  reading.problems.error(startOf(node), 'component-placement', placement(node.name ?? ''));
  return 'refused';
}

/** `<Ticker symbol="AAPL" />` as a link with the company's name. */
function ticker(
  node: ComponentNode,
  rule: ComponentRule,
  reading: Reading,
  link: boolean,
): Element | undefined {
  const attributes = readAttributes(node, rule, reading);
  if (attributes === undefined) return undefined;
  if (link) {
    const message = '<Ticker> is a link and may not stand in another';
    reading.problems.error(startOf(node), 'component-placement', message);
    return undefined;
  }
  if (node.children.length > 0) {
    const message = '<Ticker> holds no text; write <Ticker symbol="…" />';
    reading.problems.error(startOf(node), 'component-children', message);
    return undefined;
  }
  return tickerLongForm(attributes.get('symbol') ?? '', attributes.offset('symbol'), reading);
}

/** True for HTML whose content is no text, or is told of with it. */
export function isOpaque(node: ComponentNode, { source }: Reading): boolean {
  return OPAQUE.has((node.name ?? '').toLowerCase()) || isPost(source, startOf(node));
}

/** What may hold a component, where that is not everything which holds others. */
const WITHIN: ReadonlyMap<string, string> = new Map([
  ['Aside', '<Update>'],
  ['Details', '<Update>'],
  ['Promo', '<Aside> or <Update>'],
]);

/** What to say of a block component in the wrong place. */
export function placement(name: string): string {
  if (name === 'Update') {
    return '<Update> stands at the outermost level of the text, on lines of its own';
  }
  const within = WITHIN.get(name) ?? '<Aside>, <Details> or <Update>';
  return `<${name}> stands on lines of its own, at the outermost level or directly in ${within}`;
}
