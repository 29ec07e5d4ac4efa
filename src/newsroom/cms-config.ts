import type { CmsConfig, Collection, CollectionFile, Field } from '@sveltia/cms';
import { schemaSources, type JsonSchema, type SchemaName } from '../schema/json-schema.ts';
import type { Palette } from '../colour/palette.ts';
import { MAX_IMAGE_BYTES } from '../loader/asset.ts';
import { basePathOf } from '../schema/site-address.ts';
import { newsroomBackend, newsroomOrigins, type Newsroom } from '../schema/newsroom.ts';
import type { FileShape } from './file-shape.ts';
import { componentForms } from './component-form.ts';
import type { ComponentManual } from './component-manual.ts';
import type { EditorDesk } from './editor-desk.ts';
import { shapeOf } from './shape-of.ts';
import { aroundText, TEXT } from './story-text.ts';
import { fieldLabel } from './field-label.ts';
import { fieldsFor, type DeskChoices } from './widget.ts';

/** What the configuration is made from. */
export interface EditorPaper extends DeskChoices {
  readonly name: string;
  /** Scheme, host and path without a closing slash. */
  readonly siteUrl: string;
  readonly newsroom: Newsroom;
  /** Whether some stories have no folder of their own: `2024/07/slug.mdx`. */
  readonly hasSingles: boolean;
  /** Names of the files of `content/` that there are; others are offered none the less. */
  readonly schemas: ReadonlyMap<SchemaName, JsonSchema>;
  /** Where `content/` lies in the repository. */
  readonly folder: string;
  readonly palette: Palette;
  /** What the manual says of components. */
  readonly manuals: ReadonlyMap<string, ComponentManual>;
}

/** Everything that the editor is told. */
export interface EditorSetting {
  readonly config: CmsConfig;
  /** By the name of a format, how its files are read and written. */
  readonly formats: Readonly<Record<string, FormatSetting>>;
  readonly desk: EditorDesk;
}

export interface FormatSetting {
  readonly kind: 'story' | 'registry';
  readonly shape: FileShape;
}

/**
 * The configuration of the editor: collections of stories and standing pages, and a file for each
 * registry, with every field of the schemas.
 */
export function editorSetting(paper: EditorPaper): EditorSetting {
  const { newsroom, schemas, timeZone } = paper;
  const schemaOf = (name: SchemaName): JsonSchema => schemas.get(name) ?? {};
  const shape = (name: SchemaName): FileShape => shapeOf(schemaOf(name), timeZone);
  const registries = schemaSources.filter(({ name }) => !isText(name));
  const config: CmsConfig = {
    load_config_file: false,
    backend: newsroomBackend(newsroom),
    ...(newsroom.review === false || newsroom.service === 'gitea'
      ? {}
      : { publish_mode: 'editorial_workflow' }),
    app_title: paper.name,
    logo: { src: `${basePathOf(paper.siteUrl)}/favicon.svg` },
    site_url: paper.siteUrl,
    // Data that several stories share are known by their path from here: `/data/name.csv`.
    media_folder: paper.folder,
    public_folder: '/',
    media_libraries: {
      default: { config: { max_file_size: MAX_IMAGE_BYTES, slugify_filename: true } },
      // Pictures of others would be asked of other hosts.
      stock_assets: false,
    },
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    output: { omit_empty_optional_fields: true },
    collections: [
      // The editor gives all files to the first of two collections in one folder.
      ...(paper.hasSingles ? [singles(paper)] : []),
      articles(paper),
      pages(paper),
      {
        name: 'registries',
        label: 'Registries',
        icon: 'list_alt',
        files: registries.map(({ name, list }) => registry(paper, name, list)),
      },
    ],
  };
  return {
    config,
    desk: {
      language: paper.languages[0] ?? 'en',
      timeZone,
      sites: [paper.siteUrl],
      folder: paper.folder,
      accent: dayAndNight(paper.palette, 'accent'),
      onAccent: dayAndNight(paper.palette, 'on-accent'),
      service: serviceOf(newsroom),
      components: componentForms(paper.manuals),
    },
    formats: {
      article: { kind: 'story', shape: shape('article') },
      page: { kind: 'story', shape: shape('page') },
      ...Object.fromEntries(
        registries.map(({ name }) => [name, { kind: 'registry', shape: shape(name) }]),
      ),
    },
  };
}

