/** What the editor must know of the files of one kind to read and write them without damage. */
export interface FileShape {
  /** IANA time zone in which moments are written. */
  readonly timeZone: string;
  /** By path, what a date alone stands for; `*` is any item of a list: `corrections.*.date`. */
  readonly moments: Readonly<Record<string, 'start' | 'end'>>;
  /** By path, what a field that is left out has. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Fields at the top that may be a word in place of fields. */
  readonly words: readonly string[];
  /** The fields at the top, in the order in which they are written. */
  readonly order: readonly string[];
}

/** A value of a file: what YAML's core schema and forms have in common. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | FormFields;

export interface FormFields {
  readonly [name: string]: Value;
}

export function isFields(value: unknown): value is FormFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The form's field of the word that a file may have in place of a field's fields. */
export function wordFieldOf(name: string): string {
  return `${name}Word`;
}

/** The path of a field within a field: `corrections.*`, `corrections.*.date`. */
export function pathBelow(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** What a form has for a field that nobody filled in: files leave it out. */
export function isBlank(value: Value): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (isList(value)) return value.every(isBlank);
  return isFields(value) && Object.values(value).every(isBlank);
}

/** Whether two values are the same to a reader of the file: what is empty is left out. */
export function isSame(one: Value, other: Value): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  if (isList(one) && isList(other)) {
    const [some, others] = [one, other].map((items) => items.filter((item) => !isBlank(item)));
    if (some === undefined || others?.length !== some.length) return false;
    return some.every((item, at) => isSame(item, others[at]));
  }
  if (isFields(one) && isFields(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) =>
      isSame(fieldOf(one, name), fieldOf(other, name)),
    );
  }
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  return one === other;
}

export function fieldOf(fields: FormFields, name: string): Value {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The fields of what has any, or none. */
export function fieldsWithin(value: Value): FormFields {
  return isFields(value) ? value : {};
}

/** A text, or an empty one in place of anything else. */
export function wordsWithin(value: Value): string {
  return typeof value === 'string' ? value : '';
}
