import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { prefixOf } from '../schema/page-paths.ts';

/** What is in one language, or answers for all. */
const SHARED = /^(?:404|\[year\]|_|\[\.\.\.)/u;

/**
 * The routes of `src/pages` once more for each further language, below its tag: `/de/tags/[tag]`.
 *
 * @param languages BCP 47.
 */
export function languageRoutes(projectDir: string, languages: readonly string[]): AstroIntegration {
  const routes = languages.length === 0 ? [] : routesIn(join(projectDir, 'src/pages'));
  return {
    name: 'languages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const prefix of languages.map(prefixOf)) {
          for (const file of routes) {
            const way = file.replace(/(?:\/?index)?\.astro$/u, '');
            injectRoute({ pattern: `${prefix}/${way}`, entrypoint: `./src/pages/${file}` });
          }
        }
      },
    },
  };
}

function routesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro') && !SHARED.test(file));
}
