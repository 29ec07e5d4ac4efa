import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Environment } from '../environment.ts';
import { loadEdition } from '../edition/load.ts';
import { encodeVariant, variantIndex } from '../media/encode.ts';
import { originalsOf } from '../media/originals.ts';

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/**
 * Makes article pictures in development when a browser asks for them; a build makes
 * them all at its end. A picture that was added since the last request is found by
 * reading the content again, which the cache makes cheap.
 */
export function mediaOnDemand(environment: Environment, projectDir: string): AstroIntegration {
  let index = new Map<string, Parameters<typeof encodeVariant>>();
  const refresh = async (): Promise<void> => {
    const { articles } = await loadEdition(environment, projectDir);
    const dir = join(environment.cacheDir, 'media');
    index = new Map(
      [...variantIndex(originalsOf(articles, environment.contentDir))].map(
        ([url, { original, variant }]) => [url, [original, variant, dir]],
      ),
    );
  };
  return {
    name: 'media-on-demand',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const url = (request.url ?? '').split('?')[0] ?? '';
          if (!url.startsWith('/media/')) {
            next();
            return;
          }
          const serve = async (): Promise<void> => {
            if (!index.has(url)) await refresh();
            const making = index.get(url);
            if (making === undefined) {
              next();
              return;
            }
            const path = await encodeVariant(...making);
            response.setHeader('Content-Type', TYPES[making[1].format] ?? 'image/png');
            createReadStream(path).pipe(response);
          };
          serve().catch(next);
        });
      },
    },
  };
}
