import { didYouMean } from '../problem/nearest.ts';
import type { Block } from './block.ts';
import { chart } from './chart.ts';
import { readAttributes, type Attributes } from './component-attributes.ts';
import { componentRule, type ComponentNode } from './component-node.ts';
import { BROKEN_TAG } from './neutral-text.ts';
import { isOpaque, placement } from './inline-component.ts';
import { limits } from './limits.ts';
import { componentEmbed } from './embed-block.ts';
import { componentFigure } from './figure.ts';
import { liveUpdate } from './live-update.ts';
import { recording } from './recording-block.ts';
import { placeOf, startOf, type Reading } from './reading.ts';
import { countWords } from './running-text.ts';

/** What a component stands in: the text itself, a component that holds others, or one that holds prose only. */
export type Surroundings = 'text' | Holder | 'prose-only';

/** What other components may stand in. */
const HOLDERS = ['Aside', 'Details', 'Gallery', 'Update'] as const;
type Holder = (typeof HOLDERS)[number];

/** A reader meets the story before anything that was paid for. */
const PARAGRAPHS_ABOVE_PROMO = 2;

/**
 * The block of one component, or `undefined` and a problem. The text between its tags
 * is read in any case, so that all its problems are found.
 */
export function readComponent(
  node: ComponentNode,
  reading: Reading,
  place: Surroundings,
  readChildren: (within: Surroundings) => Block[],
): Block | undefined {
  const offset = startOf(node);
  const rule = componentRule(node, reading);
  const name = node.name ?? '';
  if (rule === undefined) {
    if (!isOpaque(node, reading)) readChildren('text');
    return undefined;
  }
  if (!mayStand(name, place)) {
    reading.problems.error(offset, 'component-placement', placement(name));
  }
  const attributes = readAttributes(node, rule, reading);
  const outerLevel = reading.headingLevel;
  const told = reading.problems.errors;
  if ((attributes?.get('title') ?? attributes?.get('summary')) !== undefined)
    reading.headingLevel = 2;
  const children = readChildren(HOLDERS.find((holder) => holder === name) ?? 'prose-only');
  reading.headingLevel = outerLevel;
  // What was refused is missing, which is no second fault.
  if (reading.problems.errors > told || holdsBrokenTag(node, reading)) return undefined;
  if (rule.children !== children.length > 0 && !(rule.mayBeEmpty === true && rule.children)) {
    reading.problems.error(
      offset,
      rule.children ? 'component-empty' : 'component-children',
      rule.children
        ? `<${name}> is empty; write its text between <${name}> and </${name}>`
        : `<${name}> holds no text; write <${name} … />`,
    );
    return undefined;
  }
  if (attributes === undefined) return undefined;
  const span = [offset, node.position?.end.offset ?? offset] as const;
  const block = blockOf(name, attributes, children, span, reading);
  if (block?.type === 'promo' && mayStand(name, place)) refuseEarly(offset, reading);
  return block;
}

function holdsBrokenTag(node: ComponentNode, { neutral }: Reading): boolean {
  const end = node.position?.end.offset;
  return neutral.marked && neutral.text.slice(startOf(node), end).includes(BROKEN_TAG);
}

function refuseEarly(offset: number, reading: Reading): void {
  if (reading.paragraphs >= PARAGRAPHS_ABOVE_PROMO) return;
  const message = 'a promo stands below the first two paragraphs; move it further down';
  reading.problems.error(offset, 'promo-early', message);
}

function mayStand(name: string, place: Surroundings): boolean {
  if (place === 'text') return true;
  if (place === 'Gallery') return name === 'Figure';
  if (place === 'prose-only' || name === 'Update') return false;
  if (place === 'Update') return true;
  return name !== 'Aside' && name !== 'Details' && (name !== 'Promo' || place === 'Aside');
}

