import { isObject, textAt, type JsonObject } from './json.ts';
import { addressWords, datePlaces, fileWords, permalinkOf } from './permalink.ts';
import type { PageRole, SourceSite, SourceFiles, SourcePage } from './site.ts';
import { deskOf, knownZone, objectsOf, addressParts, settingsIn } from './site-settings.ts';
import { namesAt, objectAt, valueAt } from './source-frontmatter.ts';

export const JEKYLL_CONFIG = ['_config.yml', '_config.yaml', '_config.toml'];

/** Named rules of Jekyll for addresses. */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};
const POST = /(?:^|\/)_posts\//u;
const DRAFT = /(?:^|\/)_drafts\//u;
const SPACES = /[\s,]+/u;

/** A site of Jekyll, by its `_config.yml`. */
export function jekyllSite(files: SourceFiles): SourceSite {
  const settings = settingsIn(files, JEKYLL_CONFIG);
  const collections = collectionsOf(settings);
  const { address, base } = addressParts(textAt(settings, 'url'), textAt(settings, 'baseurl'));
  const timeZone = knownZone(valueAt(settings, 'timezone'));
  const collectionOf = (path: string): string | undefined =>
    collections.find((name) => new RegExp(`(?:^|/)_${name}/`, 'u').test(path));
  return {
    ...{ kind: 'jekyll', title: textAt(settings, 'title'), address, base, timeZone, settings },
    templates: 'liquid',
    author: valueAt(settings, 'author'),
    role: (path, _, hasFields): PageRole => {
      if (DRAFT.test(path)) return 'draft';
      if (POST.test(path)) return 'story';
      if (collectionOf(path) !== undefined) return 'page';
      return hasFields && !/(?:^|\/)_/u.test(path) ? 'page' : 'nothing';
    },
    defaults: (path) => defaultsOf(settings, path, POST.test(path) ? 'posts' : collectionOf(path)),
    addressOf: (page) => jekyllAddress(page, settings, base, collectionOf(page.path), timeZone),
    tagFields: ['tag', 'keywords'],
    desk: (path) => deskOf(path.split('/').slice(0, -1)),
    roots: [''],
    separator: SPACES,
  };
}

function collectionsOf(settings: JsonObject): string[] {
  const value = valueAt(settings, 'collections');
  const names = isObject(value) ? Object.keys(value) : namesAt(settings, 'collections', SPACES);
  return names.filter((name) => /^\w[\w-]*$/u.test(name) && name !== 'posts' && name !== 'drafts');
}

/** `defaults` of the settings: the narrowest scope counts. */
function defaultsOf(settings: JsonObject, path: string, type: string | undefined): JsonObject {
  const scopes = objectsOf(valueAt(settings, 'defaults')).filter((each) => {
    const scope = objectAt(each, 'scope');
    const folder = textAt(scope, 'path').replace(/\/?\**$/u, '');
    const kind = textAt(scope, 'type');
    const isWithin = folder === '' || path === folder || path.startsWith(`${folder}/`);
    return isWithin && (kind === '' || kind === type);
  });
  scopes.sort(
    (a, b) =>
      textAt(objectAt(a, 'scope'), 'path').length - textAt(objectAt(b, 'scope'), 'path').length,
  );
  return Object.fromEntries(scopes.flatMap((each) => Object.entries(objectAt(each, 'values'))));
}

function jekyllAddress(
  page: SourcePage,
  settings: JsonObject,
  base: string,
  collection: string | undefined,
  zone: string | undefined,
): string | undefined {
  const { path, fields, at } = page;
  const own = textAt(fields, 'permalink');
  const isPost = POST.test(path);
  const name = textAt(fields, 'slug') || fileWords(path);
  const style =
    own || (isPost ? textAt(settings, 'permalink') || 'date' : ruleOfPages(settings, collection));
  const rule = Object.hasOwn(STYLES, style) ? (STYLES[style] ?? style) : style;
  const folders = path
    .split('/')
    .slice(0, -1)
    .filter((each) => !each.startsWith('_'));
  const categories = [
    ...(isPost ? path.slice(0, path.search(POST)).split('/') : []),
    ...namesAt(fields, 'categories', SPACES),
    ...namesAt(fields, 'category', /\0/u),
  ].filter((each) => each !== '');
  const places = {
    ...(at === undefined ? {} : datePlaces(at, zone ?? 'UTC')),
    title: isPost ? name : addressWords(name),
    slug: addressWords(name),
    name: addressWords(name),
    categories: [...new Set(categories.map((each) => each.toLowerCase()))].join('/'),
    slugified_categories: [...new Set(categories.map(addressWords))].join('/'),
    ...{ output_ext: '.html', collection: collection ?? '', path: [...folders, name].join('/') },
    basename: name,
  };
  const made = permalinkOf(rule, places);
  return made === undefined ? undefined : `${base}${made}`.replace(/\/index\.html$/u, '/');
}

function ruleOfPages(settings: JsonObject, collection: string | undefined): string {
  if (collection === undefined)
    return textAt(settings, 'permalink') === 'pretty' ? '/:path/' : '/:path:output_ext';
  const own = textAt(objectAt(objectAt(settings, 'collections'), collection), 'permalink');
  return own || '/:collection/:name:output_ext';
}
