import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { readPalette } from '../../../src/colour/palette.ts';
import { componentManuals } from '../../../src/newsroom/component-manual.ts';
import { editorSetting, type EditorPaper } from '../../../src/newsroom/cms-config.ts';
import {
  fieldsOrWords,
  isSchema,
  schemaSources,
  type JsonSchema,
} from '../../../src/schema/json-schema.ts';
import type { Newsroom } from '../../../src/schema/newsroom.ts';

const PROJECT = join(import.meta.dirname, '../../..');

function schemaAt(path: string): JsonSchema {
  const schema: unknown = JSON.parse(readFileSync(join(PROJECT, path), 'utf8'));
  return isSchema(schema) ? schema : {};
}

const choice = { value: 'a', label: 'A' };
const paper: EditorPaper = {
  name: 'The Evening Loom',
  siteUrl: 'https://news.example',
  newsroom: { service: 'github', repository: 'owner/paper' },
  timeZone: 'America/New_York',
  languages: ['en-US', 'de'],
  stories: [choice],
  pages: [choice],
  promos: [choice],
  hasSingles: true,
  schemas: new Map(
    schemaSources.map(({ name }) => [name, schemaAt(`schemas/${name}.schema.json`)]),
  ),
  folder: 'content',
  palette: readPalette(PROJECT),
  manuals: componentManuals(readFileSync(join(PROJECT, 'docs/writing/components.md'), 'utf8')),
};

const NEWSROOMS: readonly Newsroom[] = [
  { service: 'github', repository: 'o/p' },
  {
    service: 'github',
    repository: 'o/p',
    branch: 'next',
    guests: true,
    signIn: { helper: 'https://auth.example' },
  },
  { service: 'github', repository: 'o/p', server: 'https://git.example', review: false },
  { service: 'gitlab', repository: 'o/g/p', signIn: { application: 'abc123' } },
  { service: 'gitlab', repository: 'o/p', server: 'https://git.example' },
  {
    service: 'gitea',
    repository: 'o/p',
    server: 'https://git.example',
    signIn: { application: 'abc123' },
  },
];

