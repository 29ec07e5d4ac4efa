import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlToHast } from 'satteri';
import type { HastNode } from 'satteri';

/** The address at which the test site is built. */
export const SITE = 'https://countinghouse.example';

/** What a built page says of itself to machines, and its headline. */
export interface PageFacts {
  /** Root-relative address. */
  readonly url: string;
  readonly title: string;
  readonly headline: string;
  readonly canonical: string;
  readonly indexable: boolean;
  /** True for the page at an old address, which sends readers on. */
  readonly isRedirect: boolean;
  /** Contents of `<meta>` by name or property, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Addresses of feeds named in the head. */
  readonly feeds: readonly string[];
  /** Values of `<time datetime>`, in order. */
  readonly times: readonly string[];
  /** Names in the byline. */
  readonly authors: readonly string[];
  /** Nodes of the JSON-LD graph. */
  readonly graph: readonly Readonly<Record<string, unknown>>[];
}

/** Facts of every page of a built site. */
export function readPages(dir: string): PageFacts[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      factsOf(`/${file.replace(/index\.html$/u, '')}`, readFileSync(join(dir, file), 'utf8')),
    );
}

function factsOf(url: string, html: string): PageFacts {
  const meta = new Map<string, string[]>();
  const found = { title: '', headline: '', canonical: '', isRedirect: false };
  const feeds: string[] = [];
  const times: string[] = [];
  const authors: string[] = [];
  let graph: Readonly<Record<string, unknown>>[] = [];
  const visit = (node: HastNode): void => {
    if (node.type === 'element') {
      const { tagName } = node;
      const property = (name: string): string => {
        const value: unknown = node.properties[name];
        return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
      };
      if (tagName === 'title' && found.title === '') found.title = textOf(node);
      if (tagName === 'h1') found.headline = textOf(node);
      if (tagName === 'time') times.push(property('dateTime'));
      if (tagName === 'a' && property('rel') === 'author') authors.push(textOf(node));
      if (tagName === 'meta') {
        if (property('httpEquiv') === 'refresh') found.isRedirect = true;
        const name = property('name') || property('property');
        meta.set(name, [...(meta.get(name) ?? []), property('content')]);
      }
      if (tagName === 'link' && property('rel') === 'canonical') found.canonical = property('href');
      if (tagName === 'link' && property('rel') === 'alternate') feeds.push(property('href'));
      if (tagName === 'script' && property('type') === 'application/ld+json') {
        graph = nodesOf(JSON.parse(textOf(node)));
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(htmlToHast(html));
  const indexable = !(meta.get('robots') ?? []).some((value) => value.includes('noindex'));
  return { url, ...found, indexable, meta, feeds, times, authors, graph };
}

function nodesOf(graph: unknown): Readonly<Record<string, unknown>>[] {
  return isGraph(graph) ? graph['@graph'] : [];
}

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function isGraph(value: unknown): value is { '@graph': Readonly<Record<string, unknown>>[] } {
  return typeof value === 'object' && value !== null && '@graph' in value;
}
