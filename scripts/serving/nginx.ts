import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** A site served by the machine's nginx, with the configuration that the project gives out. */
export interface Nginx {
  /** Without a closing slash. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts nginx in the foreground, on a free port of this machine.
 *
 * @param folder of its own, for all that it writes.
 * @param root the folder that the recipe calls `/srv/site`.
 * @param adapted the recipe as it is wanted.
 * @throws Error with the words of nginx when it does not start.
 */
export async function startNginx(
  folder: string,
  root: string,
  adapted: (recipe: string) => string = (recipe) => recipe,
): Promise<Nginx> {
  mkdirSync(join(folder, 'tmp'));
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder));
  const recipe = readFileSync(join(PROJECT, 'deploy/nginx/site.conf'), 'utf8');
  let said = '';
  for (let tries = 0; tries < 3; tries++) {
    const port = await freePort();
    writeFileSync(join(folder, 'site.conf'), siteConfiguration(adapted(recipe), root, port));
    const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    nginx.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    if (await isListening(nginx, join(folder, 'pid'))) {
      return { origin: `http://127.0.0.1:${port}`, stop: () => stop(nginx) };
    }
  }
  throw new Error(`nginx does not start: ${said}`);
}

/**
 * Waits until nginx listens, or has ended: the port that was free may be another program's by
 * then, which would answer too. nginx writes down its process once its sockets are open.
 */
async function isListening(nginx: ChildProcess, pid: string): Promise<boolean> {
  nginx.on('error', () => undefined);
  while (nginx.exitCode === null && nginx.signalCode === null) {
    if (existsSync(pid)) return true;
    await pause(50);
  }
  return false;
}

async function stop(nginx: ChildProcess): Promise<void> {
  if (nginx.exitCode !== null || nginx.signalCode !== null) return;
  const ended = new Promise((done) => nginx.on('exit', done));
  nginx.kill('SIGQUIT');
  await ended;
}

function siteConfiguration(recipe: string, root: string, port: number): string {
  return recipe
    .replaceAll(/\/srv\/site([^;\s]*);/gu, (_, path: string) => `${written(root + path)};`)
    .replaceAll(/ +listen \[::\]:80[^;]*;\n/gu, '')
    .replaceAll(/listen 80\b([^;]*);/gu, `listen 127.0.0.1:${port}$1;`);
}

function configuration(folder: string): string {
  const temporary = written(join(folder, 'tmp'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${temporary};`,
  );
  return [
    'daemon off;',
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${written(join(folder, 'pid'))};`,
    `error_log ${written(join(folder, 'error.log'))};`,
    'events {}',
    'http {',
    'include /etc/nginx/mime.types;',
    'access_log off;',
    ...paths,
    `include ${written(join(folder, 'site.conf'))};`,
    '}',
  ].join('\n');
}

/** A path as the configuration of nginx has it: a space would end it. */
function written(path: string): string {
  return `"${path}"`;
}
