import { isObject, textAt, type JsonObject } from './json.ts';
import { dateText } from './page-fields.ts';
import { addressWords, datePlaces, permalinkOf } from './permalink.ts';
import type { PageRole, SourceSite, SourceFiles, SourcePage } from './site.ts';
import { deskOf, knownZone, addressParts, settingsIn } from './site-settings.ts';
import { firstText, objectAt, valueAt } from './source-frontmatter.ts';

const ENDINGS = ['toml', 'yaml', 'yml', 'json'];
const inAll = (name: string): string[] => ENDINGS.map((ending) => `${name}.${ending}`);
export const HUGO_CONFIG = ['hugo', 'config/_default/hugo', 'config/_default/config'].flatMap(
  inAll,
);
/** Of older versions; other systems have files of that name as well. */
export const HUGO_OLD_CONFIG = inAll('config');

interface HugoRules {
  readonly content: string;
  readonly base: string;
  readonly timeZone: string | undefined;
  readonly permalinks: JsonObject;
  readonly ugly: unknown;
  readonly languages: ReadonlySet<string>;
  /** The language whose addresses have no folder of their own. */
  readonly main: string;
}

/** A site of Hugo, by its settings. */
export function hugoSite(files: SourceFiles): SourceSite {
  const settings = lowered(settingsIn(files, [...HUGO_CONFIG, ...HUGO_OLD_CONFIG]));
  const part = (name: string): JsonObject => ({
    ...settingsIn(files, inAll(`config/_default/${name}`)),
    ...objectAt(settings, name),
  });
  const { address, base } = addressParts(firstText(settings, ['baseurl']));
  const timeZone = knownZone(valueAt(settings, 'timezone'));
  const params = part('params');
  const permalinks = part('permalinks');
  const isInSubfolder = valueAt(settings, 'defaultcontentlanguageinsubdir') === true;
  const rules: HugoRules = {
    ...{ base, timeZone, ugly: valueAt(settings, 'uglyurls') },
    content: firstText(settings, ['contentdir']).replace(/\/+$/u, '') || 'content',
    permalinks: { ...permalinks, ...objectAt(permalinks, 'page') },
    languages: new Set(Object.keys(part('languages'))),
    main: isInSubfolder ? '' : firstText(settings, ['defaultcontentlanguage']) || 'en',
  };
  const texts = new Set(files.texts);
  return {
    ...{ kind: 'hugo', title: textAt(settings, 'title'), address, base, timeZone, settings },
    templates: 'hugo',
    author: valueAt(params, 'author') ?? valueAt(settings, 'author'),
    role: (path, fields) => roleOf(path, fields, rules, texts),
    defaults: () => ({}),
    addressOf: (page) => hugoAddress(page, rules),
    tagFields: ['keywords', ...taxonomies(settings)],
    desk: (path) => deskOf(foldersOf(path, rules).slice(0, 1)),
    roots: ['static', 'assets', rules.content, ''],
    separator: /,/u,
  };
}

/** Settings of Hugo are the same in capitals. */
function lowered(settings: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

function taxonomies(settings: JsonObject): string[] {
  const names = Object.values(objectAt(settings, 'taxonomies')).filter(
    (each) => typeof each === 'string',
  );
  return names.filter((name) => !/^(?:tags|categories|authors?|series)$/u.test(name));
}

function roleOf(
  path: string,
  fields: JsonObject,
  { content }: HugoRules,
  texts: ReadonlySet<string>,
): PageRole {
  if (!path.startsWith(`${content}/`)) return 'nothing';
  const folder = path.split('/').slice(0, -1).join('/');
  if (/\/_index\.[^/]+$/u.test(path)) return 'page';
  const isBundle = /\/index\.[^/]+$/u.test(path);
  if (!isBundle && (texts.has(`${folder}/index.md`) || texts.has(`${folder}/index.mdx`)))
    return 'nothing';
  return folder !== content && dateText(fields, path) !== '' ? 'story' : 'page';
}

/** Folders below that of the content, without the one of a bundle or of a list. */
function foldersOf(path: string, { content }: HugoRules): string[] {
  const parts = path.slice(content.length + 1).split('/');
  return parts.slice(0, /^_?index\.\w/u.test(parts.at(-1) ?? '') ? -2 : -1);
}

function hugoAddress(page: SourcePage, rules: HugoRules): string | undefined {
  const { path, fields, at, title } = page;
  const [last = '', folder = ''] = path.split('/').toReversed();
  const bare = last.replace(/\.\w+$/u, '');
  const suffix = /\.([a-z]{2}(?:-[a-z]{2,4})?)$/iu.exec(bare)?.[1]?.toLowerCase() ?? '';
  const language = rules.languages.has(suffix) ? suffix : '';
  const own = language === '' ? bare : bare.slice(0, -language.length - 1);
  const isHome = path.split('/').length === rules.content.split('/').length + 1;
  const name = /^_?index$/u.test(own) ? (isHome ? '' : folder) : own;
  const before = `${rules.base}${language === '' || language === rules.main ? '' : `/${language}`}`;
  const url = textAt(fields, 'url');
  if (url !== '')
    return /^https?:/u.test(url)
      ? new URL(url).pathname
      : `${before}/${url}`.replace(/\/{2,}/gu, '/');
  const folders = foldersOf(path, rules).map(inPath);
  const slug = textAt(fields, 'slug');
  const section = folders[0] ?? '';
  const rule = textAt(rules.permalinks, section);
  const slugOr = (other: string): string => (slug === '' ? inPath(other) : inPath(slug));
  const places = {
    ...(at === undefined ? {} : datePlaces(at, rules.timeZone ?? 'UTC')),
    section,
    sections: folders.join('/'),
    title: addressWords(title),
    slug: slugOr(addressWords(title)),
    ...{ filename: inPath(name), slugorfilename: slugOr(name), contentbasename: inPath(name) },
    slugorcontentbasename: slugOr(name),
  };
  const made =
    rule === '' ? `/${[...folders, slugOr(name)].join('/')}/` : permalinkOf(rule, places);
  if (made === undefined) return undefined;
  const isUgly =
    rules.ugly === true || (isObject(rules.ugly) && valueAt(rules.ugly, section) === true);
  const whole = `${before}/${made}`.replace(/\/{2,}/gu, '/').replace(/\/$/u, '');
  return isUgly ? `${whole}.html` : `${whole}/`;
}

/** A part of an address as Hugo writes it. */
function inPath(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}\-_./+~]/gu, '');
}
