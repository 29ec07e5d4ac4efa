import { createServer } from 'node:http';
import { close, listen, readAddress } from '../src/serve/address.ts';
import { ArgumentError } from './process/arguments.ts';
import { command } from './process/command.ts';
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

await command({
  usage: USAGE,
  options: {},
  passesOn: true,
  async run(_, [unknown]) {
    if (unknown !== undefined) {
      throw new ArgumentError(
        `npm start has no "${unknown}"; where it listens is set like this: PORT=4322 npm start`,
      );
    }
    // A wrong or taken port is better said before the build than after it.
    const trial = createServer();
    await listen(trial, readAddress(process.env));
    await close(trial);
    const built = await runNode([...process.execArgv, 'scripts/build.ts']);
    if (built.code !== 0) return built.code;
    await import('./serve.ts');
    return Number(process.exitCode ?? 0);
  },
});
