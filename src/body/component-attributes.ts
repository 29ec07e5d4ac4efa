import { didYouMean } from '../problem/nearest.ts';
import { typesetQuotes } from '../typography/quotes.ts';
import type { ComponentRule } from './allowed.ts';
import type { ComponentNode } from './component-node.ts';
import { tellDecoded } from './decoded.ts';
import { limits } from './limits.ts';
import { holdsComment, restoreText } from './neutral-text.ts';
import { startOf, type Reading } from './reading.ts';
import { tellMarkup } from './plain-words.ts';
import { scanTag, type WrittenAttribute } from './written-tag.ts';

/** Attributes that readers read; their quotation marks are set as those of the text are. */
const WORDS: ReadonlySet<string> = new Set([
  ...['title', 'subtitle', 'summary', 'caption', 'credit', 'cite', 'alt', 'source', 'note'],
  ...['series', 'annotations', 'bands'],
]);

/** The attributes of one tag: those of its rule, each a literal string on one line. */
export interface Attributes {
  readonly get: (name: string) => string | undefined;
  /** Where an attribute's value begins; the tag when it has none. */
  readonly offset: (name: string) => number;
}

/** Reads a tag's attributes, or returns `undefined` when one is missing or may not be there. */
export function readAttributes(
  node: ComponentNode,
  rule: ComponentRule,
  reading: Reading,
): Attributes | undefined {
  const start = startOf(node);
  let written: readonly WrittenAttribute[] | undefined;
  const at = (index: number): WrittenAttribute | undefined =>
    (written ??= scanTag(reading.source, start).attributes)[index];
  const values = new Map<string, Value>();
  let refused = 0;
  for (const [index, attribute] of node.attributes.entries()) {
    const value = readValue(attribute, index, values, node, rule);
    if ('message' in value) {
      reading.problems.error(at(index)?.nameOffset ?? start, value.rule, value.message);
      refused++;
    } else if (attribute.type === 'mdxJsxAttribute') {
      values.set(attribute.name, value);
      const offset = at(index)?.nameOffset ?? start;
      tellDecoded(value.text, `"${attribute.name}" holds`, offset, reading);
      if (WORDS.has(attribute.name)) {
        tellMarkup(value.text, () => at(index)?.valueOffset ?? start, reading);
      }
    }
  }
  if (refused > 0) return undefined;
  const missing = rule.required.filter((name) => (values.get(name)?.text ?? '') === '');
  for (const name of missing) {
    const { rule: id, message } = missingValue(name, node);
    const index = values.get(name)?.index;
    const offset = index === undefined ? start : (at(index)?.nameOffset ?? start);
    reading.problems.error(offset, id, message, name === 'alt' ? 'warning' : undefined);
  }
  // A picture without a description is shown where old stories may have one.
  if (missing.some((name) => name !== 'alt')) return undefined;
  return {
    get: (name) => {
      const text = values.get(name)?.text;
      if (text === undefined || text === '') return undefined;
      return WORDS.has(name) ? typesetQuotes(text, reading.context.language) : text;
    },
    offset: (name) => at(values.get(name)?.index ?? -1)?.valueOffset ?? start,
  };
}

interface Value {
  readonly text: string;
  readonly index: number;
}

interface Refusal {
  readonly rule: string;
  readonly message: string;
}

function readValue(
  attribute: ComponentNode['attributes'][number],
  index: number,
  values: ReadonlyMap<string, Value>,
  node: ComponentNode,
  rule: ComponentRule,
): Value | Refusal {
  if (attribute.type !== 'mdxJsxAttribute') {
    return { rule: 'attribute-spread', message: 'write each attribute as name="text"' };
  }
  const { name, value } = attribute;
  if (!rule.required.includes(name) && !rule.optional.includes(name)) {
    return { rule: 'attribute-unknown', message: unknown(name, node, rule) };
  }
  if (values.has(name)) {
    return { rule: 'attribute-duplicate', message: `"${name}" is given twice; delete one` };
  }
  if (typeof value !== 'string' || holdsComment(value)) {
    const message = `write ${name}="text": a value is a text in quotes`;
    return { rule: 'attribute-expression', message };
  }
  const text = restoreText(value).replace(/\s+/gu, ' ').trim();
  if (text.length > limits.attribute) {
    const message = `"${name}" has ${text.length} characters; at most ${limits.attribute} are shown: shorten it`;
    return { rule: 'attribute-length', message };
  }
  return { text, index };
}

function missingValue(name: string, node: ComponentNode): Refusal {
  return name === 'alt'
    ? { rule: 'image-alt-missing', message: 'say in alt="…" what the image shows' }
    : { rule: 'attribute-missing', message: `<${node.name ?? ''}> needs ${name}="…"; add it` };
}

function unknown(name: string, node: ComponentNode, rule: ComponentRule): string {
  const names = [...rule.required, ...rule.optional];
  const shown = name.slice(0, 40);
  const what = `<${node.name ?? ''}> has no attribute "${shown}"`;
  const suggestion = didYouMean(name, names);
  if (suggestion !== '') return what + suggestion;
  return names.length === 0 ? `${what}; it has none` : `${what}; it has ${names.join(', ')}`;
}
