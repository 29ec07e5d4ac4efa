import { createServer } from 'node:http';
import { AddressError, close, listen, readAddress } from '../src/serve/address.ts';
import { runNode } from './process/run-node.ts';

const USAGE = `usage: npm start

Builds the site and serves it until Ctrl-C, with the headers and redirects that it has in
production.

  PORT          port to listen on (default 4321; 0 takes any free one)
  HOST          address to listen on (default localhost; 0.0.0.0 lets other machines in)
  CONTENT_DIR   articles and registries (default content)
  OUT_DIR       folder of the built site (default dist)
  CACHE_DIR     what speeds up the next build (default .cache)
`;

process.exitCode = await start(process.argv.slice(2));

async function start(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [unknown] = args;
  if (unknown !== undefined) {
    process.stderr.write(
      `npm start has no "${unknown}"; where it listens is set like this: PORT=4322 npm start\n`,
    );
    return 1;
  }
  try {
    // A wrong or taken port is better said before the build than after it.
    const address = readAddress(process.env);
    const trial = createServer();
    await listen(trial, address);
    await close(trial);
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const built = await runNode([...process.execArgv, 'scripts/build.ts']);
  if (built.code !== 0) return built.code;
  await import('./serve.ts');
  return Number(process.exitCode ?? 0);
}
