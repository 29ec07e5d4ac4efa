/** A JSON Schema (draft 7, which editors read), or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly items?: JsonSchema | undefined;
  readonly required?: readonly string[] | undefined;
}

/** Files of content, each with its schema and where the schema is written. */
export const schemaSources = [
  { name: 'archive', source: 'archive', list: false },
  { name: 'article', source: 'article', list: false },
  { name: 'authors', source: 'author', list: true },
  { name: 'calendar', source: 'event', list: true },
  { name: 'front', source: 'front', list: false },
  { name: 'page', source: 'page', list: false },
  { name: 'promos', source: 'promo', list: true },
  { name: 'redirects', source: 'redirect', list: true },
  { name: 'sections', source: 'section', list: true },
  { name: 'series', source: 'series', list: true },
  { name: 'tags', source: 'tag', list: true },
  { name: 'tickers', source: 'ticker', list: true },
] as const;

export type SchemaName = (typeof schemaSources)[number]['name'];

export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parts of a field that may be one of several. */
export function branchesOf(schema: JsonSchema): readonly JsonSchema[] {
  const { anyOf } = schema;
  return Array.isArray(anyOf) ? anyOf.filter(isSchema) : [];
}

/** The fields of a field that may be fields or a word, with the words; else undefined. */
export function fieldsOrWords(
  schema: JsonSchema,
): { readonly fields: JsonSchema; readonly words: readonly string[] } | undefined {
  const parts = branchesOf(schema);
  const fields = parts.find(({ properties }) => properties !== undefined);
  const words = parts.map((part) => part['enum']).find((values) => Array.isArray(values));
  return fields && words && { fields, words: words.map(String) };
}
