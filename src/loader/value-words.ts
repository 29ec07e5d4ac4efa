import { hiddenNote } from '../typography/invisible.ts';

/** `"note" of entry 2 of "corrections"`: entries are counted as people count. */
export function nameOfField(path: readonly PropertyKey[]): string {
  return path.reduceRight<string>((rest, part) => {
    const own = typeof part === 'number' ? `entry ${part + 1}` : `"${String(part)}"`;
    return rest === '' ? own : `${rest} of ${own}`;
  }, '');
}

export function subject(name: string): string {
  return name === '' ? 'the entry' : name;
}

/** `one of news, analysis or opinion`. */
export function oneOf(values: readonly string[]): string {
  return values.length > 1
    ? `one of ${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`
    : (values[0] ?? '');
}

/**
 * Of a field that is required and not there: `"title" is missing; add "title: …"`.
 *
 * @param kinds zod's name of its kind of value, or the values that it can have.
 */
export function missing(path: readonly PropertyKey[], kinds: readonly string[]): string {
  const [kind = '', ...others] = kinds;
  const field = String(path.at(-1) ?? '');
  const line = (value: string): string => `add "${field}: ${value}"`;
  const what =
    kind === 'array'
      ? line('[…]')
      : kind === 'object'
        ? `add "${field}:" and below it, two spaces further in, its own fields`
        : Object.hasOwn(TYPES, kind)
          ? line('…')
          : [line(kind), ...others].join(', or ');
  return `${nameOfField(path)} is missing; ${what}`;
}

/**
 * What to write for a value of another kind than is wanted; empty when nobody knows.
 *
 * @param fields those that an entry has, where entries or the value have fields.
 */
export function asMeant(expected: string, found: unknown, fields: readonly string[]): string {
  if (expected === 'string' && typeof found === 'boolean') return `; write "${found}"`;
  if (expected === 'string' && Array.isArray(found)) return ofOne(found);
  if (expected === 'string' && isRecord(found) && !Array.isArray(found)) {
    return '; a text with a colon in it stands in quotation marks';
  }
  if (expected === 'array' || expected === 'object') {
    if (fields.length > 0) return withFields(expected, fields);
    if (
      expected === 'array' &&
      isRecord(found) &&
      Object.values(found).every((one) => one === null)
    ) {
      return `; write [${Object.keys(found).join(', ')}]`;
    }
    return typeof found === 'string' ? asList(found) : '';
  }
  const truth = typeof found === 'string' ? found.toLowerCase() : '';
  if (expected !== 'boolean') return '';
  if (['true', 'yes', 'on', 'y', '1'].includes(truth)) return '; write true';
  return ['false', 'no', 'off', 'n', '0'].includes(truth) ? '; write false' : '';
}

/** A list of one text where a text belongs. */
function ofOne(found: readonly unknown[]): string {
  const [one] = found;
  const isText = found.length === 1 && typeof one === 'string' && one.length <= 80;
  return isText ? `; write ${one}` : '; write one alone, without brackets';
}

/** `; begin each entry with "- title: …" and write its other fields below: url` */
function withFields(expected: 'array' | 'object', fields: readonly string[]): string {
  const [first = '', ...others] = fields;
  if (expected === 'object') return `; its fields are ${fields.join(', ')}`;
  const rest = others.length === 0 ? '' : `, and write below it ${others.join(', ')}`;
  return `; begin each entry with "- ${first}: …"${rest}`;
}

/** A text where a list belongs: names and commas, or words that are one entry. */
function asList(found: string): string {
  if (/^[*•‣·–—]\s/u.test(found)) return '; begin each entry with "- ", on a line of its own';
  if (/^-\S/u.test(found)) return '; a space stands behind each "-" of a list';
  const parts = found.replace(/^[[{]+|[\]}]+$/gu, '').split(/[,;]\s*/u);
  const isNames = parts.every((part) => !/\s/u.test(part));
  const list = isNames ? parts.join(', ') : JSON.stringify(found);
  return list.length > 80
    ? '; begin each entry with "- ", on a line of its own'
    : `; write [${list}]`;
}

export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value) + hiddenNote(value);
  }
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'fields' : JSON.stringify(value);
}

export function nameOfType(expected: string): string {
  return (Object.hasOwn(TYPES, expected) ? TYPES[expected] : undefined) ?? expected;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'fields, each on a line',
  boolean: 'true or false',
  number: 'a whole number',
  int: 'a whole number',
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What stands at a path within a value; undefined where nothing does. */
export function valueIn(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const part of path) {
    if (!isRecord(value) || !Object.hasOwn(value, part)) return undefined;
    value = value[String(part)];
  }
  return value;
}
