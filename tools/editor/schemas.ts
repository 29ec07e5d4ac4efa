import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { archiveSchema } from '../../src/schema/archive.ts';
import { articleSchema } from '../../src/schema/article.ts';
import { authorSchema } from '../../src/schema/author.ts';
import { eventSchema } from '../../src/schema/event.ts';
import { frontSchema } from '../../src/schema/front.ts';
import { pageSchema } from '../../src/schema/page.ts';
import { promoSchema } from '../../src/schema/promo.ts';
import { redirectSchema } from '../../src/schema/redirect.ts';
import { sectionSchema } from '../../src/schema/section.ts';
import { tagSchema } from '../../src/schema/tag.ts';
import { tickerSchema } from '../../src/schema/ticker.ts';
import { fieldComments } from './comments.ts';
import type { Locale } from '../../src/time/format.ts';
import {
  isSchema,
  schemaSources,
  type JsonSchema,
  type SchemaName,
} from '../../src/schema/json-schema.ts';

/** The JSON Schemas of everything that is written by hand, described by their sources' comments. */
export function jsonSchemas(projectDir: string, locale: Locale): Map<SchemaName, JsonSchema> {
  const schemas: Readonly<Record<SchemaName, z.ZodType>> = {
    archive: archiveSchema(locale.timeZone),
    article: articleSchema(locale),
    authors: authorSchema(locale.language),
    calendar: eventSchema(locale),
    front: frontSchema(locale),
    page: pageSchema(locale.language),
    promos: promoSchema(locale),
    redirects: redirectSchema,
    sections: sectionSchema(locale.language),
    tags: tagSchema(locale.language),
    tickers: tickerSchema(locale.language),
  };
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
  return {
    ...schema,
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
