import { CORE_SCHEMA, load } from 'js-yaml';
import { parse as parseToml, TomlDate } from 'smol-toml';

import { parseJson } from '../../src/disk/read.ts';
import { isObject, textAt, type JsonObject } from './json.ts';

export interface SourceText {
  readonly fields: JsonObject;
  readonly text: string;
  readonly hasFields: boolean;
}

/** Fields between lines of their own, with the language that they are in behind the first of them. */
const FENCED = /^(---|\+\+\+)[ \t]*([a-z]*)[ \t]*\n(?:([^]*?)\n)??(?:\1|\.\.\.)[ \t]*(?:\n|$)/u;
/** Ends of lines at which an object of JSON may end. */
const MOST_ENDS = 200;

/** Fields (YAML, TOML or JSON) and text of a file; undefined when its fields cannot be read. */
export function splitFrontmatter(source: string): SourceText | undefined {
  const match = FENCED.exec(source);
  if (match !== null) {
    const [whole, fence, language = '', inner = ''] = match;
    const fields = readFields(inner, language || (fence === '+++' ? 'toml' : 'yaml'));
    return fields && { fields, text: source.slice(whole.length), hasFields: true };
  }
  if (/^(?:---|\+\+\+)[ \t]*\n(?!\s*\n)[^\n:=]+[:=]/u.test(source)) return undefined;
  return /^\{\s*\n?\s*"/u.test(source)
    ? jsonAhead(source)
    : { fields: {}, text: source, hasFields: false };
}

function jsonAhead(source: string): SourceText | undefined {
  let end = source.indexOf('}');
  for (let tried = 0; end !== -1 && tried < MOST_ENDS; tried++) {
    if (/^\s*(?:\n|$)/u.test(source.slice(end + 1, end + 80))) {
      const fields = parseJson(source.slice(0, end + 1));
      if (isObject(fields)) return { fields, text: source.slice(end + 1), hasFields: true };
    }
    end = source.indexOf('}', end + 1);
  }
  return undefined;
}

/** What a text says in one of the three languages; undefined when it is no mapping in it. */
export function readFields(text: string, language: string): JsonObject | undefined {
  const value = readData(text, language);
  if (value === null || value === undefined) return text.trim() === '' ? {} : undefined;
  return isObject(value) ? value : undefined;
}

/** The data of a text, times as their words; undefined when it is none. What multiplies in YAML is refused. */
export function readData(text: string, language: string): unknown {
  try {
    if (/^json5?$/u.test(language)) return JSON.parse(text);
    if (language === 'toml') return withoutDates(parseToml(text));
    if (!/^ya?ml$/u.test(language)) return undefined;
    const value: unknown = load(text, { schema: CORE_SCHEMA, json: true }) ?? {};
    return isWithin(value, { left: MOST_VALUES }) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Values within values, those that are named twice counted twice. */
const MOST_VALUES = 50_000;

function isWithin(value: unknown, room: { left: number }): boolean {
  if (--room.left < 0) return false;
  if (Array.isArray(value)) return value.every((each) => isWithin(each, room));
  return !isObject(value) || Object.values(value).every((each) => isWithin(each, room));
}

function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutDates(each)]));
}

/** The value of a field; undefined when it has none. */
export function valueAt(fields: JsonObject, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined;
}

/** The field within fields that `a.b` names; an empty object when there is none. */
export function objectAt(fields: JsonObject, name: string): JsonObject {
  const value = valueAt(fields, name);
  return isObject(value) ? value : {};
}

/** The first of several fields that says something, in words. */
export function firstText(fields: JsonObject, names: readonly string[]): string {
  for (const name of names) {
    const text = textAt(fields, name).trim();
    if (text !== '') return text;
  }
  return '';
}

/** Texts of a field that holds one, a list of them, or objects with names. */
export function namesAt(fields: JsonObject, name: string, separator: RegExp): string[] {
  const value = valueAt(fields, name);
  const texts = Array.isArray(value) ? value.map(nameOf) : nameOf(value).split(separator);
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** What a value is called: itself, or its name. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isObject(value)) return '';
  const known = firstText(value, [
    ...['name', 'display_name', 'displayName', 'full_name', 'fullName', 'fullname'],
    ...['title', 'nickname', 'id', 'slug'],
  ]);
  const [first, last] = [textAt(value, 'first_name'), textAt(value, 'last_name')];
  const whole = firstText(value, ['name', 'display_name', 'full_name']);
  return whole === '' && first !== '' && last !== '' ? `${first} ${last}` : known;
}
