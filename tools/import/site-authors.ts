import { isObject, textAt, type JsonObject } from './json.ts';
import type { SourceFiles } from './site.ts';
import { endingOf } from './site-settings.ts';
import { firstText, nameOf, readData, splitFrontmatter, valueAt } from './source-frontmatter.ts';
import { wordsOfHtml } from './source-words.ts';

/** `_data/authors.yml`, `data/authors/name.toml`, `content/authors/name/_index.md` and the like. */
const FILE =
  /(?:^|\/)_?(?:authors?|people|team|team_members|staff|contributors|writers)(?:\.(?:ya?ml|json|toml)|(?:\/([^/]+?))?(?:\/_?index)?\.(?:ya?ml|json|toml|md|mdx|markdown))$/iu;

/** Names of authors by what texts call them, and what the site says of them. */
export interface SiteAuthors {
  readonly name: (id: string) => string | undefined;
  /** By name in small letters. */
  readonly about: ReadonlyMap<string, string>;
  /** The files that say it. */
  readonly files: ReadonlySet<string>;
}

export function siteAuthors(files: SourceFiles): SiteAuthors {
  const names = new Map<string, string>();
  const about = new Map<string, string>();
  const used = new Set<string>();
  const add = (id: string, entry: unknown): void => {
    const name = wordsOfHtml(typeof entry === 'string' ? entry : nameOf(entry));
    if (name === '') return;
    const ids = isObject(entry)
      ? [id, ...['id', 'slug', 'username', 'login'].map((key) => textAt(entry, key))]
      : [id];
    for (const each of ids)
      if (each !== '' && !names.has(each.toLowerCase())) names.set(each.toLowerCase(), name);
    const bio = isObject(entry)
      ? wordsOfHtml(firstText(entry, ['bio', 'description', 'about', 'short_bio']))
      : '';
    if (bio !== '') about.set(name.toLowerCase(), bio);
  };
  for (const path of [...files.others, ...files.texts]) {
    const match = FILE.exec(path);
    if (match === null) continue;
    const id = match[1];
    const text = files.text(path) ?? '';
    const isText = /^(?:md|mdx|markdown)$/u.test(endingOf(path));
    const data = isText ? splitFrontmatter(text)?.fields : readData(text, endingOf(path));
    if (id !== undefined && id !== '_index' && isObject(data)) {
      used.add(path);
      add(id, isText && nameOf(data) === '' ? undefined : data);
    } else if (!isText && data !== undefined) {
      used.add(path);
      for (const [key, entry] of entriesOf(data)) add(key, entry);
    }
  }
  return { name: (id) => names.get(id.toLowerCase()), about, files: used };
}

function entriesOf(data: unknown): [string, unknown][] {
  if (Array.isArray(data)) return data.map((entry): [string, unknown] => ['', entry]);
  return isObject(data) ? Object.entries(data) : [];
}

/** Who wrote a page: names, ids of the site's lists, or objects. */
export function authorsOf(fields: JsonObject, authors: SiteAuthors): string[] {
  const keys = [
    'authors',
    'author',
    'byline',
    'by',
    'writer',
    'writers',
    'creator',
    'author_id',
    'authorId',
  ];
  for (const key of keys) {
    const value = valueAt(fields, key);
    const listed = Array.isArray(value) ? value : value === undefined ? [] : [value];
    const found = listed.flatMap((each) => namesIn(each, authors));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

function namesIn(value: unknown, authors: SiteAuthors): string[] {
  const name = wordsOfHtml(nameOf(value)).replace(/^by\s+/iu, '');
  const known = authors.name(name);
  if (known !== undefined) return [known];
  const parts = name.split(/\s*(?:,|;|\s(?:and|und|et|y|&)\s)\s*/u).filter((part) => part !== '');
  const isList =
    parts.length > 1 && parts.every((part) => authors.name(part) !== undefined || /\s/u.test(part));
  return (isList ? parts : [name])
    .filter((part) => part !== '')
    .map((part) => authors.name(part) ?? part);
}
