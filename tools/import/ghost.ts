import { readFileSync } from 'node:fs';
import { parseJson } from '../../src/disk/read.ts';
import { webUrl } from '../../src/schema/field.ts';
import { ghostBody } from './ghost-body.ts';
import type { LossKind, TellLoss } from './losses.ts';
import { isObject, objectsAt, textAt, type JsonObject } from './json.ts';
import {
  SourceError,
  type LeftOut,
  type Loss,
  type SourceArchive,
  type SourcePost,
} from './model.ts';
import { wordsOfHtml } from './source-words.ts';

/** What stands in texts for the address of the site. */
const SITE = '__GHOST_URL__';

/**
 * Reads an export of Ghost (JSON, the file of Settings, Advanced, Import/Export), of any version.
 *
 * @param address of the site, which no export says.
 * @throws SourceError when it is none.
 */
export function readGhost(path: string, address: string | undefined): SourceArchive {
  const file = parseJson(
    readFileSync(path, 'utf8')
      .replace(/^\ufeff/u, '')
      .replaceAll(SITE, ''),
  );
  const data = isObject(file) ? dataOf(file) : undefined;
  if (data === undefined)
    throw new SourceError(
      'this is no export of Ghost; make one under Settings, Advanced, Import/Export, Export content',
    );
  const site = new Site(data);
  const left: LeftOut[] = [];
  const posts: SourcePost[] = [];
  for (const post of objectsAt(data, 'posts')) {
    const why = reasonToLeave(post, site);
    if (why === undefined) posts.push(site.post(post));
    else
      left.push({
        kind: why,
        name: wordsOfHtml(textAt(post, 'title')),
        example: textAt(post, 'slug'),
      });
  }
  const title = wordsOfHtml(site.setting('title'));
  return { kind: 'ghost', title, address, posts, left, descriptions: site.descriptions };
}

/** The tables, wherever a version of Ghost puts them. */
function dataOf(file: JsonObject): JsonObject | undefined {
  const [first] = objectsAt(file, 'db');
  const places = [first, isObject(file['db']) ? file['db'] : undefined, file];
  return places
    .flatMap((place) => [place?.['data'], place])
    .filter(isObject)
    .find((place) => Array.isArray(place['posts']));
}

const VISIBLE = new Set(['', 'public']);

function reasonToLeave(post: JsonObject, site: Site): LossKind | undefined {
  const status = textAt(post, 'status');
  if (status === 'scheduled') return 'scheduled';
  if (status === 'sent' || isTrue(site.meta(post)['email_only'])) return 'email-only';
  if (status !== 'published') return 'draft';
  if (!VISIBLE.has(textAt(post, 'visibility'))) return 'members';
  const type = textAt(post, 'type');
  if (type === 'page' || isTrue(post['page'])) return 'page';
  if (type !== '' && type !== 'post') return 'other-type';
  return dateOf(post) === '' ? 'no-date' : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1;
}

/** In UTC, as a date, as the database writes it, or in milliseconds. */
function dateOf(post: JsonObject): string {
  const written = textAt(post, 'published_at');
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?Z?$/u.exec(written);
  if (parts !== null) return `${parts[1] ?? ''}T${parts[2] ?? ''}Z`;
  const at = /^\d{9,}$/u.test(written) ? Number(written) : Date.parse(written);
  return Number.isFinite(at) && Math.abs(at) < 8e15
    ? new Date(at).toISOString().replace(/\.\d{3}Z$/u, 'Z')
    : '';
}

/** Fields that say something, and have no place here. */
const OTHER_FIELDS = [
  ...['meta_title', 'og_title', 'og_description', 'og_image', 'twitter_title'],
  ...['twitter_description', 'twitter_image', 'email_subject', 'custom_template', 'frontmatter'],
];

/** The tables of an export, by what they are looked up with. */
class Site {
  readonly descriptions = new Map<string, string>();
  readonly #settings: ReadonlyMap<string, string>;
  readonly #metas: ReadonlyMap<string, JsonObject>;
  readonly #users: ReadonlyMap<string, JsonObject>;
  readonly #tags: ReadonlyMap<string, JsonObject>;
  readonly #authorsOf: ReadonlyMap<string, readonly string[]>;
  readonly #tagsOf: ReadonlyMap<string, readonly string[]>;

