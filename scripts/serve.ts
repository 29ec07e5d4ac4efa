import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { EnvironmentError, readEnvironment } from '../src/environment.ts';
import { AddressError, close, listen, readAddress } from '../src/serve/address.ts';
import { createSiteServer } from '../src/serve/server.ts';
import { site } from '../src/site.config.ts';

const USAGE = `usage: npm run serve, or as Astro calls it npm run preview

Serves the built site until Ctrl-C, with the headers and redirects that it has in production.

  OUT_DIR   folder of the built site (default dist)
  PORT      port to listen on (default 4321; 0 takes any free one)
  HOST      address to listen on (default localhost; 0.0.0.0 lets other machines in)
`;

process.exitCode = await serve(process.argv.slice(2));

/** @returns the exit code; the server goes on until a signal ends it. */
async function serve(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } });
    if (values.help === true) {
      process.stdout.write(USAGE);
      return 0;
    }
    const { outDir } = readEnvironment(process.env, process.cwd());
    if (!existsSync(join(outDir, 'index.html'))) {
      const folder = relative(process.cwd(), outDir);
      return fail(`There is no site in ${folder}; "npm run build" makes one.`);
    }
    const server = createSiteServer(outDir);
    const url = await listen(server, readAddress(process.env));
    process.stdout.write(`\n  ${site.name}: ${url}\n  Ctrl-C stops it.\n\n`);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void close(server));
    }
    return 0;
  } catch (error) {
    const known = error instanceof EnvironmentError || error instanceof AddressError;
    if (known || isUsageFault(error)) return fail(error.message);
    throw error;
  }
}

function isUsageFault(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
