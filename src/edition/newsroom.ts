import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { site } from '#site';
import { readPalette } from '../colour/palette.ts';
import { htmlBelow } from '../hosting/html-below.ts';
import { editorSetting, type EditorPaper } from '../newsroom/cms-config.ts';
import { componentManuals } from '../newsroom/component-manual.ts';
import { editorPage } from '../newsroom/editor-page.ts';
import { editorScript } from '../newsroom/editor-script.ts';
import type { Choice } from '../newsroom/widget.ts';
import type { Article } from '../publication/article.ts';
import { languagesOf } from '../schema/further-languages.ts';
import {
  isSchema,
  schemaSources,
  type JsonSchema,
  type SchemaName,
} from '../schema/json-schema.ts';
import { NEWSROOM_PATH, type Newsroom } from '../schema/newsroom.ts';
import { basePathOf } from '../schema/site-address.ts';
import { publicationsOf, type Edition } from './edition.ts';
import type { EditionFile } from './files.ts';

/** What is told of components. */
const MANUAL = 'docs/writing/components.md';

/** Stories from which the front page is chosen. */
const OFFERED = 200;

/** The page of the editor, where the paper has one. */
export function* newsroomFiles(edition: Edition): Generator<EditionFile> {
  const { newsroom } = site;
  if (newsroom === undefined) return;
  const { siteUrl } = edition.environment;
  const text = (): string => {
    const paper = paperOf(edition, newsroom);
    const script = editorScript(process.cwd(), paper.languages);
    const setting = editorSetting(paper);
    const { name, language } = site;
    return htmlBelow(editorPage({ name, language, script, setting }), basePathOf(siteUrl));
  };
  yield {
    url: NEWSROOM_PATH,
    type: 'text/html; charset=utf-8',
    view: undefined,
    text,
  };
}

function paperOf(edition: Edition, newsroom: Newsroom): EditorPaper {
  const publications = publicationsOf(edition);
  const articles = publications.flatMap((each) => each.articles);
  const { front, promos } = edition.publication;
  const named = new Set([front.lead, ...front.picks]);
  const newest = articles.toSorted((a, b) => b.date.at - a.date.at);
  const offered = newest.filter(({ id }, at) => at < OFFERED || named.has(id));
  return {
    name: site.name,
    siteUrl: edition.environment.siteUrl,
    newsroom,
    timeZone: site.timeZone,
    languages: languagesOf(site),
    stories: offered.map((article) => choice(article.id, article.title)),
    pages: publications.flatMap(({ pages }) =>
      Array.from(pages.values(), ({ id, title }) => choice(id, title)),
    ),
    promos: Array.from(promos.values(), ({ id, headline }) => choice(id, headline)),
    hasSingles: !articles.every(isInFolder),
    schemas: schemas(process.cwd()),
    folder: folderOf(edition.environment.contentDir, process.cwd()),
    palette: readPalette(process.cwd()),
    manuals: componentManuals(readFileSync(join(process.cwd(), MANUAL), 'utf8')),
  };
}

function choice(value: string, label: string): Choice {
  return { value, label: `${label} (${value})` };
}

function isInFolder({ text }: Article): boolean {
  return text.file.endsWith('/index.mdx');
}

/** Where the content lies in the repository; what lies outside is taken for what it stands for. */
function folderOf(contentDir: string, projectDir: string): string {
  const path = relative(projectDir, contentDir).split(sep).join('/');
  return path === '' || path.startsWith('..') || path.startsWith('/') ? 'content' : path;
}

/** The JSON Schemas that `npm run schemas` has written. */
function schemas(projectDir: string): Map<SchemaName, JsonSchema> {
  return new Map(
    schemaSources.map(({ name }) => {
      const path = join(projectDir, 'schemas', `${name}.schema.json`);
      const schema: unknown = JSON.parse(readFileSync(path, 'utf8'));
      if (!isSchema(schema)) throw new Error(`${path} is no schema; run "npm run schemas"`);
      return [name, schema];
    }),
  );
}
