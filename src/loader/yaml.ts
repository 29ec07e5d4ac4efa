import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Problem } from '../problem/problem.ts';

/** A YAML document with the places of its fields. */
export interface YamlText {
  readonly value: unknown;
  /** Place of the value at `path`, or of its nearest parent when it is absent. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Place of the key `name` of the mapping at `path`. */
  placeOfKey(path: readonly PropertyKey[], name: string): Place;
  problem(place: Place, message: string, rule: string, level?: Problem['level']): Problem;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Parses YAML 1.2 with the core schema: no tags, no duplicate keys, no anchors or
 * aliases (YAML bombs are made of them, and writers need neither).
 *
 * @param firstLine line of the file on which `text` begins.
 * @returns the document, or every fault found in it.
 */
export function parseYaml(text: string, file: string, firstLine: number): YamlText | Problem[] {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    lineCounter: counter,
    prettyErrors: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problem: YamlText['problem'] = (at, message, rule, level = 'error') => ({
    file,
    ...at,
    level,
    message,
    rule,
  });
  const faults = [...document.errors, ...document.warnings].map((fault) =>
    problem(
      place(fault.pos[0]),
      fault.message,
      `yaml-${fault.code.toLowerCase().replaceAll('_', '-')}`,
    ),
  );
  if (faults.length > 0) return faults;
  const anchor = text.includes('&') || text.includes('*') ? firstAnchor(document) : undefined;
  if (anchor !== undefined) {
    const message = 'YAML anchors and aliases are not allowed; write the value out';
    return [problem(place(anchor), message, 'yaml-alias')];
  }
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path) => place(offsetOf(document, path)),
    placeOfKey: (path, name) => place(keyOffset(document, path, name)),
    problem,
  };
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

function keyOffset(document: Document.Parsed, path: readonly PropertyKey[], name: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return offsetOf(document, path);
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

/** Offset of the first anchor or alias, if there is one. */
function firstAnchor(document: Document.Parsed): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_key, node) {
      const anchored = isAlias(node) || ('anchor' in node && typeof node.anchor === 'string');
      if (!anchored) return undefined;
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}