describe('the configuration', () => {
  it('shows the mark of the paper, also below a path', () => {
    const logoAt = (siteUrl: string) => editorSetting({ ...paper, siteUrl }).config.logo;
    expect(logoAt('https://paper.example')).toEqual({ src: '/favicon.svg' });
    expect(logoAt('https://paper.example/news')).toEqual({ src: '/news/favicon.svg' });
  });

  it('lets nothing be deleted with which files of others would go', () => {
    const { collections = [] } = editorSetting(paper).config;
    for (const place of collections) {
      if (!('folder' in place) || place.path?.endsWith('/index') === true) continue;
      const isApart = place.media_folder?.startsWith('/') === true;
      expect(isApart || place.delete === false, place.name).toBe(true);
    }
  });

  const validate = new Ajv({ unknownFormats: 'ignore' }).compile(
    schemaAt('node_modules/@sveltia/cms/schema/sveltia-cms.json'),
  );

  it.each(NEWSROOMS)('is what the editor wants of one: $service $repository', (newsroom) => {
    for (const languages of [['en-US'], ['en-US', 'de', 'he']]) {
      const { config } = editorSetting({ ...paper, newsroom, languages });
      validate(JSON.parse(JSON.stringify(config)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('is held to it: a wrong one is refused', () => {
    const { config } = editorSetting(paper);
    expect(validate({ ...JSON.parse(JSON.stringify(config)), collections: [{ name: 1 }] })).toBe(
      false,
    );
  });
});

/** FormFields by path, as schemas and as the configuration name them. */
type Paths = Map<string, unknown>;

function ofSchema(schema: JsonSchema, path: string, found: Paths): Paths {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    found.set(`${path}${name}`, field);
    const either = fieldsOrWords(field);
    if (either !== undefined) found.set(`${path}${name}Word`, { enum: either.words });
    ofSchema(field.items ?? either?.fields ?? field, `${path}${name}.`, found);
  }
  return found;
}

function ofFields(fields: unknown, path: string, found: Map<string, JsonSchema>) {
  for (const field of Array.isArray(fields) ? fields.filter(isSchema) : []) {
    const own = `${path}${String(field['name'])}`;
    found.set(own, field);
    ofFields(field['fields'], `${own}.`, found);
  }
  return found;
}

function fieldsOf(name: string): Map<string, JsonSchema> {
  const { collections = [] } = editorSetting(paper).config;
  const told: unknown = JSON.parse(JSON.stringify(collections));
  const places = Array.isArray(told) ? told.filter(isSchema) : [];
  const files = places.flatMap(({ files: all }) =>
    Array.isArray(all) ? all.filter(isSchema) : [],
  );
  const place = [...places, ...files].find((each) => each['format'] === name);
  const fields = ofFields(place?.['fields'], '', new Map());
  if (fields.get(name)?.['root'] !== true) return fields;
  return ofFields(fields.get(name)?.['fields'], '', new Map());
}

describe.each(schemaSources)('$name', ({ name }) => {
  const schema = paper.schemas.get(name) ?? {};
  const wanted = ofSchema(schema.items ?? schema, '', new Map());
  const fields = fieldsOf(name);

  test('has a field of the editor for each of its own', () => {
    expect([...wanted.keys()].filter((path) => !fields.has(path))).toEqual([]);
    const own = [...fields.keys()].filter((path) => !/^(?:body|_)/u.test(path));
    const further = /(?:^|\.)translations\.de(?:\.|$)/u;
    expect(own.filter((path) => !wanted.has(path) && !further.test(path))).toEqual([]);
  });

  test('tells in each what its comment says, and holds to its bounds', () => {
    for (const [path, described] of wanted) {
      const field = fields.get(path) ?? {};
      const rule = isSchema(described) ? described : {};
      if (rule['description'] !== undefined) expect(field['hint'], path).toBe(rule['description']);
      if (typeof rule['maxItems'] === 'number') expect(field['max'], path).toBe(rule['maxItems']);
      const isTyped = field['widget'] === 'string' || field['widget'] === 'text';
      if (isTyped) expect(field['maxlength'], path).toBe(rule['maxLength']);
      if (isTyped) expect(field['minlength'], path).toBe(rule['minLength']);
      if (isTyped && typeof rule['pattern'] === 'string') {
        // A sentence, and not the expression.
        expect(field['pattern'], path).toEqual([
          rule['pattern'],
          expect.stringMatching(/^Write [a-z].*\.$/u),
        ]);
        expect(rule['patternErrorMessage'], path).toBeTypeOf('string');
      }
      if (Array.isArray(rule['enum'])) expect(field['options'], path).toEqual(rule['enum']);
      if (typeof rule['default'] === 'string') expect(field['default'], path).toBe(rule['default']);
      if ('moment' in rule)
        expect(field, path).toMatchObject({ widget: 'datetime', input_timezone: paper.timeZone });
    }
  });

  test('asks for what is required', () => {
    const top = schema.items ?? schema;
    for (const name of top.required ?? []) {
      // What has a default is required of programs alone.
      const { default: usual } = top.properties?.[name] ?? {};
      if (usual === undefined) expect(fields.get(name)?.['required'], name).toBe(true);
    }
  });
});

test.each([
  ['article', 'section', 'sections', 'sections.*.id'],
  ['article', 'tags', 'tags', 'tags.*.id'],
  ['article', 'authors', 'authors', 'authors.*.id'],
  ['article', 'tickers', 'tickers', 'tickers.*.symbol'],
  ['authors', 'holdings', 'tickers', 'tickers.*.symbol'],
])('%s chooses %s from what there is, by its id and its name', (name, field, file, value) => {
  expect(fieldsOf(name).get(field)).toMatchObject({
    ...{ widget: 'relation', collection: 'registries', file, value_field: value },
    search_fields: [value, value.replace(/\w+$/u, 'name')],
  });
});

test('a field that a schema gains is in the editor by itself', () => {
  const article = paper.schemas.get('article') ?? {};
  const mood = { type: 'string', description: 'How it reads.', enum: ['dry', 'wry'] };
  const schemas = new Map(paper.schemas).set('article', {
    ...article,
    properties: { ...article.properties, mood },
  });
  const text = JSON.stringify(editorSetting({ ...paper, schemas }).config);
  expect(text).toContain(
    '"name":"mood","label":"Mood","required":false,"hint":"How it reads.","widget":"select","options":["dry","wry"]',
  );
});
