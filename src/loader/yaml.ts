import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Parser } from 'yaml';
import type { CST, Document, Node, YAMLMap } from 'yaml';
import { limits } from '../body/limits.ts';
import { LineIndex } from '../body/line-index.ts';
import type { Problem } from '../problem/problem.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { tooDeepToken } from './yaml-depth.ts';

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
 * Parses YAML 1.2 with the core schema: no tags, no directives, no duplicate keys, no
 * anchors or aliases (YAML bombs are made of them, and writers need none). Takes time
 * linear in the text, whatever it holds.
 *
 * @param firstLine line of the file on which `text` begins.
 * @returns the document, or what is wrong with it: at most `limits.problems` faults.
 */
export function parseYaml(text: string, file: string, firstLine: number): YamlText | Problem[] {
  const value = readPlainYaml(text);
  if (value === undefined) return parseWhole(text, file, firstLine);
  // Places are asked for where something is wrong, which is seldom.
  let whole: YamlText | undefined;
  const parsed = (): YamlText => {
    if (whole !== undefined) return whole;
    const document = parseWhole(text, file, firstLine);
    if (!('value' in document)) throw new Error(`${file}: two readers of YAML disagree`);
    return (whole = document);
  };
  return {
    value,
    placeOf: (path) => parsed().placeOf(path),
    placeOfKey: (path, name) => parsed().placeOfKey(path, name),
    problem: problemIn(file),
  };
}

function problemIn(file: string): YamlText['problem'] {
  return (at, message, rule, level = 'error') => ({ file, ...at, level, message, rule });
}

/** As `parseYaml`, with the parser of the whole language. */
export function parseWhole(text: string, file: string, firstLine: number): YamlText | Problem[] {
  // The parser's own counter misses lines of a value that it cannot read.
  const lines = new LineIndex(text);
  const place = (offset: number): Place => {
    const { line, column } = lines.place(offset);
    return { line: line + firstLine - 1, column };
  };
  const problem = problemIn(file);
  const told = (faults: readonly Fault[]): Problem[] =>
    faults
      .slice(0, limits.problems)
      .map(({ offset, message, rule }) => problem(place(offset), message, rule));
  const tokens = tokensOf(text);
  const directive = tokens.find((token) => token.type === 'directive');
  if (directive !== undefined) {
    const message = 'a directive ("%YAML") is not allowed; delete the line';
    return told([{ offset: directive.offset, message, rule: 'yaml-directive' }]);
  }
  const deep = tooDeepToken(tokens);
  if (deep !== undefined) {
    const message = 'lists and mappings are nested too deep; no field needs that';
    return told([{ offset: deep, message, rule: 'yaml-depth' }]);
  }
  const documents = [...composed(tokens, text.length)];
  const [document, second] = documents;
  if (document === undefined) throw new Error('the parser gives a document for every text');
  const faults = faultsOf(document, second);
  if (faults.length > 0) return told(faults);
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path) => place(offsetOf(document, path)),
    placeOfKey: (path, name) => place(keyOffset(document, path, name)),
    problem,
  };
}

interface Fault {
  readonly offset: number;
  readonly message: string;
  readonly rule: string;
}

/**
 * The parser asks the environment at every token whether to log it, which takes it longer
 * than the token: meanwhile there is none to ask.
 */
function tokensOf(text: string): CST.Token[] {
  const { env } = process;
  process.env = {};
  try {
    return [...new Parser().parse(text)];
  } finally {
    process.env = env;
  }
}

/** The parser compares each key with all others, so keys are compared below. */
function composed(tokens: readonly CST.Token[], length: number): Iterable<Document.Parsed> {
  const composer = new Composer({ schema: 'core', version: '1.2', uniqueKeys: false });
  return composer.compose(tokens, true, length);
}

function faultsOf(document: Document.Parsed, second: Document.Parsed | undefined): Fault[] {
  const faults = [...document.errors, ...document.warnings].map(
    ({ pos, code, message }): Fault => ({
      offset: pos[0],
      message,
      rule: `yaml-${code.toLowerCase().replaceAll('_', '-')}`,
    }),
  );
  if (second !== undefined) {
    const message = 'a second document begins here; delete the "---" above it';
    faults.push({ offset: second.range[0], message, rule: 'yaml-multiple-docs' });
  }
  if (faults.length > 0) return faults;
  return nodeFaults(document);
}

/** What no field needs and bombs are made of, and keys that stand twice in a mapping. */
function nodeFaults(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  addFaults(document.contents, faults);
  return faults.length === 0 ? faults : faults.sort((a, b) => a.offset - b.offset);
}

/** Adds the faults of a node and of all below it, which `tooDeepToken` keeps shallow. */
function addFaults(node: unknown, faults: Fault[]): void {
  if (!isNode(node)) return;
  addPropertyFault(node, faults);
  if (isMap(node)) {
    addKeyFaults(node, faults);
    for (const { key, value } of node.items) {
      addFaults(key, faults);
      addFaults(value, faults);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) addFaults(item, faults);
  }
}

function addPropertyFault(node: Node, faults: Fault[]): void {
  const offset = node.range?.[0] ?? 0;
  if (isAlias(node) || ('anchor' in node && typeof node.anchor === 'string')) {
    const message = 'YAML anchors and aliases are not allowed; write the value out';
    faults.push({ offset, message, rule: 'yaml-alias' });
  } else if (typeof node.tag === 'string') {
    const message = 'YAML tags ("!!name") are not allowed; write the value alone';
    faults.push({ offset, message, rule: 'yaml-tag' });
  }
}

function addKeyFaults(map: YAMLMap, faults: Fault[]): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const offset = (isNode(key) ? key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
    if (!isScalar(key)) {
      faults.push({ offset, message: 'a key must be a word', rule: 'yaml-key' });
      continue;
    }
    const name = String(key.value);
    if (seen.has(name)) {
      const message = 'a key stands twice in one mapping; delete one';
      faults.push({ offset, message, rule: 'yaml-duplicate-key' });
    }
    seen.add(name);
  }
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
