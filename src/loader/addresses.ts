import type { ArticleReading } from './article.ts';
import type { Registries } from './registry.ts';
import type { ArticleFile } from './walk.ts';

/** Every address of the site as a writer may link to it. */
export interface Addresses {
  /** Path to the anchors of its page; undefined where a page's anchors are not known here. */
  readonly pages: ReadonlyMap<string, readonly string[] | undefined>;
  /** Old path to the present one. */
  readonly moved: ReadonlyMap<string, string>;
}

/** Pages that exist whatever the content. */
const FIXED = (
  '/ /latest/ /tags/ /tickers/ /authors/ /archive/ /search/ /corrections/ /sponsors/ /feeds/ ' +
  '/about/ /standards/ /privacy/ /corrections/feed.xml /corrections/feed.json /feed.xml ' +
  '/feed.json /feeds.opml /robots.txt /sitemap-index.xml /news-sitemap.xml ' +
  '/.well-known/security.txt'
).split(' ');

interface Read {
  readonly file: ArticleFile;
  readonly reading: ArticleReading;
}

/**
 * The addresses that content has, by the contract of the site's URLs. Drafts and
 * articles of the future count: what is not yet published is for who knows the clock.
 */
export function addressesOf(readings: readonly Read[], registries: Registries): Addresses {
  const pages = new Map<string, readonly string[] | undefined>();
  const moved = new Map<string, string>();
  const list = (path: string): void => {
    for (const name of ['', 'feed.xml', 'feed.json']) pages.set(path + name, undefined);
  };
  for (const path of FIXED) pages.set(path, undefined);
  for (const { id } of registries.sections) list(`/${id}/`);
  for (const { id } of registries.authors) list(`/authors/${id}/`);
  for (const { id, aliases } of registries.tags) {
    list(`/tags/${id}/`);
    for (const alias of aliases) moved.set(`/tags/${alias}/`, `/tags/${id}/`);
  }
  for (const { symbol, formerly } of registries.tickers) {
    const path = `/tickers/${symbol.toLowerCase()}/`;
    list(path);
    for (const old of formerly) moved.set(`/tickers/${old.toLowerCase()}/`, path);
  }
  for (const { file, reading } of readings) {
    const path = `/${file.id}/`;
    const { frontmatter, references } = reading;
    pages.set(path, references === undefined ? undefined : anchorsOf(references));
    const [year = '', month = ''] = file.id.split('/');
    for (const archive of [`/archive/${year}/`, `/archive/${year}/${month}/`]) {
      pages.set(archive, undefined);
    }
    if (frontmatter === undefined) continue;
    pages.set(`/${frontmatter.section}/${year}/`, undefined);
    for (const alias of frontmatter.aliases) moved.set(alias, path);
  }
  return { pages, moved };
}

function anchorsOf(references: NonNullable<ArticleReading['references']>): readonly string[] {
  if (references.updates.length === 0) return references.anchors;
  return [...references.anchors, ...references.updates.map((update) => update.id)];
}
