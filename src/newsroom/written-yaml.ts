import { Document, Lexer, Scalar, YAMLSeq } from 'yaml';
import { isBlank, isFields, isList, type FormFields, type Value } from './file-shape.ts';

/** Lines are never broken where nobody broke them. */
const UNBROKEN = { lineWidth: 0, doubleQuotedMinMultiLineLength: 1e9 } as const;

/** FormFields as they are written into a new file, in the given order and then as they come. */
export function fieldsText(fields: FormFields, order: readonly string[] = []): string {
  const names = [...order.filter((name) => Object.hasOwn(fields, name)), ...Object.keys(fields)];
  return [...new Set(names)].map((name) => fieldText(name, fields[name], '')).join('');
}

/** A whole text anew: the comments of the old one, and below them what it is to say. */
export function wholeText(source: string, next: Value, order: readonly string[]): string {
  const head = commentsIn(source)
    .map((comment) => `${comment}\n`)
    .join('');
  if (isFields(next)) return head + fieldsText(next, order);
  const items = isList(next) ? next : [];
  return head + (items.length === 0 ? '[]\n' : items.map((item) => itemText(item, '')).join(''));
}

/** The comments of a text, in order. */
export function commentsIn(text: string): string[] {
  return Array.from(new Lexer().lex(text)).filter((token) => token.startsWith('#'));
}

/**
 * One field of a block, with the line breaks behind it: a list of single values stands on its
 * line, what has fields below it.
 */
export function fieldText(name: string, value: Value, indent: string): string {
  const key = `${indent}${scalarText(name)}:`;
  if (isList(value) && value.some((item) => typeof item === 'object' && item !== null)) {
    return `${key}\n${value.map((item) => itemText(item, `${indent}  `)).join('')}`;
  }
  if (isFields(value) && !isBlank(value)) {
    const below = Object.entries(value).filter(([, each]) => !isBlank(each));
    return `${key}\n${below.map(([each, field]) => fieldText(each, field, `${indent}  `)).join('')}`;
  }
  return `${key} ${flowText(value)}\n`;
}

/** One item of a list that stands below its name, with the line break behind it. */
export function itemText(value: Value, indent: string): string {
  if (!isFields(value)) return `${indent}- ${flowText(value)}\n`;
  const lines = Object.entries(value)
    .filter(([, each]) => !isBlank(each))
    .map(([name, each]) => fieldText(name, each, `${indent}  `))
    .join('');
  return `${indent}- ${lines.slice(indent.length + 2)}`;
}

/** A value on one line. */
export function flowText(value: Value): string {
  if (isList(value)) return `[${value.map((item) => inFlow(item)).join(', ')}]`;
  if (isFields(value)) {
    const fields = Object.entries(value).filter(([, each]) => !isBlank(each));
    if (fields.length === 0) return '{}';
    return `{ ${fields.map(([name, each]) => `${scalarText(name, 'flow')}: ${inFlow(each)}`).join(', ')} }`;
  }
  return scalarText(value);
}

function inFlow(value: Value): string {
  return isList(value) || isFields(value) ? flowText(value) : scalarText(value, 'flow');
}

/**
 * A single value, in quotation marks where it would be read as something else without.
 *
 * @param place within `[…]` and `{…}` more marks have a meaning.
 * @param style how it was written before.
 */
export function scalarText(
  value: string | number | boolean | null | undefined,
  place: 'block' | 'flow' = 'block',
  style?: Scalar.Type,
): string {
  const scalar = new Scalar(value ?? null);
  const isLong = typeof value === 'string' && /[\n\r\u0085\u2028\u2029]/u.test(value);
  const quoted = style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE' ? style : undefined;
  if (isLong) scalar.type = 'QUOTE_DOUBLE';
  else if (quoted !== undefined && typeof value === 'string') scalar.type = quoted;
  const list = new YAMLSeq();
  list.items = [scalar];
  list.flow = place === 'flow';
  const text = new Document(list).toString(UNBROKEN).trimEnd();
  return place === 'flow' ? text.slice(1, -1).trim() : text.slice(2);
}
