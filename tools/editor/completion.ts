import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Registries } from '../../src/publication/publication.ts';
import type { ArticleFile } from '../../src/loader/walk.ts';
import { isSchema, type JsonSchema, type SchemaName } from '../../src/schema/json-schema.ts';

/** What editors offer: ids of the content, and the files that are articles. */
export interface Known {
  readonly registries: Registries;
  readonly files: readonly ArticleFile[];
}

/**
 * Writes the schemas that name ids of the content, and which file is held against the
 * schema of articles, to where the Astro extension of editors looks. They change with
 * every tag that is added, so they are not under version control; `npm run check`,
 * `npm run new` and `npm run schemas` keep them fresh.
 */
export function writeCompletion(projectDir: string, { registries, files }: Known): void {
  const dir = join(projectDir, '.astro/collections');
  const key = keyOf(projectDir, { registries, files });
  if (isCurrent(dir, key)) return;
  mkdirSync(dir, { recursive: true });
  const { sections, authors, tags, series, tickers, promos } = registries;
  const symbols = tickers.map(({ symbol }) => symbol);
  const articles = files.map(({ id }) => id).reverse();
  const ofTags = tags.map(({ id }) => id);
  const named: readonly [SchemaName, Readonly<Record<string, readonly string[]>>][] = [
    [
      'article',
      {
        section: sections.map(({ id }) => id),
        authors: authors.map(({ id }) => id),
        tags: ofTags,
        series: series.map(({ id }) => id),
        tickers: symbols,
        promo: promos.map(({ id }) => id),
      },
    ],
    ['authors', { holdings: symbols }],
    ['calendar', { tickers: symbols, tags: ofTags, coverage: articles }],
    ['front', { lead: articles, picks: articles }],
  ];
  for (const [name, ids] of named) {
    const path = join(projectDir, 'schemas', `${name}.schema.json`);
    const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isSchema(schema)) writeChanged(join(dir, `${name}.schema.json`), withIds(schema, ids));
  }
  writeChanged(join(dir, 'collections.json'), {
    collections: [{ hasSchema: true, name: 'article' }],
    entries: Object.fromEntries(
      files.map(({ path }) => [
        decodeURIComponent(pathToFileURL(path).href).toLowerCase(),
        'article',
      ]),
    ),
  });
  writeFileSync(join(dir, 'key'), key);
}

/** Whether this was written under the same key, and by nobody else since: Astro writes there too. */
function isCurrent(dir: string, key: string): boolean {
  const noted = statSync(join(dir, 'key'), { throwIfNoEntry: false });
  if (noted === undefined || textAt(join(dir, 'key')) !== key) return false;
  return [
    'article.schema',
    'authors.schema',
    'calendar.schema',
    'front.schema',
    'collections',
  ].every((name) => {
    const stats = statSync(join(dir, `${name}.json`), { throwIfNoEntry: false });
    return stats !== undefined && stats.mtimeMs <= noted.mtimeMs;
  });
}

/** Of all that is written: hardly ever has any of it changed. */
function keyOf(projectDir: string, { registries, files }: Known): string {
  const { sections, authors, tags, series, tickers, promos } = registries;
  const hash = createHash('sha256').update(projectDir);
  for (const list of [sections, authors, tags, series, promos]) {
    for (const { id } of list) hash.update(`\0${id}`);
    hash.update('\n');
  }
  for (const { symbol } of tickers) hash.update(`\0${symbol}`);
  hash.update(`\n${files.map(({ path }) => path).join('\0')}`);
  for (const name of ['article', 'authors', 'calendar', 'front']) {
    hash.update(readFileSync(join(projectDir, 'schemas', `${name}.schema.json`)));
  }
  return hash.digest('hex');
}

/** The schema in which the named fields, or the items of those that are lists, take only ids. */
function withIds(schema: JsonSchema, ids: Readonly<Record<string, readonly string[]>>): JsonSchema {
  if (schema.items !== undefined && schema.properties === undefined) {
    return { ...schema, items: withIds(schema.items, ids) };
  }
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]): [string, JsonSchema] => {
      const known = Object.hasOwn(ids, name) ? ids[name] : undefined;
      return [name, known === undefined || known.length === 0 ? field : ofIds(field, known)];
    },
  );
  return { ...schema, properties: Object.fromEntries(fields) };
}

function ofIds(field: JsonSchema, ids: readonly string[]): JsonSchema {
  if (field.items !== undefined) return { ...field, items: { type: 'string', enum: ids } };
  const { description } = field;
  // `promo` may also be false.
  const others = Array.isArray(field['anyOf']) ? [false] : [];
  return { ...(description === undefined ? {} : { description }), enum: [...ids, ...others] };
}

function writeChanged(path: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 1)}\n`;
  if (textAt(path) !== text) writeFileSync(path, text);
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
