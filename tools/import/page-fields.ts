import { webUrl } from '../../src/schema/field.ts';
import type { JsonObject } from './json.ts';
import type { TellLoss } from './losses.ts';
import type { SourcePicture } from './model.ts';
import { coverOf } from './page-cover.ts';
import { fileDay } from './permalink.ts';
import { partNumber, type SourceSeries } from './source-series.ts';
import type { SourceSite, SourcePage } from './site.ts';
import { authorsOf, type SiteAuthors } from './site-authors.ts';
import { firstText, namesAt, valueAt } from './source-frontmatter.ts';
import { wordsOfHtml, wordsOfMarkdown } from './source-words.ts';

const DATES = [
  'date',
  'publishDate',
  'publishdate',
  'pubDate',
  'pubdate',
  'pubDatetime',
  'publishedAt',
  'published_at',
  'publishedDate',
  'published',
  'publishedOn',
  'published_date',
  'publication_date',
  'datePublished',
  'createdAt',
  'created',
];
const SUMMARIES = [
  'description',
  'summary',
  'excerpt',
  'deck',
  'dek',
  'standfirst',
  'abstract',
  'lede',
  'lead',
  'intro',
  ...['teaser', 'subtitle', 'meta_description', 'blurb'],
];
const ALIASES = ['aliases', 'alias', 'redirect_from', 'redirects', 'redirectFrom'];
const CATEGORIES = ['categories', 'category', 'section'];
const SERIES = ['series', 'serie'];
const PARTS = [
  ...['part', 'series_order', 'seriesOrder', 'series_part', 'seriesPart', 'series_weight'],
  ...['seriesWeight', 'series_index', 'seriesIndex', 'series_number', 'seriesNumber', 'episode'],
];
/** Fields that are read elsewhere, or say how a page is drawn or sorted. */
const UNTOLD = new Set([
  'title',
  'layout',
  'type',
  'permalink',
  'url',
  'slug',
  'weight',
  'order',
  'draft',
  'id',
  'uid',
  'guid',
  'tags',
  'canonical',
  'toc',
  'comments',
  'comment',
  'math',
  'mathjax',
  'share',
  'hidden',
  'pin',
  'sitemap',
  'outputs',
  'cascade',
  'eleventyExcludeFromCollections',
  ...['expirydate', 'expiryDate', 'canonical_url', 'canonicalUrl', 'canonicalURL', 'lastmod'],
  ...DATES,
  ...ALIASES,
  ...CATEGORIES,
  ...['authors', 'author', 'byline', 'by', 'writer', 'writers', 'creator', 'author_id', 'authorId'],
]);
/** Tags that put a page on a list and say nothing. */
const LISTS = /^(?:posts?|all|blogs?|articles?|nav)$/iu;

/** The date of a page as it is written; empty for none. */
export function dateText(fields: JsonObject, path: string): string {
  const written = firstText(fields, DATES);
  return /\d/u.test(written) ? written : (fileDay(path) ?? '');
}

export interface PageFields {
  readonly excerpt: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly series: SourceSeries | undefined;
  readonly cover: SourcePicture | undefined;
  readonly canonical: string | undefined;
  /** Other old addresses, as they are written. */
  readonly aliases: readonly string[];
}

/** What stands above the text of a page, as this house has it; what it has no place for is told. */
export function pageFields(
  { fields, own, path }: SourcePage,
  site: SourceSite,
  authors: SiteAuthors,
  tell: TellLoss,
): PageFields {
  const { separator } = site;
  const names = (keys: readonly string[]): string[] =>
    keys
      .flatMap((key) => namesAt(fields, key, separator))
      .map((name) => wordsOfHtml(name))
      .filter((name) => name !== '');
  const { cover, used } = coverOf(own);
  const texts = SUMMARIES.map((key) => wordsOfMarkdown(firstText(fields, [key])));
  const excerpt = texts.find((text) => text !== '') ?? '';
  for (const [at, text] of texts.entries())
    if (text !== '' && !excerpt.includes(text))
      tell('other-field', `${SUMMARIES[at] ?? ''}: ${text}`);
  const tagFields = ['tags', ...site.tagFields];
  const tags = names(tagFields);
  for (const name of tags.filter((each) => LISTS.test(each))) tell('internal-tag', name);
  const [series, ...others] = names(SERIES);
  for (const name of others) tell('series', name);
  const parts =
    series === undefined ? [] : PARTS.filter((key) => partNumber(own[key]) !== undefined);
  const desk = site.desk(path);
  const categories = names(CATEGORIES);
  const url = firstText(fields, ['canonical_url', 'canonicalUrl', 'canonicalURL', 'canonical']);
  const canonical = webUrl.safeParse(url);
  if (url !== '' && !canonical.success) tell('canonical-refused', url);
  const expires = firstText(fields, ['expirydate', 'expiryDate']);
  if (expires !== '') tell('expires', expires);
  const told = new Set([...UNTOLD, ...SUMMARIES, ...tagFields, ...used, ...parts]);
  if (series !== undefined) for (const key of SERIES) told.add(key);
  for (const [key, value] of Object.entries(own)) {
    if (told.has(key) || value === null || value === '' || value === false) continue;
    tell('other-field', `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  }
  const writers = authorsOf(fields, authors);
  return {
    excerpt,
    authors: writers.length > 0 ? writers : authorsOf({ author: site.author }, authors),
    categories: categories.length > 0 ? categories : desk === '' ? [] : [desk],
    tags: [...tags.filter((each) => !LISTS.test(each)), ...others],
    series:
      series === undefined ? undefined : { name: series, part: partNumber(own[parts[0] ?? '']) },
    cover,
    canonical: canonical.success && url !== '' ? canonical.data : undefined,
    aliases: ALIASES.flatMap((key) =>
      valueAt(fields, key) === undefined ? [] : namesAt(fields, key, /,/u),
    ),
  };
}
