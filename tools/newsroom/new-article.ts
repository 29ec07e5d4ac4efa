import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isPlainWay } from '../../src/disk/paths.ts';
import { makeFolders } from '../../src/disk/put.ts';
import type { Registries } from '../../src/publication/publication.ts';
import { walkArticles } from '../../src/loader/walk.ts';
import { parseMoment } from '../../src/time/parse.ts';
import { monthOf } from '../../src/time/zone.ts';
import { AssignmentError, type Assignment } from './assignment.ts';
import { slugOf, uniqueSlug } from '../../src/typography/slug.ts';

/** An article's file that was just made. */
export interface NewArticle {
  /** `2026/11/slug` */
  readonly id: string;
  readonly path: string;
}

export interface NewArticleOptions {
  readonly contentDir: string;
  readonly registries: Registries;
  readonly timeZone: string;
  /** BCP 47 language of headlines. */
  readonly language: string;
  /** The last part of the address; made of the headline when it is left out. */
  readonly slug?: string | undefined;
}

/**
 * Writes the file of an article: all that is known of it, and where the rest belongs.
 *
 * @throws AssignmentError when the headline gives no address, or the slug is none.
 */
export function writeNewArticle(assignment: Assignment, options: NewArticleOptions): NewArticle {
  const { contentDir, registries, timeZone } = options;
  const articles = join(contentDir, 'articles');
  const slugs = walkArticles(articles, 'articles', []).map(({ id }) => id.slice(8));
  const slug = slugOf(options.slug ?? assignment.title, options.language);
  if (options.slug !== undefined && slug !== options.slug) {
    const better = slug === '' ? 'small letters, digits and hyphens' : `--slug ${slug}`;
    throw new AssignmentError([`"${options.slug}" can be no part of an address; write ${better}`]);
  }
  if (slug === '') {
    throw new AssignmentError([
      'the headline has no letter or digit to make an address of; give --slug',
    ]);
  }
  const moment = parseMoment(assignment.date, timeZone);
  if (typeof moment === 'string') throw new AssignmentError([moment]);
  const month = monthOf(moment.at, timeZone).replace('-', '/');
  const id = `${month}/${uniqueSlug(slug, new Set(slugs))}`;
  const path = join(articles, `${id}.mdx`);
  if (!isPlainWay(contentDir, `articles/${id}.mdx`)) {
    throw new AssignmentError([
      `"${dirname(path)}" is no folder, or lies behind a link; content is read from folders alone`,
    ]);
  }
  makeFolders(dirname(path));
  writeFileSync(path, articleText(assignment, registries), { flag: 'wx' });
  return { id, path };
}

/** What only the writer knows is left empty, with a comment that says what belongs there. */
export function articleText(assignment: Assignment, registries: Registries): string {
  const { title, date, section, kind, authors, tags, tickers, draft } = assignment;
  const { language, translationOf } = assignment;
  const ids = (list: readonly { readonly id: string }[]): string =>
    list.map(({ id }) => id).join(', ');
  const listed = (list: readonly string[]): string => `[${list.map(plain).join(', ')}]`;
  const lines = [
    `title: ${JSON.stringify(title)}`,
    'description: # 70 to 180 characters: what the story adds to its headline',
    `date: ${date}`,
    section === undefined ? `section: # ${ids(registries.sections)}` : `section: ${section}`,
    ...(kind === 'news' ? [] : [`kind: ${kind}`]),
    ...(language === undefined ? [] : [`language: ${language}`]),
    ...(translationOf === undefined ? [] : [`translationOf: ${translationOf}`]),
    authors.length === 0
      ? `authors: # [${ids(registries.authors)}]`
      : `authors: ${listed(authors)}`,
    tags.length === 0 ? 'tags: # [one, to, eight] of content/tags.yaml' : `tags: ${listed(tags)}`,
    ...(tickers.length === 0 ? [] : [`tickers: ${listed(tickers)}`]),
    ...(kind === 'sponsored' ? ['sponsor: # { name: …, url: "https://…", paidBy: … }'] : []),
    ...(draft ? ['draft: true'] : []),
    'sources: [] # - { title: "…", url: "https://…" }',
  ];
  return `---\n${lines.join('\n')}\n---\n\n{/* Write here; CONTRIBUTING.md says what may stand in a text. */}\n`;
}

/** Symbols that YAML would read as something else than text stand in quotation marks. */
function plain(value: string): string {
  return /^(?:true|false|null|[\d.+-].*)$/iu.test(value) ? JSON.stringify(value) : value;
}
