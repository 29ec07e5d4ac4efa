import { isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { fieldOf, isBlank, isFields, isList, isSame } from './file-shape.ts';
import type { FormFields, Value } from './file-shape.ts';
import { replanted } from './replanted-yaml.ts';
import { edited, joined, type Edit } from './text-edit.ts';
import { matched } from './matched-items.ts';
import { fieldText, flowText, itemText, scalarText } from './written-yaml.ts';

/** What cannot be changed where it stands; the file is then written by its tree. */
class Tangled extends Error {}

/**
 * A YAML text in which only that is written anew which changed: comments, order, quotation marks
 * and line breaks of the rest stay, byte for byte.
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
  try {
    const { contents } = document;
    const edits =
      contents === null ? tangled() : new Splicer(source).change(contents, before, next, order);
    return edited(source, edits);
  } catch (error) {
    if (!(error instanceof Tangled)) throw error;
    return replanted(document, before, next);
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
      return [{ ...this.#range(node), text: flowText(next) }];
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

  /** Behind the field that comes before it in the order, else at the end. */
  #placeFor(name: string, node: YAMLMap, order: readonly string[]): number {
    const earlier = new Set(order.slice(0, Math.max(0, order.indexOf(name))));
    const last =
      node.items.findLast((pair) => earlier.has(nameOf(pair))) ?? node.items.at(-1) ?? tangled();
    return this.#lineAfter(this.#pairEnd(last));
  }

  #value(pair: Pair, before: Value, next: Value, flow: boolean): Edit[] {
    const { key, value } = pair;
    if (!isRanged(value) || !isRanged(key)) return tangled();
    const isGrown = isCollection(value) && value.flow === true && value.items.length === 0;
    if (
      isCollection(value) &&
      !isGrown &&
      isList(next) === isSeq(value) &&
      isFields(next) === isMap(value)
    ) {
      return this.change(value, before, next);
    }
    const range = this.#range(value);
    const isSingle = typeof next !== 'object' || next === null;
    if (isScalar(value) && isSingle) {
      const text = scalarText(next, flow ? 'flow' : 'block', value.type);
      if (range.start === range.end) return [{ ...range, text: ` ${text}` }];
      const ending = this.#source[range.end - 1] === '\n' ? '\n' : '';
      return [{ ...range, text: text + ending }];
    }
    if (flow) return [{ ...range, text: flowText(next) }];
    const start = key.range[0];
    const text = fieldText(nameOf(pair), next, ' '.repeat(this.#column(start))).trimStart();
    const end = this.#lineAfter(range.end);
    // A comment behind the value would be lost with its line.
    if (this.#source.slice(range.end, end).trim() !== '') return tangled();
    return [{ start, end, text }];
  }

  #list(node: YAMLSeq, before: readonly Value[], next: readonly Value[]): Edit[] {
    if (node.flow === true) return [{ ...this.#range(node), text: flowText(next) }];
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

interface Ranged {
  readonly range: readonly [number, number, number];
}

function isRanged(node: unknown): node is Node & Ranged {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : tangled();
}
