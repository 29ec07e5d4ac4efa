import type { AstroIntegration } from 'astro';
import { realPathOf } from '../disk/paths.ts';
import type { Environment } from '../environment.ts';
import { claimCache } from '../loader/cache-folder.ts';
import { serveOnDemand } from './on-demand.ts';
import type { Make } from './picture-index.ts';

/** What Vite gives to nobody unless it is told otherwise; naming more replaces these. */
const SECRET = [
  ...['.env', '.env.*', '*.{crt,pem,key,p12,pfx,cer,der}', '.npmrc', '.yarnrc.yml'],
  '**/.git/**',
];

/** A pattern of all that lies below a folder, as Vite takes it. */
function below(folder: string): string {
  const path = folder.replaceAll('\\', '/').replaceAll(/[!$()*+?@[\\\]^{|}]/gu, String.raw`\$&`);
  return `${path}/**`;
}

/**
 * Makes pictures of articles, social cards and charts for feeds in development when they
 * are asked for; a build makes them all at its end. What was added since the last request
 * is found by reading the content again, which the cache makes cheap.
 *
 * No file of the content folder is served as it lies there: among them may be an SVG, a page or
 * a script that a stranger wrote.
 */
export function picturesOnDemand(environment: Environment, projectDir: string): AstroIntegration {
  let index: ReadonlyMap<string, Make> = new Map();
  return {
    name: 'pictures-on-demand',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        // Before Astro and Vite open theirs in it.
        claimCache(environment, projectDir);
        const { contentDir } = environment;
        const deny = [...SECRET, ...[contentDir, realPathOf(contentDir)].map(below)];
        updateConfig({ vite: { server: { fs: { deny } } } });
      },
      'astro:server:setup': ({ server }) => {
        serveOnDemand(server, /^\/(?:media|cards)\//u, async (url) => {
          if (!index.has(url)) {
            // Not before it is needed: builds read this file too, in several processes.
            const { picturesOf } = await import('./picture-index.ts');
            index = await picturesOf(environment, projectDir);
          }
          return index.get(url)?.();
        });
      },
    },
  };
}