/** As services are called. */
const SERVICES = { github: 'GitHub', gitlab: 'GitLab', gitea: 'The repository' } as const;

function serviceOf({ service, ...newsroom }: Newsroom): EditorDesk['service'] {
  const { api } = newsroomOrigins({ service, ...newsroom });
  return { kind: service, name: SERVICES[service], api, branch: newsroom.branch ?? 'main' };
}

function dayAndNight({ light, dark }: Palette, role: string): string {
  return `light-dark(${light(role)}, ${dark(role)})`;
}

function isText(name: SchemaName): name is 'article' | 'page' {
  return name === 'article' || name === 'page';
}

/** The day of a story as it is written, in the publication's zone, whatever the writer's is. */
const DAY = "date | truncate(10, ' ')";
const MONTH = `{{${DAY} | date('YYYY', 'utc')}}/{{${DAY} | date('MM', 'utc')}}`;

/**
 * Stories in folders of their own, as new ones are: no other's file has the name of one of theirs,
 * and what is deleted with a story is its own.
 */
function articles(paper: EditorPaper): Collection {
  return {
    ...stories(paper),
    name: 'articles',
    label: 'Articles',
    path: `${MONTH}/{{slug}}/index`,
    media_folder: '',
  };
}

/** Stories that share the folder of their month. */
function singles(paper: EditorPaper): Collection {
  return {
    ...stories(paper),
    name: 'singles',
    label: 'Articles without a folder',
    description: 'Stories that share the folder of their month. New ones are made under Articles.',
    path: `${MONTH}/{{slug}}`,
    // The editor would put them below a folder of the story's name.
    media_folder: '..',
    // All files of the month would be taken for the story's own, and deleted with it.
    delete: false,
    create: false,
  };
}

function stories(paper: EditorPaper) {
  const schema = paper.schemas.get('article') ?? {};
  return {
    label_singular: 'Article',
    icon: 'article',
    folder: `${paper.folder}/articles`,
    format: 'article',
    public_folder: '',
    summary: '{{title}}',
    sortable_fields: {
      fields: ['date', 'title', 'section'],
      default: { field: 'date', direction: 'descending' },
    },
    slug: { template: '{{title}}', editable: ['create'], hint: 'The last part of the address.' },
    // A story may be the translation of one that is not out.
    fields: aroundText(fieldsFor(schema, { ...paper, stories: [] }).map(withDefaults)),
  } satisfies Partial<Collection>;
}

/** A new story begins as a draft of this moment. */
function withDefaults(field: Field): Field {
  if (field.name === 'date' && field.widget === 'datetime') return { ...field, default: '{{now}}' };
  return field;
}

function pages(paper: EditorPaper): Collection {
  return {
    name: 'pages',
    label: 'Pages',
    label_singular: 'Page',
    icon: 'description',
    folder: `${paper.folder}/pages`,
    format: 'page',
    // Not relative to the page, as of stories that share a folder.
    media_folder: `/${paper.folder}/pages`,
    public_folder: '',
    slug: { template: '{{title}}', editable: ['create'], hint: 'The address of the page.' },
    fields: [...fieldsFor(paper.schemas.get('page') ?? {}, paper), ...TEXT],
  };
}

function registry(paper: EditorPaper, name: SchemaName, isList: boolean): CollectionFile {
  const schema = paper.schemas.get(name) ?? {};
  const file = {
    name,
    label: fieldLabel(name),
    file: `${paper.folder}/${name}.yaml`,
    format: name,
  };
  if (!isList) return { ...file, fields: fieldsFor(schema, paper) };
  const fields = fieldsFor(schema.items ?? {}, paper);
  const names = fields.map((field) => field.name);
  const shown = ['name', 'headline', 'from'].find((each) => names.includes(each)) ?? names[0] ?? '';
  const entries: Field = {
    name,
    label: fieldLabel(name),
    widget: 'list',
    root: true,
    required: false,
    collapsed: true,
    summary: `{{fields.${shown}}}`,
    fields,
  };
  return { ...file, fields: [entries] };
}
