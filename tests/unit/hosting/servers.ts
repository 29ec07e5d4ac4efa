import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startNginx } from '../../../scripts/serving/nginx.ts';
import { close, listen } from '../../../src/serve/address.ts';
import { createSiteServer } from '../../../src/serve/server.ts';
import { freePort } from '../../../scripts/serving/free-port.ts';

/** A host that serves a folder by the project's own recipe for it. */
export interface Host {
  /** Without a closing slash. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * @param folder of its own, for all that the host writes.
 * @param root what the recipes call `/srv/site`.
 * @param basePath the path that the site lies below, and its folder within `root`.
 */
type Start = (folder: string, root: string, basePath: string) => Promise<Host>;

/** What docs/deploy.md says of recipes for a site below `/paper`. */
const [, BELOW = ''] =
  /sed '([^']+)' deploy\/nginx/u.exec(
    readFileSync(join(import.meta.dirname, '../../../docs/deploy.md'), 'utf8'),
  ) ?? [];

/** A recipe, changed as the documentation says for a site below a path. */
function below(recipe: string, basePath: string): string {
  if (basePath === '') return recipe;
  const script = BELOW.replaceAll('/paper', basePath);
  const { status, stdout, stderr } = spawnSync('sed', [script], {
    input: recipe,
    encoding: 'utf8',
  });
  if (script === '' || status !== 0) throw new Error(`the recipes do not change: ${stderr}`);
  return stdout;
}

const RECIPES = join(import.meta.dirname, '../../../deploy');

/** By name, how hosts start that this machine has. */
export const hosts: ReadonlyMap<string, Start> = new Map<string, Start>([
  ['the local server', startLocal],
  ...(has('nginx', '-v') ? [['nginx', startNginxHost] as const] : []),
  ...(has('caddy', 'version') ? [['Caddy', startCaddy] as const] : []),
  ...(has('apache2', '-v') ? [['Apache', startApache] as const] : []),
]);

function has(program: string, argument: string): boolean {
  return spawnSync(program, [argument]).status === 0;
}

function startNginxHost(folder: string, root: string, basePath: string): Promise<Host> {
  return startNginx(folder, root, (recipe) => below(recipe, basePath));
}

async function startLocal(_folder: string, root: string, basePath: string): Promise<Host> {
  const server = createSiteServer(join(root, basePath), basePath);
  const origin = await listen(server, { host: '127.0.0.1', port: 0 });
  return { origin: origin.slice(0, -1), stop: () => close(server) };
}

async function startCaddy(folder: string, root: string, basePath: string): Promise<Host> {
  return start(folder, (port) => {
    const recipe = below(readFileSync(join(RECIPES, 'caddy/Caddyfile'), 'utf8'), basePath)
      .replaceAll('/srv/site', root)
      .replace(':80 {', `http://127.0.0.1:${port} {`);
    const own = `{\n\tadmin off\n\tauto_https off\n}\n`;
    writeFileSync(join(folder, 'Caddyfile'), own + recipe);
    return ['caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile']];
  });
}

async function startApache(folder: string, root: string, basePath: string): Promise<Host> {
  return start(folder, (port) => {
    const recipe = below(readFileSync(join(RECIPES, 'apache/site.conf'), 'utf8'), basePath)
      .replaceAll('/srv/site', root)
      .replace('<VirtualHost *:80>', `<VirtualHost *:${port}>`);
    writeFileSync(join(folder, 'site.conf'), recipe);
    writeFileSync(join(folder, 'apache.conf'), apacheConfiguration(folder, port));
    return ['apache2', ['-f', join(folder, 'apache.conf'), '-DFOREGROUND']];
  });
}

const APACHE_MODULES = ['mpm_event', 'authz_core', 'dir', 'headers', 'mime', 'rewrite'];

function apacheConfiguration(folder: string, port: number): string {
  return [
    `ServerRoot "${folder}"`,
    `Listen 127.0.0.1:${port}`,
    'ServerName localhost',
    `PidFile "${join(folder, 'apache.pid')}"`,
    `ErrorLog "${join(folder, 'error.log')}"`,
    `DefaultRuntimeDir "${folder}"`,
    ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
    ...APACHE_MODULES.map(
      (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
    ),
    'TypesConfig /etc/mime.types',
    `Include "${join(folder, 'site.conf')}"`,
    '',
  ].join('\n');
}

/** Starts a program on a free port, again when another program took it meanwhile. */
async function start(
  folder: string,
  commandFor: (port: number) => readonly [program: string, args: readonly string[]],
): Promise<Host> {
  if (!existsSync(folder)) mkdirSync(folder);
  let said = '';
  for (let tries = 0; tries < 3; tries++) {
    const port = await freePort();
    const [program, args] = commandFor(port);
    const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    const ended = new Promise((done) => child.on('exit', done));
    const origin = `http://127.0.0.1:${port}`;
    while (child.exitCode === null && child.signalCode === null) {
      if (await answers(origin)) {
        const stop = async (): Promise<void> => {
          child.kill('SIGTERM');
          await ended;
        };
        return { origin, stop };
      }
      await pause(50);
    }
  }
  throw new Error(`the host does not start: ${said}`);
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(origin)).status > 0;
  } catch {
    return false;
  }
}
