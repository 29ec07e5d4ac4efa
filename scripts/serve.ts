import { join, relative } from 'node:path';
import { isFile } from '../src/build/site-folder.ts';
import { readEnvironment } from '../src/environment.ts';
import { basePathOf } from '../src/schema/site-address.ts';
import { close, listen, readAddress } from '../src/serve/address.ts';
import { createSiteServer } from '../src/serve/server.ts';
import { site } from '#site';
import { command, say } from './process/command.ts';

const USAGE = `usage: npm run serve, or as Astro calls it npm run preview

Serves the built site until Ctrl-C, with the headers and redirects that it has in production.

  OUT_DIR   folder of the built site (default dist)
  PORT      port to listen on (default 4321; 0 takes any free one)
  HOST      address to listen on (default localhost; 0.0.0.0 lets other machines in)
`;

await command({
  usage: USAGE,
  options: {},
  async run() {
    const { outDir, siteUrl } = readEnvironment(process.env, process.cwd());
    if (!isFile(join(outDir, 'index.html'))) {
      const folder = relative(process.cwd(), outDir);
      throw new Error(`There is no site in ${folder}; "npm run build" makes one.`);
    }
    const basePath = basePathOf(siteUrl);
    const server = createSiteServer(outDir, basePath);
    const url = await listen(server, readAddress(process.env));
    say(`\n  ${site.name}: ${url.slice(0, -1)}${basePath}/\n  Ctrl-C stops it.\n`);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void close(server));
    }
  },
});
