import { fieldsOrWords, type JsonSchema } from '../schema/json-schema.ts';
import { pathBelow, type FileShape } from './file-shape.ts';

/** What the editor must know of files that are held to a schema. */
export function shapeOf(schema: JsonSchema, timeZone: string): FileShape {
  const moments: Record<string, 'start' | 'end'> = {};
  const defaults: Record<string, unknown> = {};
  const visit = (field: JsonSchema, path: string): void => {
    const bound = field['moment'];
    if (bound === 'start' || bound === 'end') moments[path] = bound;
    if ('default' in field && !Array.isArray(field['default'])) defaults[path] = field['default'];
    if (field.items !== undefined) visit(field.items, pathBelow(path, '*'));
    const { properties } = fieldsOrWords(field)?.fields ?? field;
    for (const [name, inner] of Object.entries(properties ?? {})) {
      visit(inner, pathBelow(path, name));
    }
  };
  visit(schema, '');
  const { properties = {} } = schema.items ?? schema;
  const order = Object.keys(properties);
  const words = order.filter((name) => fieldsOrWords(properties[name] ?? {}) !== undefined);
  return { timeZone, moments, defaults, words, order };
}
