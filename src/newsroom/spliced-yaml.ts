import { isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { fieldOf, isBlank, isFields, isList, isSame } from './file-shape.ts';
import type { FormFields, Value } from './file-shape.ts';
import { isRanged, type Ranged } from './ranged-node.ts';
import { edited, joined, type Edit } from './text-edit.ts';
import { matched } from './matched-items.ts';
import {
  commentsIn,
  fieldText,
  flowText,
  itemText,
  scalarText,
  wholeText,
} from './written-yaml.ts';

/** What cannot be changed where it stands; what holds it is then written anew. */
class Tangled extends Error {}

/**
 * A YAML text in which only that is written anew which changed: comments, order, quotation marks
 * and line breaks of the rest stay, byte for byte. What cannot be changed where it stands is written
 * anew with the field that holds it, and comments in that stay above it.
 *
 * @param before what the text says, as a form showed it.
 * @param next what it is to say.
 * @param order of fields at the top, for those that are new.
 * @throws Error when the text is no YAML.
 */
export function splicedYaml(
  source: string,
  before: Value,
  next: Value,
  order: readonly string[],
): string {
  const document = parseDocument(source);
  const [fault] = document.errors;
  if (fault !== undefined) throw fault;
  if (isSame(before, next)) return source;
  const { contents } = document;
  try {
    return edited(
      source,
      contents === null ? tangled() : new Splicer(source).change(contents, before, next, order),
    );
  } catch (error) {
    if (!(error instanceof Tangled)) throw error;
    return wholeText(source, next, order);
  }
}

function tangled(): never {
  throw new Tangled('cannot be changed where it stands');
}

class Splicer {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  change(node: Node, before: Value, next: Value, order: readonly string[] = []): Edit[] {
    if (isSame(before, next)) return [];
    if (isMap(node) && isFields(before) && isFields(next))
      return this.#map(node, before, next, order);
    if (isSeq(node) && isList(before) && isList(next)) return this.#list(node, before, next);
    return tangled();
  }

  #map(node: YAMLMap, before: FormFields, next: FormFields, order: readonly string[]): Edit[] {
    const edits: Edit[] = [];
    const pairs = new Map(node.items.map((pair) => [nameOf(pair), pair]));
    const added = Object.keys(next).filter((name) => !pairs.has(name) && !isBlank(next[name]));
    const gone = [...pairs].filter(
      ([name]) => isBlank(fieldOf(next, name)) && !isBlank(fieldOf(before, name)),
    );
    if (node.flow === true && (added.length > 0 || gone.length > 0)) {
      return [this.#flow(node, next)];
    }
    if (gone.length === pairs.size && added.length === 0) return tangled();
    for (const [, pair] of gone) edits.push(this.#without(pair));
    for (const [name, pair] of pairs) {
      const [old, now] = [fieldOf(before, name), fieldOf(next, name)];
      if (isBlank(now) || isSame(old, now)) continue;
      edits.push(...this.#value(pair, old, now, node.flow === true));
    }
    for (const name of added) {
      const at = this.#placeFor(name, node, order);
      const text = fieldText(name, next[name], ' '.repeat(this.#columnOf(node)));
      edits.push({ start: at, end: at, text: this.#source[at - 1] === '\n' ? text : `\n${text}` });
    }
    return joined(edits);
  }

  /** What stands in brackets, anew; a remark in it would be lost. */
  #flow(node: Node, next: Value): Edit {
    const range = this.#range(node);
    if (commentsIn(this.#source.slice(range.start, range.end)).length > 0) return tangled();
    return { ...range, text: flowText(next) };
  }

  /** Behind the field that comes before it in the order, else at the end. */
  #placeFor(name: string, node: YAMLMap, order: readonly string[]): number {
    const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(name))));
    const last =
      node.items.findLast((pair) => earlier.has(nameOf(pair))) ?? node.items.at(-1) ?? tangled();
    return this.#lineAfter(this.#pairEnd(last));
  }

  #value(pair: Pair, before: Value, next: Value, flow: boolean): Edit[] {
    try {
      return this.#inPlace(pair, before, next, flow);
    } catch (error) {
      if (!(error instanceof Tangled) || flow) throw error;
      return [this.#anew(pair, next)];
    }
  }

  #inPlace(pair: Pair, before: Value, next: Value, flow: boolean): Edit[] {
    const { value } = pair;
    if (!isRanged(value)) return tangled();
    const isGrown = isCollection(value) && value.flow === true && value.items.length === 0;
    const isSame = isList(next) === isSeq(value) && isFields(next) === isMap(value);
    if (isCollection(value) && !isGrown && isSame) return this.change(value, before, next);
    const range = this.#range(value);
    const isSingle = typeof next !== 'object' || next === null;
    if (isScalar(value) && isSingle) {
      const text = scalarText(next, flow ? 'flow' : 'block', value.type);
      if (range.start === range.end) return [{ ...range, text: ` ${text}` }];
      const ending = this.#source[range.end - 1] === '\n' ? '\n' : '';
      return [{ ...range, text: text + ending }];
    }
    return flow ? [{ ...range, text: flowText(next) }] : tangled();
  }

  /** A field with its value, and the comments in it on lines above, or below where others stand above. */
  #anew(pair: Pair, next: Value): Edit {
    const { key } = pair;
    if (!isRanged(key)) return tangled();
    const indent = ' '.repeat(this.#column(key.range[0]));
    const end = this.#lineAfter(this.#pairEnd(pair));
    const start = this.#lineStart(key.range[0]);
    const comments = commentsIn(this.#source.slice(key.range[0], end))
      .map((comment) => `${indent}${comment}\n`)
      .join('');
    const field = fieldText(nameOf(pair), next, indent);
    if (this.#source.slice(start, key.range[0]).trim() === '') {
      return { start, end, text: comments + field };
    }
    return { start: key.range[0], end, text: field.trimStart() + comments };
  }

  #list(node: YAMLSeq, before: readonly Value[], next: readonly Value[]): Edit[] {
    if (node.flow === true) return [this.#flow(node, next)];
    const nodes = node.items.map((item) => (isRanged(item) ? item : tangled()));
    if (nodes.length !== before.length || nodes.length === 0) return tangled();
    if (next.length === 0) return tangled();
    const matches = matched(before, next);
    const inPlace = next.length === before.length && matches.every((from, at) => from === at);
    if (inPlace) {
      return joined(nodes.flatMap((item, at) => this.#item(item, before[at], next[at])));
    }
    const starts = nodes.map((item, at) => this.#itemStart(item, nodes[at - 1]));
    const last = nodes.at(-1) ?? tangled();
    const end = this.#lineAfter(this.#range(last).end);
    const indent = ' '.repeat(this.#dashOf(last) - this.#lineStart(last.range[0]));
    const isFlow = isCollection(last) && last.flow === true;
    const slices = next.map((item, at) => {
      const from = matches[at] ?? -1;
      const old = nodes[from];
      if (old === undefined) {
        return isFlow ? `${indent}- ${flowText(item)}\n` : itemText(item, indent);
      }
      const start = starts[from] ?? 0;
      const slice = this.#source.slice(start, starts[from + 1] ?? end);
      const text = edited(slice, this.#item(old, before[from], item), start);
      return text.endsWith('\n') ? text : `${text}\n`;
    });
    return [{ start: starts[0] ?? 0, end, text: slices.join('') }];
  }

  #item(item: Node & Ranged, before: Value, next: Value): Edit[] {
    if (isSame(before, next)) return [];
    if (!isScalar(item)) return this.change(item, before, next);
    if (typeof next === 'object' && next !== null) return tangled();
    return [{ ...this.#range(item), text: scalarText(next, 'block', item.type) }];
  }

  /** Where the lines of an item begin, its comments above it included. */
  #itemStart(item: Ranged, previous: Ranged | undefined): number {
    const own = this.#lineStart(this.#dashOf(item));
    if (previous === undefined) return own;
    return Math.min(own, this.#lineAfter(this.#range(previous).end));
  }

  #dashOf({ range }: Ranged): number {
    const start = this.#lineStart(range[0]);
    const before = this.#source.slice(start, range[0]);
    if (!/^ *- +$/u.test(before)) return tangled();
    return start + before.indexOf('-');
  }

  #without(pair: Pair): Edit {
    const { key } = pair;
    if (!isRanged(key)) return tangled();
    const start = this.#lineStart(key.range[0]);
    if (this.#source.slice(start, key.range[0]).trim() !== '') return tangled();
    return { start, end: this.#lineAfter(this.#pairEnd(pair)), text: '' };
  }

  #pairEnd({ key, value }: Pair): number {
    const node = isRanged(value) ? value : isRanged(key) ? key : tangled();
    return this.#range(node).end;
  }

  /** A node without the line breaks and comments that follow it. */
  #range(node: unknown): { start: number; end: number } {
    if (!isRanged(node)) return tangled();
    const [start, end] = node.range;
    const text = this.#source.slice(start, end);
    return { start, end: start + (/^[|>]/u.test(text) ? text : text.trimEnd()).length };
  }

  #columnOf(node: YAMLMap): number {
    const first = node.items[0]?.key;
    return isRanged(first) ? this.#column(first.range[0]) : tangled();
  }

  #column(at: number): number {
    return at - this.#lineStart(at);
  }

  #lineStart(at: number): number {
    return this.#source.lastIndexOf('\n', at - 1) + 1;
  }

  #lineAfter(at: number): number {
    if (at > 0 && this.#source[at - 1] === '\n') return at;
    const end = this.#source.indexOf('\n', at);
    return end < 0 ? this.#source.length : end + 1;
  }
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : tangled();
}