  constructor(data: JsonObject) {
    const by = (name: string, key: string): Map<string, JsonObject> =>
      new Map(objectsAt(data, name).map((row) => [textAt(row, key), row]));
    this.#settings = new Map(
      objectsAt(data, 'settings').map((row) => [textAt(row, 'key'), textAt(row, 'value')]),
    );
    this.#metas = by('posts_meta', 'post_id');
    this.#users = by('users', 'id');
    this.#tags = by('tags', 'id');
    this.#authorsOf = ordered(objectsAt(data, 'posts_authors'), 'author_id');
    this.#tagsOf = ordered(objectsAt(data, 'posts_tags'), 'tag_id');
    for (const [rows, field] of [
      [this.#users, 'bio'],
      [this.#tags, 'description'],
    ] as const) {
      for (const row of rows.values()) {
        const words = wordsOfHtml(textAt(row, field));
        if (words !== '') this.descriptions.set(nameOf(row).toLowerCase(), words);
      }
    }
  }

  setting(key: string): string {
    return this.#settings.get(key) ?? '';
  }

  /** What stands beside a post in newer versions, and in it in older ones. */
  meta(post: JsonObject): JsonObject {
    return { ...post, ...this.#metas.get(textAt(post, 'id')) };
  }

  post(post: JsonObject): SourcePost {
    const meta = this.meta(post);
    const told: Loss[] = [];
    const tell: TellLoss = (kind, example) => {
      told.push({ kind, example });
    };
    const id = textAt(post, 'id');
    const names = this.#tagsOf.get(id)?.flatMap((tag) => this.#named(this.#tags, tag)) ?? [];
    for (const name of names.filter(isInternal)) tell('internal-tag', name);
    for (const field of OTHER_FIELDS) {
      if (textAt(meta, field) !== '') tell('other-field', `${field}: ${textAt(meta, field)}`);
    }
    for (const field of ['codeinjection_head', 'codeinjection_foot']) {
      if (textAt(post, field).trim() !== '') tell('script', textAt(post, field));
    }
    const writers = this.#authorsOf.get(id) ?? [
      textAt(post, 'author_id') || textAt(post, 'author'),
    ];
    const slug = textAt(post, 'slug');
    const canonical = webUrl.safeParse(textAt(post, 'canonical_url'));
    if (!canonical.success && textAt(post, 'canonical_url') !== '')
      tell('canonical-refused', textAt(post, 'canonical_url'));
    ghostBody(post, tell);
    const picture = textAt(post, 'feature_image') || textAt(post, 'image');
    const excerpt = textAt(post, 'custom_excerpt') || textAt(meta, 'meta_description');
    return {
      key: `ghost ${id === '' ? slug : id}`,
      title: wordsOf(textAt(post, 'title')),
      slug,
      date: dateOf(post),
      html: () => ghostBody(post, () => undefined),
      paragraphs: 'tags',
      brackets: 'words',
      excerpt: wordsOf(excerpt),
      authors: writers.flatMap((writer) => this.#named(this.#users, writer)),
      categories: names.filter((name) => !isInternal(name)),
      ...{ tags: [], series: undefined },
      addresses: slug === '' ? [] : [this.#addressOf(post, names)],
      cover:
        picture === ''
          ? undefined
          : {
              address: picture,
              alt: wordsOf(textAt(meta, 'feature_image_alt')),
              caption: wordsOfHtml(textAt(meta, 'feature_image_caption')),
            },
      canonical: canonical.success ? canonical.data : undefined,
      told,
    };
  }

  #named(rows: ReadonlyMap<string, JsonObject>, id: string): string[] {
    const row = rows.get(id);
    const name = row === undefined ? '' : nameOf(row);
    return name === '' ? [] : [name];
  }

  /** The path of a post: `/slug/`, unless an older version was told otherwise. */
  #addressOf(post: JsonObject, tags: readonly string[]): string {
    const pattern = this.setting('permalinks') || '/:slug/';
    const [year = '', month = '', day = ''] = dateOf(post).slice(0, 10).split('-');
    const parts: Readonly<Record<string, string>> = {
      ...{ slug: textAt(post, 'slug'), id: textAt(post, 'id'), year, month, day },
      primary_tag: tags[0] ?? 'all',
    };
    return pattern.replace(/:(slug|id|year|month|day|primary_tag)\b/gu, (_, name: string) =>
      encodeURIComponent(parts[name] ?? ''),
    );
  }
}

function wordsOf(text: string): string {
  return wordsOfHtml(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

function nameOf(row: JsonObject): string {
  return wordsOf(textAt(row, 'name'));
}

function isInternal(name: string): boolean {
  return name.startsWith('#');
}

function ordered(rows: readonly JsonObject[], field: string): Map<string, string[]> {
  const order = (row: JsonObject): number => Number(row['sort_order']) || 0;
  const sorted = rows.toSorted((a, b) => order(a) - order(b));
  const groups = Map.groupBy(sorted, (row) => textAt(row, 'post_id'));
  return new Map([...groups].map(([id, own]) => [id, own.map((row) => textAt(row, field))]));
}
