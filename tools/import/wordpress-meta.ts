import type { Loss } from './model.ts';
import { partNumber } from './source-series.ts';
import { wordsOfHtml } from './source-words.ts';
import type { XmlRecord } from './xml-records.ts';

/** What plug-ins and writers keep with a post under a name of their own. */
export type PostMeta = ReadonlyMap<string, string>;

/** Summaries that plug-ins for search engines keep. */
const SUMMARIES = [
  ...['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description'],
  ...['_aioseop_description', '_genesis_description', '_seopress_titles_desc', '_metaseo_metadesc'],
];
const CANONICALS = [
  '_yoast_wpseo_canonical',
  'rank_math_canonical_url',
  '_seopress_robots_canonical',
];
/** Taxonomies that are read elsewhere, or say how the site is drawn. */
const READ = new Set([
  ...['category', 'post_tag', 'post_format', 'series', 'author', 'language'],
  ...['nav_menu', 'link_category', 'wp_theme', 'wp_template_part_area', 'wp_pattern_category'],
]);

/** The summary for search engines; what asks for it by a name (`%%excerpt%%`) is none. */
export function seoSummary(meta: PostMeta): string {
  return wordsOfHtml(first(meta, SUMMARIES).replaceAll(/%%?[\w-]+%%?/gu, ''));
}

export function seoCanonical(meta: PostMeta): string {
  return first(meta, CANONICALS);
}

/** Plug-ins for series keep the number of a part with the post, under the number of its series. */
export function partOf(meta: PostMeta): number | undefined {
  const found = [...meta].filter(([key]) => /^_series_part(?:_\d+)?$/u.test(key));
  const parts = new Set(found.map(([, value]) => partNumber(value)));
  return parts.size === 1 ? [...parts][0] : undefined;
}

/** The words of a post in a taxonomy. */
export function termsOf(item: XmlRecord, domain: string): string[] {
  return item.children
    .filter((child) => child.name === 'category' && child.attributes['domain'] === domain)
    .map((child) => wordsOfHtml(child.text))
    .filter((name) => name !== '' && !(domain === 'category' && /^uncategori[sz]ed$/iu.test(name)));
}

/** Addresses that a post had before its slug was changed. */
export function formerAddresses(link: string, slugs: readonly string[]): string[] {
  if (!URL.canParse(link)) return [];
  const { origin, pathname } = new URL(link);
  const parts = pathname.split('/');
  const at = parts.findLastIndex((part) => part !== '');
  if (at < 0) return [];
  return slugs
    .filter((slug) => slug !== '' && !/[/?#]/u.test(slug))
    .map((slug) => origin + parts.with(at, slug).join('/'));
}

/** Taxonomies and fields of the site's own, for which this house has no place. */
export function ownFields(item: XmlRecord, meta: PostMeta): Loss[] {
  const domains = item.children.flatMap(({ name, attributes }) =>
    name === 'category' ? (attributes['domain'] ?? []) : [],
  );
  const taxonomies = new Set(domains.filter((domain) => !READ.has(domain)));
  return [
    ...[...taxonomies].map((domain): Loss => ({
      kind: 'other-field',
      example: `${domain}: ${termsOf(item, domain).join(', ')}`,
    })),
    // Those that begin so are of programs.
    ...[...meta]
      .filter(([key, value]) => !/^_|^$/u.test(key) && value !== '' && !SUMMARIES.includes(key))
      .map(([key, value]): Loss => ({ kind: 'other-field', example: `${key}: ${value}` })),
  ];
}

function first(meta: PostMeta, names: readonly string[]): string {
  return names.map((name) => meta.get(name)?.trim() ?? '').find((value) => value !== '') ?? '';
}
