import { textAt, type JsonObject } from './json.ts';
import { dateText } from './page-fields.ts';
import { addressWords, datePlaces, fileWords } from './permalink.ts';
import type { SourceSite, SourceFiles, SourcePage } from './site.ts';
import { deskOf, literalIn, addressParts, settingsIn } from './site-settings.ts';
import { firstText, readFields, valueAt } from './source-frontmatter.ts';

export const ELEVENTY_CONFIG = [
  '.eleventy.js',
  ...['js', 'mjs', 'cjs', 'ts'].map((ending) => `eleventy.config.${ending}`),
];
const ABOUT = /(?:^|\/)_?data\/(?:site|metadata|meta|config)\.(?:json|ya?ml|toml)$/u;

/** A site of Eleventy; its settings are a program, of which plain texts alone are read. */
export function eleventySite(files: SourceFiles): SourceSite {
  const about = [...files.others].find((path) => ABOUT.test(path));
  const settings = about === undefined ? {} : settingsIn(files, [about]);
  const input = literalIn(files, ELEVENTY_CONFIG, 'input').replace(/^\.?\/?|\/+$/gu, '');
  const prefix = literalIn(files, ELEVENTY_CONFIG, 'pathPrefix');
  const { address, base } = addressParts(
    firstText(settings, ['url', 'baseUrl', 'baseURL', 'siteUrl', 'domain']),
    prefix,
  );
  const data = new Map<string, FolderData>();
  const dataOf = (path: string): FolderData => {
    const folder = path.split('/').slice(0, -1).join('/');
    const known = data.get(folder) ?? folderData(files, folder, input);
    data.set(folder, known);
    return known;
  };
  return {
    ...{ kind: 'eleventy', title: firstText(settings, ['title', 'name']), address, base },
    ...{ timeZone: undefined, templates: 'liquid', settings, author: valueAt(settings, 'author') },
    role: (path, fields, hasFields) => {
      const isOwn =
        /(?:^|\/)_(?:includes|layouts|data)\//u.test(path) ||
        !(input === '' || path.startsWith(`${input}/`));
      if (isOwn || !hasFields) return 'nothing';
      if (valueAt(fields, 'permalink') === false) return 'draft';
      return dateText(fields, path) === '' ? 'page' : 'story';
    },
    defaults: (path) => dataOf(path).fields,
    addressOf: (page) => eleventyAddress(page, base, input, dataOf(page.path).hasRule),
    tagFields: ['tag', 'keywords', 'topics'],
    desk: (path) =>
      deskOf(
        path
          .slice(input === '' ? 0 : input.length + 1)
          .split('/')
          .slice(0, -1),
      ),
    roots: ['', ...(input === '' ? [] : [input]), 'public', 'static', 'src', 'assets'],
    separator: /,/u,
  };
}

interface FolderData {
  readonly fields: JsonObject;
  /** Whether a program gives addresses to what lies there. */
  readonly hasRule: boolean;
}

/** What the files of data of a folder, and of those that it lies in, say of all its pages. */
function folderData(files: SourceFiles, folder: string, input: string): FolderData {
  const parts = folder.split('/').filter((part) => part !== '');
  const ways = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  let fields: JsonObject = {};
  let hasRule = false;
  for (const way of ['', ...ways]) {
    const name =
      way === ''
        ? input === ''
          ? 'index'
          : (input.split('/').at(-1) ?? '')
        : (way.split('/').at(-1) ?? '');
    const path = way === '' ? name : `${way}/${name}`;
    for (const file of [`${path}.json`, `${path}.11tydata.json`]) {
      if (files.others.has(file))
        fields = { ...fields, ...readFields(files.text(file) ?? '', 'json') };
    }
    for (const file of ['js', 'cjs', 'mjs'].map((ending) => `${path}.11tydata.${ending}`)) {
      if (!files.others.has(file)) continue;
      const rule = literalIn(files, [file], 'permalink');
      if (rule !== '') fields = { ...fields, permalink: rule };
      else if ((files.text(file) ?? '').includes('permalink')) hasRule = true;
    }
  }
  return { fields, hasRule };
}

function eleventyAddress(
  { path, fields, at, title }: SourcePage,
  base: string,
  input: string,
  hasRule: boolean,
): string | undefined {
  const stem = path
    .slice(input === '' ? 0 : input.length + 1)
    .replace(/\.\w+$/u, '')
    .replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]+$)/u, '$1');
  const rule = textAt(fields, 'permalink');
  if (rule === '')
    return hasRule
      ? undefined
      : `${base}/${stem}/`.replace(/\/index\/$/u, '/').replace(/^\/+/u, '/');
  const dates = at === undefined ? {} : datePlaces(at, 'UTC');
  const made = rule.replace(
    /\{\{-?\s*([^{}|]+?)\s*((?:\|[^{}]*?)?)\s*-?\}\}/gu,
    (whole: string, name: string, filters: string) => {
      const date = strftime(
        /\|\s*\w*date\w*\s*[:(]\s*["']([^"']+)["']/iu.exec(filters)?.[1] ?? '',
        dates,
      );
      const known: Readonly<Record<string, string>> = {
        'page.fileSlug': fileWords(path),
        'page.filePathStem': `/${stem}`,
        'page.outputFileExtension': 'html',
        ...{ 'page.date': date, date, title: addressWords(title) },
      };
      const own = Object.hasOwn(known, name) ? known[name] : addressWords(textAt(fields, name));
      return own === undefined || own === '' ? whole : own;
    },
  );
  if (made.includes('{')) return undefined;
  return `${base}/${made}`.replace(/\/{2,}/gu, '/').replace(/\/index\.html$/u, '/');
}

function strftime(format: string, dates: Readonly<Record<string, string>>): string {
  const names: Readonly<Record<string, string>> = {
    '%Y': 'year',
    '%m': 'month',
    '%d': 'day',
    yyyy: 'year',
    YYYY: 'year',
    LL: 'month',
    MM: 'month',
    dd: 'day',
    DD: 'day',
  };
  return format.replace(
    /%[Ymd]|yyyy|YYYY|LL|MM|dd|DD/gu,
    (part) => dates[names[part] ?? ''] ?? '{',
  );
}
