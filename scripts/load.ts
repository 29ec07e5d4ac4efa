import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../src/environment.ts';
import { wholeNumber } from './process/arguments.ts';
import { command, say } from './process/command.ts';
import { runNode } from './process/run-node.ts';
import { startNginx } from './serving/nginx.ts';
import { runWrk, type Load } from './serving/wrk.ts';

const USAGE = `Measures the built site on this machine's nginx, with wrk.

  npm run load -- [--article /2024/07/slug/] [--connections 32] [--seconds 10]

Serves a compressed copy of OUT_DIR (dist) on loopback with deploy/nginx/site.conf and asks for
an article, a feed (whole, and unchanged since the reader's copy) and a part of the search index.
Needs nginx and wrk. Says how busy the machine was: a figure of a busy one is no figure.
Ends with 1 when any answer was an error.`;

await command({
  usage: USAGE,
  options: {
    article: { type: 'string', default: '/2024/07/small-caps-rotation/' },
    connections: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '10' },
  },
  async run(values) {
    const connections = wholeNumber('connections', values.connections);
    const seconds = wholeNumber('seconds', values.seconds);
    return measure(values.article, { connections, seconds });
  },
});

async function measure(article: string, how: { connections: number; seconds: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const root = join(folder, 'site');
  cpSync(readEnvironment(process.env, process.cwd()).outDir, root, { recursive: true });
  const env = { OUT_DIR: root, CACHE_DIR: join(folder, 'cache') };
  const script = join(import.meta.dirname, 'precompress.ts');
  const { code, output } = await runNode([script], { capture: true, env });
  if (code !== 0) throw new Error(output);
  const nginx = await startNginx(folder, root);
  let errors = 0;
  try {
    const { connections, seconds } = how;
    say(
      `${cpus().length} cores, load before ${busy()}, ${connections} connections, ${seconds} s each`,
    );
    say('| asked for | requests/s | p50 ms | p99 ms | longest ms | errors |');
    say('| --- | ---: | ---: | ---: | ---: | ---: |');
    for (const [name, path, headers] of await targets(nginx.origin, root, article)) {
      const load = await runWrk(nginx.origin + path, {
        ...how,
        headers: { 'Accept-Encoding': 'gzip', ...headers },
      });
      say(rowOf(name, load));
      errors += load.errors;
    }
    say(`load after ${busy()}`);
  } finally {
    await nginx.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return errors > 0 ? 1 : 0;
}

type Target = readonly [name: string, path: string, headers: Readonly<Record<string, string>>];

async function targets(origin: string, root: string, article: string): Promise<Target[]> {
  const feed = await fetch(`${origin}/feed.xml`, { headers: { 'Accept-Encoding': 'gzip' } });
  const known = { 'If-None-Match': feed.headers.get('etag') ?? '' };
  const chunks = readdirSync(join(root, 'pagefind/newest/index'));
  return [
    ['front page', '/', {}],
    ['article', article, {}],
    ['feed', '/feed.xml', {}],
    ['feed, unchanged (304)', '/feed.xml', known],
    ['part of the search index', `/pagefind/newest/index/${chunks[0] ?? ''}`, {}],
  ];
}

function rowOf(name: string, { requestsPerSecond, p50, p99, most, errors }: Load): string {
  const figures = [p50, p99, most].map((figure) => figure.toFixed(2));
  const cells = [name, requestsPerSecond.toFixed(0), ...figures, String(errors)];
  return `| ${cells.join(' | ')} |`;
}

function busy(): string {
  return (loadavg()[0] ?? 0).toFixed(2);
}
