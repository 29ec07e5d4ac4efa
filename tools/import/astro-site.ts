import { textAt } from './json.ts';
import { dateText } from './page-fields.ts';
import { addressWords } from './permalink.ts';
import type { SourceSite, SourceFiles, SourcePage } from './site.ts';
import { deskOf, literalIn, addressParts } from './site-settings.ts';

export const ASTRO_CONFIG = ['mjs', 'js', 'ts', 'cjs', 'mts'].map(
  (ending) => `astro.config.${ending}`,
);
const ROUTE = /^src\/pages\/(.*?)\/?\[(?:\.\.\.)?\w+\](?:\/index)?\.astro$/u;

/** A site of Astro; its settings and routes are programs, of which plain texts alone are read. */
export function astroSite(files: SourceFiles): SourceSite {
  const { address, base } = addressParts(
    webText(literalIn(files, ASTRO_CONFIG, 'site')),
    literalIn(files, ASTRO_CONFIG, 'base'),
  );
  const routes = routesOf(files);
  return {
    ...{ kind: 'astro', title: '', address, base, timeZone: undefined, settings: {} },
    ...{ templates: 'none', author: undefined },
    role: (path, fields) => {
      if (!/^(?:src|content)\//u.test(path)) return 'nothing';
      return dateText(fields, path) === '' ? 'page' : 'story';
    },
    defaults: () => ({}),
    addressOf: (page) => {
      const found = astroAddress(page, routes);
      return found === undefined ? undefined : `${base}${found}`;
    },
    tagFields: ['tag', 'keywords', 'topics'],
    desk: (path) =>
      deskOf(
        path
          .replace(/^src\/content\//u, '')
          .split('/')
          .slice(0, 1)
          .filter((name) => !name.includes('.')),
      ),
    roots: ['public', 'src', 'src/assets', ''],
    separator: /,/u,
  };
}

function webText(text: string): string {
  return /^https?:\/\//u.test(text) ? text : '';
}

/** Where routes show the entries of a collection under their own name, by the collection. */
function routesOf(files: SourceFiles): Map<string, string> {
  const routes = new Map<string, string>();
  for (const path of files.others) {
    const folder = ROUTE.exec(path)?.[1];
    if (folder === undefined || folder.includes('[')) continue;
    const text = (files.text(path) ?? '').slice(0, 100_000);
    const collection = /getCollection\(\s*['"]([\w-]+)['"]/u.exec(text)?.[1];
    if (collection !== undefined && /params:\s*\{\s*\w+:\s*\w+\.(?:id|slug)\b/u.test(text))
      routes.set(collection, folder === '' ? '' : `/${folder}`);
  }
  return routes;
}

function astroAddress(
  { path, fields }: SourcePage,
  routes: ReadonlyMap<string, string>,
): string | undefined {
  const stem = path.replace(/\.\w+$/u, '').replace(/(?:^|\/)index$/u, '');
  const page = /^src\/pages(?:\/([^]*))?$/u.exec(stem);
  if (page !== null) return `/${page[1] ?? ''}/`.replace(/\/{2,}/gu, '/');
  const [, collection = '', entry = ''] =
    /^(?:src\/)?(?:content\/)?([^/]+)\/([^]+)$/u.exec(stem) ?? [];
  const route = routes.get(collection);
  if (route === undefined) return undefined;
  const id = textAt(fields, 'slug') || entry.split('/').map(addressWords).join('/');
  return `${route}/${id}/`;
}
