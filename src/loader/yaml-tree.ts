import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { CST, Document, Node, YAMLMap } from 'yaml';
import type { YamlFault } from './yaml-fault.ts';
import { customTags, MAX_DEPTH } from './yaml-value.ts';

/** Words and signs of one text: a ledger of 50,000 symbols has fewer. */
const MAX_TOKENS = 2_000_000;

/** A text that was read with its places, and everything that is wrong with it. */
export interface YamlTree {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Offset of the value at a path, or of its nearest parent when it is absent. */
  offsetOf(path: readonly PropertyKey[]): number;
  /** Offset of the key `name` of the mapping at a path. */
  keyOffset(path: readonly PropertyKey[], name: string): number;
}

/** Reads YAML 1.2. Takes time and memory linear in the text, whatever it holds. */
export function yamlTree(text: string): YamlTree | YamlFault {
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return tokens;
  const directive = tokens.find((token) => token.type === 'directive');
  if (directive !== undefined) {
    const message = 'a line that begins with "%" is not allowed here; delete it';
    return { offset: directive.offset, message, rule: 'yaml-directive' };
  }
  // The parser compares each key with all others, so keys are compared below.
  const composer = new Composer({ schema: 'failsafe', customTags, uniqueKeys: false });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) throw new Error('the parser gives a document for every text');
  const faults = faultsOf(document, second);
  return {
    value: faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    faults,
    offsetOf: (path) => offsetOf(document, path),
    keyOffset: (path, name) => keyOffset(document, path, name),
  };
}

/**
 * The tokens of a text, or why they are not read to their end. What nests too deep is found
 * while it is read: the tree would be made by functions that call themselves.
 */
function tokensOf(text: string): CST.Token[] | YamlFault {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    const top = parser.stack.at(-1);
    if (parser.stack.length > MAX_DEPTH + 1 && top !== undefined && 'items' in top) {
      const message = 'lists and fields stand too deep within each other; no field needs that';
      return { offset: top.offset, message, rule: 'yaml-depth' };
    }
    if (++count > MAX_TOKENS) {
      const message = `this text has more than ${MAX_TOKENS.toLocaleString('en-US')} words and signs; make it shorter`;
      return { offset: 0, message, rule: 'yaml-size' };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function faultsOf(document: Document.Parsed, second: Document.Parsed | undefined): YamlFault[] {
  const faults = [...document.errors, ...document.warnings].map(({ pos, code }): YamlFault => {
    const [name = 'unread', message = OTHER] = WORDS[code] ?? [];
    return { offset: pos[0], message, rule: `yaml-${name}` };
  });
  if (second !== undefined) {
    const message = 'only one set of fields stands in a file; delete the "---" above this line';
    faults.push({ offset: second.range[0], message, rule: 'yaml-second' });
  }
  if (faults.length > 0) return faults;
  addFaults(document.contents, faults);
  return faults.sort((a, b) => a.offset - b.offset);
}

const TAG = 'a value that begins with "!" stands in quotation marks';
const OTHER =
  'this cannot be read; put quotation marks around the text, and begin the fields of one kind in one column';

/** What the parser refuses, by its code: what it is called, and how a writer puts it right. */
const WORDS: Readonly<Record<string, readonly [name: string, message: string]>> = {
  BAD_INDENT: [
    'bad-indent',
    'this line begins in another column than those it belongs to; indent them alike',
  ],
  BAD_DQ_ESCAPE: ['escape', 'a backslash in straight quotation marks is written twice: "\\\\"'],
  BLOCK_AS_IMPLICIT_KEY: ['colon', 'a text with a colon in it stands in quotation marks'],
  BLOCK_IN_FLOW: [
    'bracket',
    'this cannot stand within brackets; write each entry on a line with "- "',
  ],
  DUPLICATE_KEY: ['duplicate-field', 'this field stands twice; delete one'],
  KEY_OVER_1024_CHARS: ['field', 'the name of a field is a word, and this is longer'],
  MISSING_CHAR: ['bracket', 'a quotation mark, bracket, comma or colon is missing here'],
  MULTILINE_IMPLICIT_KEY: ['field', 'the name of a field stands on one line with its colon'],
  TAB_AS_INDENT: ['tab', 'a tab stands here; write spaces'],
  TAG_RESOLVE_FAILED: ['tag', TAG],
  BAD_ALIAS: ['sign', 'a value that begins with "*" or "&" stands in quotation marks'],
};

/** Adds the faults of a node and of all below it, which `tokensOf` keeps shallow. */
function addFaults(node: unknown, faults: YamlFault[]): void {
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

/** What no field needs and bombs are made of. */
function addPropertyFault(node: Node, faults: YamlFault[]): void {
  const offset = node.range?.[0] ?? 0;
  if (isAlias(node) || ('anchor' in node && typeof node.anchor === 'string')) {
    const message =
      'a value that begins with "*" or "&" stands in quotation marks; it is not read as a reference';
    faults.push({ offset, message, rule: 'yaml-alias' });
  } else if (typeof node.tag === 'string') {
    faults.push({ offset, message: TAG, rule: 'yaml-tag' });
  }
}

function addKeyFaults(map: YAMLMap, faults: YamlFault[]): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    const offset = (isNode(key) ? key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
    if (!isScalar(key)) {
      faults.push({ offset, message: 'the name of a field is a word', rule: 'yaml-name' });
      continue;
    }
    const name = String(key.value);
    if (seen.has(name)) {
      const message = `"${name.slice(0, 60)}" stands twice; delete one`;
      faults.push({ offset, message, rule: 'yaml-duplicate-field' });
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
