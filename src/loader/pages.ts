import { join } from 'node:path';
import { pathOf } from '../schema/site-address.ts';
import { parseBody } from '../body/parse.ts';
import type { Problem } from '../problem/problem.ts';
import type { TextFacts } from '../publication/article.ts';
import type { StandingPage } from '../publication/standing-page.ts';
import { schemasOf } from '../schema/schemas.ts';
import { prefixOf } from '../schema/page-paths.ts';
import { reservedSegments } from '../schema/section.ts';
import type { Languages } from './translations.ts';
import { frontmatterOf, localeIn, type ArticleReading } from './article.ts';
import { wordProblems } from './field-words.ts';
import { pathInContent, type FileReading } from './read-files.ts';
import { frontmatterProblems, type ReferenceFault } from './references.ts';
import type { Registries } from '../publication/publication.ts';
import { refusalsTo, refusePagesWithin } from './stray-stories.ts';
import type { SiteLocale } from './site-locale.ts';
import { unknownSymbols } from './text.ts';
import { validate } from './validate.ts';
import { articleSlug, list, type ArticleFile } from './walk.ts';

/** As what the text of a standing page is read: without entries and what only those have. */
export const pageTextKind = 'explainer';

/** Finds every standing page, `about.mdx`; what may be meant as one and is none is a problem. */
export function walkPages(dir: string, label: string, problems: Problem[]): ArticleFile[] {
  const refuse = refusalsTo(problems);
  const entries = list(dir, label, problems);
  const names = new Set(entries.map(({ name }) => name));
  return entries.flatMap((entry) => {
    const path = join(dir, entry.name);
    const file = `${label}/${entry.name}`;
    if (entry.isDirectory()) refusePagesWithin(path, file, refuse);
    const slug = articleSlug(entry, file, names, refuse);
    return slug === undefined ? [] : [{ id: slug, path, file }];
  });
}

/** Reads one standing page on its own; as `readArticle`. */
export function readPage(
  { file }: ArticleFile,
  text: string,
  publication: SiteLocale,
): ArticleReading {
  const yaml = frontmatterOf(text, file);
  if (!('value' in yaml)) {
    return { frontmatter: undefined, named: undefined, references: undefined, problems: yaml };
  }
  const locale = localeIn(yaml.value, publication);
  const result = validate(yaml, [], schemasOf(locale).page);
  const { sites } = publication;
  const context = { ...unknownSymbols, ...locale, sites, file, symbols: [], promoIds: undefined };
  const { references, problems } = parseBody(text, { ...context, kind: pageTextKind });
  return {
    frontmatter: undefined,
    named: undefined,
    page: 'data' in result ? result.data : undefined,
    references,
    problems: [
      ...('problems' in result ? result.problems : []),
      ...wordProblems(yaml),
      ...problems,
    ],
  };
}

/** What is wrong with standing pages beside each other and the sections, and with what they hold. */
export function pageProblems(
  pages: readonly FileReading[],
  { sections }: Registries,
  { language: first, languages = [] }: Languages,
): Problem[] {
  const taken = new Map(sections.map(({ id }) => [id, `the section "${id}"`]));
  for (const tag of languages) taken.set(prefixOf(tag).slice(1), `the lists in "${tag}"`);
  const roles = new Map<string, string>();
  return pages.flatMap(({ file, reading }) => {
    const { id } = file;
    const faults: ReferenceFault[] = [];
    const owner = taken.get(id) ?? 'the site itself';
    if (taken.has(id) || reservedSegments.has(id) || /^(?:\d+|index)$/u.test(id)) {
      const message = `/${id}/ is an address of ${owner}; rename the file`;
      faults.push({ path: [], message, rule: 'page-address' });
    }
    const { role, language = first } = reading.page ?? {};
    const key = `${role} ${language}`;
    const other = role === undefined ? undefined : roles.get(key);
    if (role !== undefined && other === undefined) roles.set(key, file.file);
    if (other !== undefined) {
      const message = `"role" is "${String(role)}" in ${other} too; take it out of one of them`;
      faults.push({ path: ['role'], message, rule: 'page-role' });
    }
    return [...frontmatterProblems(file, faults), ...contentProblems(file, reading)];
  });
}

/** A standing page is words and tables: what else a story may hold belongs to stories. */
function contentProblems({ file }: ArticleFile, { references }: ArticleReading): Problem[] {
  const { images = [], charts = [], values = [], files = [], promos = [] } = references ?? {};
  const held = { pictures: images, charts, 'figures of data': values, files, promos };
  return Object.entries(held).flatMap(([what, places]) => {
    const message = `a standing page holds no ${what}; take it out, or write a story with it and link to that`;
    return places.map(({ line, column }): Problem => {
      return { file, line, column, level: 'error', message, rule: 'page-content' };
    });
  });
}

/** The pages that can be shown. */
export function standingPages(pages: readonly FileReading[], label: string): StandingPage[] {
  return pages.flatMap(({ file, reading: { page, references }, digest }) => {
    if (page === undefined || references === undefined) return [];
    const text: TextFacts = {
      file: pathInContent(file, label),
      digest,
      words: references.words,
      symbols: [...new Set(references.symbols.map(({ written }) => written))],
      images: [],
      data: [],
      files: [],
      recordings: [],
      promos: [],
      links: [...new Set(references.links.map(({ href }) => pathOf(href)))],
      updates: [],
      cover: undefined,
    };
    return [{ ...page, id: file.id, text }];
  });
}
