import { limits } from '../body/limits.ts';
import { LineIndex, type Place } from '../body/line-index.ts';
import type { Problem } from '../problem/problem.ts';
import type { YamlFault } from './yaml-fault.ts';
import { indentFault } from './yaml-indent.ts';
import { lineFaults } from './yaml-line.ts';
import { yamlTree } from './yaml-tree.ts';
import { quickValue } from './yaml-value.ts';

/** A YAML document with the places of its fields. */
export interface YamlText {
  readonly value: unknown;
  /** Place of the value at `path`, or of its nearest parent when it is absent. */
  placeOf(path: readonly PropertyKey[]): Place;
  /**
   * Place of a piece of the text at `path`, by its index in it; of the text itself where the
   * piece is written another way.
   */
  placeIn(path: readonly PropertyKey[], text: string, piece: Stretch): Place;
  /** Place of the key `name` of the mapping at `path`. */
  placeOfKey(path: readonly PropertyKey[], name: string): Place;
  problem(place: Place, message: string, rule: string, level?: Problem['level']): Problem;
}

/** In UTF-16 code units. */
export interface Stretch {
  readonly index: number;
  readonly length: number;
}

/**
 * Parses YAML 1.2 in which everything is text but `true`, `false` and nothing: no tags, no
 * directives, no duplicate keys, no anchors or aliases (YAML bombs are made of them, and
 * writers need none). Takes time linear in the text, whatever it holds.
 *
 * @param firstLine line of the file on which `text` begins.
 * @returns the document, or what is wrong with it: at most `limits.problems` faults.
 */
export function parseYaml(text: string, file: string, firstLine: number): YamlText | Problem[] {
  const quick = quickValue(text);
  // Places are asked for where something is wrong, which is seldom.
  return quick === undefined
    ? parseWhole(text, file, firstLine)
    : placed(quick.value, text, file, firstLine);
}

/** As `parseYaml`, with the parser that knows places. */
function parseWhole(text: string, file: string, firstLine: number): YamlText | Problem[] {
  const tree = yamlTree(text);
  const told = (faults: readonly YamlFault[]): Problem[] => {
    const place = placesIn(text, firstLine);
    const problems = faults
      .slice(0, limits.problems)
      .map(({ offset, message, rule }) => problemIn(file)(place(offset), message, rule));
    // What follows from a fault on its line is no second one.
    return problems.filter(
      ({ line, rule }, at) => rule !== 'yaml-unread' || problems[at - 1]?.line !== line,
    );
  };
  if ('rule' in tree) return told([tree]);
  const lines = lineFaults(text);
  if (tree.faults.length === 0) {
    const silent = lines.filter(({ rule }) => SILENT.test(rule));
    return silent.length > 0 ? told(silent) : placed(tree.value, text, file, firstLine);
  }
  if (tree.faults.some(({ rule }) => OWN.test(rule))) {
    const faults = tree.faults.map((fault) => withRemedy(fault, lines, text));
    // Several names of one line are put right by one remedy.
    return told(faults.filter((fault, at) => faults[at - 1]?.offset !== fault.offset));
  }
  const [first] = tree.faults;
  const indent = first === undefined ? undefined : indentFault(text, first.offset);
  return told(lines.length > 0 ? lines : indent === undefined ? tree.faults : [indent]);
}

/** What can be read, but not as it was meant. */
const SILENT = /^yaml-(?:character|comma|comment|quote|space)$/u;
/** Told by the tree in better words than by the line. */
const OWN = /^yaml-(?:alias|tag|duplicate-field|name|second)$/u;

/** Of a sign that means something: what its line says of it, which knows what to write. */
function withRemedy(fault: YamlFault, lines: readonly YamlFault[], text: string): YamlFault {
  if (!/^yaml-(?:alias|tag)$/u.test(fault.rule)) return fault;
  const line = (offset: number): number => text.lastIndexOf('\n', offset - 1);
  const same = lines.find(
    ({ offset, rule }) => rule === 'yaml-sign' && line(offset) === line(fault.offset),
  );
  return same === undefined ? fault : { ...same, rule: fault.rule };
}

function placed(value: unknown, text: string, file: string, firstLine: number): YamlText {
  let known: Places | undefined;
  const places = (): Places => (known ??= placesOf(text, firstLine));
  return {
    value,
    placeOf: (path) => places().placeOf(path),
    placeIn: (path, inner, piece) => places().placeIn(path, inner, piece),
    placeOfKey: (path, name) => places().placeOfKey(path, name),
    problem: problemIn(file),
  };
}

type Places = Pick<YamlText, 'placeOf' | 'placeIn' | 'placeOfKey'>;

function placesOf(text: string, firstLine: number): Places {
  const place = placesIn(text, firstLine);
  const tree = yamlTree(text);
  if ('rule' in tree) {
    const here = (): Place => place(tree.offset);
    return { placeOf: here, placeIn: here, placeOfKey: here };
  }
  return {
    placeOf: (path) => place(tree.offsetOf(path)),
    placeIn: (path, inner, piece) => place(offsetIn(text, tree.offsetOf(path), inner, piece)),
    placeOfKey: (path, name) => place(tree.keyOffset(path, name)),
  };
}

/** Of two pieces alike, each is found in its turn. */
function offsetIn(text: string, start: number, inner: string, { index, length }: Stretch): number {
  const written = inner.slice(index, index + length);
  let at = text.indexOf(written, start);
  for (let next = inner.indexOf(written); next < index && at !== -1;) {
    next = inner.indexOf(written, next + 1);
    at = text.indexOf(written, at + 1);
  }
  return at === -1 || at - start > 2 * inner.length + 80 ? start : at;
}

function problemIn(file: string): YamlText['problem'] {
  return (at, message, rule, level = 'error') => ({ file, ...at, level, message, rule });
}

/** The parser's own counter misses lines of a value that it cannot read. */
function placesIn(text: string, firstLine: number): (offset: number) => Place {
  const lines = new LineIndex(text);
  return (offset) => {
    const { line, column } = lines.place(offset);
    return { line: line + firstLine - 1, column };
  };
}
