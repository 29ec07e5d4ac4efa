import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { htmlToHast } from 'satteri';
import type { HastNode } from 'satteri';

type Element = Extract<HastNode, { type: 'element' }>;

/** What a built page says of itself to machines, its headline, and what it holds. */
export interface PageFacts {
  /** Root-relative address, without the path that the site lies below. */
  readonly url: string;
  readonly title: string;
  readonly headline: string;
  readonly canonical: string;
  readonly language: string;
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
  /** Every `id`, in order. */
  readonly ids: readonly string[];
  /** Addresses that the page leads to or loads. */
  readonly links: readonly string[];
  /** Ids that attributes name: labels and what describes an element. */
  readonly references: readonly string[];
  /** How many elements of a name there are. */
  readonly count: (tagName: string) => number;
  /** Pictures without a word for who cannot see them. */
  readonly silentPictures: readonly string[];
  /** Attributes that a policy forbids, styles and handlers: `name of element`. */
  readonly forbidden: readonly string[];
}

/** Facts of every page of a built site. */
export function readPages(dir: string): PageFacts[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const url = `/${file
        .split(sep)
        .join('/')
        .replace(/(?<=^|\/)index\.html$/u, '')}`;
      return factsOf(url, readFileSync(join(dir, file), 'utf8'));
    });
}

const REFERENCES = ['htmlFor', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'list'];

function factsOf(url: string, html: string): PageFacts {
  const elements = elementsIn(htmlToHast(html));
  const named = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
  const meta = metaOf(named('meta'));
  const linked = (rel: string): string[] =>
    named('link').flatMap((link) =>
      property(link, 'rel') === rel ? [property(link, 'href')] : [],
    );
  const data = named('script').filter((each) => property(each, 'type') === 'application/ld+json');
  const robots = meta.get('robots') ?? [];
  return {
    url,
    title: named('title').map(textOf)[0] ?? '',
    headline: named('h1').map(textOf).at(-1) ?? '',
    canonical: linked('canonical')[0] ?? '',
    language: named('html').map((element) => property(element, 'lang'))[0] ?? '',
    indexable: !robots.some((value) => value.includes('noindex')),
    isRedirect: named('meta').some((element) => property(element, 'httpEquiv') === 'refresh'),
    meta,
    feeds: linked('alternate'),
    times: named('time').map((element) => property(element, 'dateTime')),
    authors: named('a')
      .filter((link) => property(link, 'rel') === 'author')
      .map(textOf),
    graph: data.flatMap((element) => graphOf(JSON.parse(textOf(element)))),
    ids: elements.map((element) => property(element, 'id')).filter(Boolean),
    links: elements.flatMap(linksOf),
    references: elements.flatMap((element) =>
      REFERENCES.flatMap((name) => property(element, name).split(/\s+/u).filter(Boolean)),
    ),
    count: (tagName) => named(tagName).length,
    silentPictures: named('img').flatMap((picture) =>
      'alt' in picture.properties ? [] : [property(picture, 'src')],
    ),
    forbidden: elements.flatMap(({ tagName, properties }) =>
      Object.keys(properties)
        .filter((name) => /^(?:style$|on[a-z])/iu.test(name))
        .map((name) => `${name} of <${tagName}>`),
    ),
  };
}

function metaOf(elements: readonly Element[]): Map<string, string[]> {
  const groups = Map.groupBy(
    elements,
    (element) => property(element, 'name') || property(element, 'property'),
  );
  return new Map([...groups].map(([name, all]) => [name, all.map((m) => property(m, 'content'))]));
}

/** Addresses of an element, those of all sizes of a picture among them. */
function linksOf(element: Element): string[] {
  const links = ['href', 'src', 'action']
    .filter((name) => typeof element.properties[name] === 'string')
    .map((name) => property(element, name));
  const sizes = property(element, 'srcSet').split(',');
  return [...links, ...sizes.map((size) => size.trim().split(/\s/u)[0] ?? '').filter(Boolean)];
}

function elementsIn(node: HastNode): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsIn) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

function property({ properties }: Element, name: string): string {
  const value: unknown = properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
}

/** What is read out: the words of pictures among texts. */
function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return property(node, 'alt');
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function graphOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return isGraph(value) ? value['@graph'] : [];
}

function isGraph(value: unknown): value is { '@graph': Readonly<Record<string, unknown>>[] } {
  return typeof value === 'object' && value !== null && '@graph' in value;
}
