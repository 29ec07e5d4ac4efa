import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

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
 * @param root the copy of the site to serve.
 * @throws Error with the words of nginx when it does not answer.
 */
export async function startNginx(folder: string, root: string): Promise<Nginx> {
  const port = await freePort();
  writeFileSync(join(folder, 'site.conf'), siteConfiguration(root, port));
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder));
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswered(origin, folder);
  return { origin, stop: () => stop(nginx) };
}

function siteConfiguration(root: string, port: number): string {
  return readFileSync(join(PROJECT, 'deploy/nginx/site.conf'), 'utf8')
    .replaceAll('/srv/site', root)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
}

function configuration(folder: string): string {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${temporary};`,
  );
  return [
    'daemon off;',
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${join(folder, 'pid')};`,
    `error_log ${join(folder, 'error.log')};`,
    'events {}',
    'http {',
    'include /etc/nginx/mime.types;',
    'access_log off;',
    ...paths,
    `include ${join(folder, 'site.conf')};`,
    '}',
  ].join('\n');
}

async function stop(nginx: ChildProcess): Promise<void> {
  const ended = new Promise((done) => nginx.on('exit', done));
  nginx.kill('SIGQUIT');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilAnswered(origin: string, folder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx does not answer: ${readFileSync(join(folder, 'error.log'), 'utf8')}`);
}
