/** An object of JSON whose form nobody has promised. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of a field; a number as its digits, anything else as nothing. */
export function textAt(object: JsonObject, name: string): string {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The objects of a list; none when it is missing. */
export function objectsAt(object: JsonObject, name: string): JsonObject[] {
  return listAt(object, name).filter(isObject);
}

export function listAt(object: JsonObject, name: string): readonly unknown[] {
  return Object.hasOwn(object, name) ? asList(object[name]) : [];
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
