import type { PreviewServer, PreviewServerParams } from 'astro';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../environment.ts';
import { basePathOf } from '../schema/site-address.ts';
import { close, listen } from '../serve/address.ts';
import { createSiteServer } from '../serve/server.ts';

/**
 * What `astro preview` starts: the server of `npm run serve`, with the headers and redirects
 * that the site has in production.
 *
 * @throws Error when there is no site, AddressError when the port is taken.
 */
export default async function preview(params: PreviewServerParams): Promise<PreviewServer> {
  const { host = 'localhost', port, logger } = params;
  const outDir = fileURLToPath(params.outDir);
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new Error(`There is no site in ${outDir}; "npm run build" makes one.`);
  }
  const { siteUrl } = readEnvironment(process.env, process.cwd());
  const basePath = basePathOf(siteUrl);
  const server = createSiteServer(outDir, basePath);
  const url = (await listen(server, { host, port })).slice(0, -1) + basePath;

  logger.info(`${url}/ (Ctrl-C stops it)`);
  return {
    host,
    port: Number(new URL(url).port),
    urls: { local: [`${url}/`], network: [] },
    closed: async () => {
      if (server.listening) await once(server, 'close');
    },
    stop: () => close(server),
  };
}
