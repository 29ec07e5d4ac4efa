import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { rulesPage } from '../../../../tools/check/rules-page.ts';
import { fieldComments } from '../../../../tools/editor/comments.ts';
import { frontmatterPage } from '../../../../tools/editor/frontmatter-page.ts';
import type { JsonSchema } from '../../../../src/schema/json-schema.ts';
import { jsonSchemas } from '../../../../tools/editor/schemas.ts';
import { site } from '#site';

const PROJECT = resolve(import.meta.dirname, '../../../..');
const schemas = jsonSchemas(PROJECT, site);

describe('what npm run schemas writes', () => {
  const files: [string, string][] = [
    ['docs/frontmatter.md', frontmatterPage(schemas)],
    ['docs/writing/rules.md', rulesPage()],
    ...[...schemas].map(([name, schema]): [string, string] => [
      `schemas/${name}.schema.json`,
      JSON.stringify(schema),
    ]),
  ];

  it.each(files)('%s is current; otherwise run it', async (file, text) => {
    const path = join(PROJECT, file);
    const options = await resolveConfig(path);
    expect(readFileSync(path, 'utf8')).toBe(await format(text, { ...options, filepath: path }));
  });

  it.each([...schemas.keys()])('describes every field of %s', (name) => {
    const schema = schemas.get(name) ?? {};
    expect(undescribed(schema.items ?? schema, '')).toEqual([]);
  });
});

describe('fieldComments', () => {
  it('reads nested fields, and those given by name alone', () => {
    const source = `const s = z.strictObject({
      /** The \`id\`
       *  of it. */
      id,
      /** A cover. */
      cover: z.strictObject({
        /** Its file. */
        src: line(1, 2),
      }).optional(),
      bare: 1,
    });`;
    expect([...fieldComments(source)]).toEqual([
      ['id', 'The `id` of it.'],
      ['cover', 'A cover.'],
      ['cover.src', 'Its file.'],
    ]);
  });
});

/** Paths of fields that nothing explains. */
function undescribed(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(typeof field['description'] === 'string' ? [] : [prefix + name]),
    ...undescribed(field.items ?? field, `${prefix}${name}.`),
  ]);
}