function blockOf(
  name: string,
  attributes: Attributes,
  children: Block[],
  span: readonly [start: number, end: number],
  reading: Reading,
): Block | undefined {
  const [offset] = span;
  switch (name) {
    case 'KeyPoints':
      if (!holds(children, ['ul', 'ol'], '<KeyPoints> holds one list', offset, reading)) {
        return undefined;
      }
      refuseMany(children, offset, reading);
      return { type: 'key-points', children };
    case 'Table':
      return holds(children, ['table'], '<Table> holds one Markdown table', offset, reading)
        ? {
            type: 'table',
            caption: attributes.get('caption') ?? '',
            source: attributes.get('source'),
            children,
          }
        : undefined;
    case 'PullQuote':
      if (!holdsParagraphs(children)) {
        const message = '<PullQuote> holds paragraphs and lists and nothing else';
        reading.problems.error(offset, 'component-content', message);
        return undefined;
      }
      return { type: 'pull-quote', cite: attributes.get('cite'), children };
    case 'Aside':
      return { type: 'aside', title: attributes.get('title'), children };
    case 'Details':
      return { type: 'details', summary: attributes.get('summary') ?? '', children };
    case 'Update': {
      const update = liveUpdate(attributes, span, reading);
      return update === undefined ? undefined : { ...update, children };
    }
    case 'Gallery':
      return gallery(attributes, children, offset, reading);
    case 'Figure':
      return componentFigure(attributes, reading);
    case 'Embed':
      return componentEmbed(attributes, reading);
    case 'Audio':
      return recording('audio', attributes, children, offset, reading);
    case 'Video':
      return recording('video', attributes, children, offset, reading);
    case 'Chart':
      return chart(attributes, reading);
    case 'Promo':
      return promo(attributes, reading);
    default:
      throw new Error(`no block for <${name}>`);
  }
}

function gallery(
  attributes: Attributes,
  children: Block[],
  offset: number,
  reading: Reading,
): Block | undefined {
  if (children.length < 2 || children.some(({ type }) => type !== 'figure')) {
    const message =
      '<Gallery> holds two pictures or more, each on a line of its own, and nothing else';
    reading.problems.error(offset, 'component-content', message);
    return undefined;
  }
  const caption = attributes.get('caption');
  reading.words += countWords(caption ?? '');
  return { type: 'gallery', caption, children };
}

function promo(attributes: Attributes, reading: Reading): Block | undefined {
  const id = attributes.get('id') ?? '';
  const offset = attributes.offset('id');
  const { promoIds } = reading.context;
  if (promoIds !== undefined && !promoIds.has(id)) {
    const advice = reading.problems.full ? '' : didYouMean(id, promoIds);
    reading.problems.error(offset, 'promo-unknown', `unknown promo "${id.slice(0, 80)}"${advice}`);
    return undefined;
  }
  reading.collected.promos.push({ id, ...placeOf(reading, offset) });
  return { type: 'promo', id };
}

function holdsParagraphs(children: readonly Block[]): boolean {
  return children.every(
    (block) =>
      block.type === 'prose' &&
      block.nodes.every((node) => node.type !== 'element' || /^(?:p|ul|ol)$/u.test(node.tagName)),
  );
}

function refuseMany([list]: readonly Block[], offset: number, reading: Reading): void {
  const [element] = list?.type === 'prose' ? list.nodes : [];
  const items = element?.type === 'element' ? element.children : [];
  const count = items.filter((item) => item.type === 'element').length;
  if (count <= limits.keyPoints) return;
  const message = `<KeyPoints> has ${count} points; at most ${limits.keyPoints} are shown: keep those that matter most`;
  reading.problems.error(offset, 'text-size', message);
}

/** True when `children` are one element of the given names; else a problem. */
function holds(
  children: readonly Block[],
  names: readonly string[],
  message: string,
  offset: number,
  reading: Reading,
): boolean {
  const [only] = children;
  const fits =
    children.length === 1 &&
    only?.type === 'prose' &&
    only.nodes.length === 1 &&
    only.nodes.every((node) => node.type === 'element' && names.includes(node.tagName));
  if (!fits) reading.problems.error(offset, 'component-content', `${message} and nothing else`);
  return fits;
}
