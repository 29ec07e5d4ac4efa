import { fieldsOrWords, branchesOf, type JsonSchema } from '../../src/schema/json-schema.ts';

/** Schemas of what stands above a text, with the heading of each. */
const TEXTS = {
  article: 'Articles: `content/articles/YYYY/MM/slug.mdx` or `slug/index.mdx`',
  page: 'Standing pages: `content/pages/name.mdx`',
};

/** `docs/frontmatter.md`: every field of articles, pages and registries, from their schemas. */
export function frontmatterPage(schemas: ReadonlyMap<string, JsonSchema>): string {
  const registries = [...schemas].filter(([name]) => !Object.hasOwn(TEXTS, name));
  return [
    '# Fields',
    '',
    '<!-- Made by `npm run schemas` from the comments in src/schema/; change those. -->',
    '',
    'What stands between the two lines `---` at the top of an article or a standing page, and in the registries. Unknown fields are errors, so that a typo does not pass silently. The rules that hold fields against each other are in [writing/rules.md](writing/rules.md).',
    '',
    ...Object.entries(TEXTS).flatMap(([name, heading], at) => [
      ...(at === 0 ? [] : ['']),
      `## ${heading}`,
      '',
      ...table(schemas.get(name) ?? {}),
    ]),
    ...registries.flatMap(([name, schema]) => [
      '',
      `## \`content/${name}.yaml\``,
      '',
      ...table(schema.items ?? schema),
    ]),
    '',
  ].join('\n');
}

function table(schema: JsonSchema): string[] {
  return ['| field | type | meaning |', '| --- | --- | --- |', ...rows(schema, '')];
}

function rows(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const required = schema.required?.includes(name) === true;
    const path = `${prefix}${name}`;
    const meaning = [required ? '**Required.**' : '', words(field['description'])].filter(Boolean);
    const row = `| \`${path}\` | ${typeOf(field)} | ${meaning.join(' ')} |`;
    const inner = field.items ?? fieldsOrWords(field)?.fields ?? field;
    return [row, ...rows(inner, `${path}${field.items === undefined ? '.' : '[].'}`)];
  });
}

function typeOf(field: JsonSchema): string {
  if (field.items !== undefined) return `list of ${typeOf(field.items)}`;
  const { type, pattern } = field;
  const values = field['enum'];
  if (Array.isArray(values)) return values.map((value) => `\`${String(value)}\``).join(' ');
  if ('const' in field) return `\`${JSON.stringify(field['const'])}\``;
  const parts = branchesOf(field);
  if (parts.length > 0) return parts.map(typeOf).join(' or ');
  if (field.properties !== undefined) return 'fields';
  if (type === 'string' && pattern === undefined) return 'text';
  return type === 'string' ? 'id' : type === 'integer' ? 'number' : words(type);
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('|', '\\|') : '';
}
