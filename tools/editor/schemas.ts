import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { schemasOf } from '../../src/schema/schemas.ts';
import { fieldComments } from './comments.ts';
import type { Locale } from '../../src/time/format.ts';
import {
  isSchema,
  branchesOf,
  schemaSources,
  type JsonSchema,
  type SchemaName,
} from '../../src/schema/json-schema.ts';

/** The JSON Schemas of everything that is written by hand, described by their sources' comments. */
export function jsonSchemas(projectDir: string, locale: Locale): Map<SchemaName, JsonSchema> {
  const schemas: Readonly<Record<SchemaName, z.ZodType>> = schemasOf(locale);
  return new Map(
    schemaSources.map(({ name, source, list }) => {
      const text = readFileSync(join(projectDir, 'src/schema', `${source}.ts`), 'utf8');
      const options = { io: 'input', target: 'draft-7', unrepresentable: 'any' } as const;
      const raw = plain(z.toJSONSchema(schemas[name], options));
      const { $schema, ...rest } = described(raw, fieldComments(text), []);
      const head = { $schema, title: list ? `${name}.yaml` : name };
      return [name, list ? { ...head, type: 'array', items: rest } : { ...head, ...rest }];
    }),
  );
}

/** Without the methods that zod adds, and with what JSON knows alone. */
function plain(schema: unknown): JsonSchema {
  const copy: unknown = JSON.parse(JSON.stringify(schema));
  return isSchema(copy) ? copy : {};
}

/** The schema with a description on every field that has a comment. */
function described(
  schema: JsonSchema,
  comments: ReadonlyMap<string, string>,
  path: readonly string[],
): JsonSchema {
  const description = comments.get(path.join('.'));
  return {
    ...(description === undefined ? {} : { description }),
    ...withFields(schema, comments, path),
  };
}

function withFields(
  schema: JsonSchema,
  comments: ReadonlyMap<string, string>,
  path: readonly string[],
): JsonSchema {
  const { items, properties } = schema;
  const parts = branchesOf(schema);
  return {
    ...schema,
    ...(parts.length === 0 ? {} : { anyOf: parts.map((part) => withFields(part, comments, path)) }),
    // The items of a list are described where the list is.
    ...(items === undefined ? {} : { items: withFields(items, comments, path) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, field]) => [
              name,
              described(field, comments, [...path, name]),
            ]),
          ),
        }),
  };
}
