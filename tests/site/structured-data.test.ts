import { expect, inject, test } from 'vitest';
import { readPages, SITE } from './page.ts';

const pages = readPages(inject('siteDir')).filter(({ isRedirect }) => !isRedirect);

/** What Google's documentation of each type requires and recommends, as far as the site has it. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Article: [
    ...['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher'],
    ...['mainEntityOfPage', 'articleSection', 'isAccessibleForFree', 'description', 'url'],
  ],
  LiveBlogPosting: ['coverageStartTime', 'liveBlogUpdate'],
  AdvertiserContentArticle: ['sponsor'],
  BreadcrumbList: ['itemListElement'],
  NewsMediaOrganization: [
    ...['name', 'url', 'logo', 'publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy'],
  ],
  WebSite: ['name', 'url', 'publisher'],
  ProfilePage: ['mainEntity', 'name', 'url'],
  CollectionPage: ['name', 'url', 'description'],
  Person: ['name', 'url'],
  Organization: ['name', 'url'],
  Corporation: ['name', 'tickerSymbol'],
  CorrectionComment: ['text', 'datePublished'],
  BlogPosting: ['headline', 'datePublished', 'url'],
};
const ARTICLES = /^(?:\w*NewsArticle|AdvertiserContentArticle|LiveBlogPosting)$/u;
const DATES = /^(?:date\w+|coverage\w+Time)$/u;
const ADDRESSES = /^(?:@id|url|item|image|mainEntityOfPage|\w+Policy|publishingPrinciples)$/u;

interface Place {
  readonly where: string;
  readonly type: string;
  readonly node: Readonly<Record<string, unknown>>;
}

/** Every object with a type, however deep, and where it stands. */
function typed(value: unknown, where: string): Place[] {
  if (Array.isArray(value)) return value.flatMap((entry) => typed(entry, where));
  if (!isRecord(value)) return [];
  const type = value['@type'];
  const below = Object.values(value).flatMap((entry) => typed(entry, where));
  return typeof type === 'string'
    ? [{ where: `${where} ${type}`, type, node: value }, ...below]
    : below;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const places = pages.flatMap(({ url, graph }) => typed(graph, url));

test('every type of the table is somewhere, and has what search engines ask of it', () => {
  const types = new Set(places.map(({ type }) => type));
  const unseen = Object.keys(PROPERTIES).filter((type) => type !== 'Article' && type !== 'Person');
  expect(unseen.filter((type) => !types.has(type))).toEqual([]);
  for (const { where, type, node } of places) {
    const asked = [
      ...(PROPERTIES[type] ?? []),
      ...(ARTICLES.test(type) ? (PROPERTIES['Article'] ?? []) : []),
    ];
    expect
      .soft(
        asked.filter((name) => !hasValue(node[name])),
        where,
      )
      .toEqual([]);
  }
});

function hasValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(hasValue);
  return value !== undefined && value !== null && value !== '';
}

test('dates have an offset, addresses are absolute, headlines short', () => {
  for (const { where, node } of places) {
    for (const [name, value] of Object.entries(node)) {
      for (const text of [value].flat()) {
        if (typeof text !== 'string') continue;
        if (DATES.test(name))
          expect.soft(text, where).toMatch(/T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u);
        if (ADDRESSES.test(name)) expect.soft(URL.canParse(text), `${where} ${text}`).toBe(true);
        if (name === 'headline') expect.soft(text.length, where).toBeLessThanOrEqual(110);
        if (name === 'position') expect.soft(Number(text), where).toBeGreaterThan(0);
      }
    }
  }
});

test('a graph names no node twice, and a node is the same on every page', () => {
  const known = new Map<string, string>();
  for (const { url, graph } of pages) {
    const ids = graph.map((node) => String(node['@id']));
    expect.soft(new Set(ids).size, url).toBe(ids.length);
  }
  for (const { where, type, node } of places) {
    if (!/^(?:NewsMediaOrganization|Corporation)$/u.test(type)) continue;
    const id = String(node['@id']);
    const text = JSON.stringify(node);
    expect.soft(known.get(id) ?? text, where).toBe(text);
    known.set(id, text);
  }
});

test('the front page says how the site is searched', () => {
  const front = places.find(({ where, type }) => type === 'SearchAction' && where.startsWith('/ '));
  expect(front?.node).toMatchObject({
    target: { '@type': 'EntryPoint', urlTemplate: `${SITE}/search/?q={query}` },
    'query-input': 'required name=query',
  });
});

test('what search engines must not list offers them nothing but that it was withdrawn', () => {
  const hidden = pages.filter(({ indexable }) => !indexable);
  expect(hidden.length).toBeGreaterThan(2);
  for (const { url, graph } of hidden) {
    if (graph.length === 0) continue;
    const article = graph.find((node) => 'headline' in node);
    expect.soft(article?.['creativeWorkStatus'], url).toBe('Withdrawn');
    expect.soft(article, url).not.toHaveProperty('wordCount');
    expect.soft(JSON.stringify(article?.['image']), url).not.toContain('/media/');
  }
});
