import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { COLOURS } from '../../src/colour/palette.ts';
import { currentFaults } from '../../src/edition/faults.ts';

/**
 * In development, shows what `npm run check` would say instead of every page, for as long
 * as the content has errors. The page reloads when a file changes.
 */
export function faultsInBrowser(): AstroIntegration {
  return {
    name: 'faults-in-browser',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const faults = currentFaults();
          const path = (request.url ?? '').split('?')[0] ?? '';
          const isPage = path.endsWith('/') || path.endsWith('.html');
          if (faults.count === 0 || !isPage || path.startsWith('/_styleguide/')) {
            next();
            return;
          }
          // The rules bring the parser of Markdown with them: only who errs waits for it.
          import('./faults-page.ts').then(({ faultsPage }) => {
            response.statusCode = 500;
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(faultsPage(faults, readFileSync(COLOURS, 'utf8')));
          }, next);
        });
      },
    },
  };
}
