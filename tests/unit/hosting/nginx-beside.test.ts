import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startNginx } from '../../../scripts/serving/nginx.ts';
import { hostFiles } from '../../../src/hosting/host-files.ts';
import { folderOf, writeFiles } from '../folder.ts';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** As Debian's package puts it into `sites-enabled`. */
const welcome = (root: string): string =>
  `server {\n  listen 80 default_server;\n  listen [::]:80 default_server;\n  root "${root}";\n  server_name _;\n}\n`;

function titleAt(origin: string, host: string): Promise<string> {
  return new Promise((done, refuse) => {
    request(origin, { headers: { host } }, (response) => {
      let body = '';
      response.on('data', (piece: Buffer) => (body += piece.toString()));
      response.on('end', () => {
        done(body);
      });
    })
      .on('error', refuse)
      .end();
  });
}

test.skipIf(!hasNginx)('nginx serves the site by its name beside a default site', async () => {
  const folder = folderOf();
  const [site, other, own] = ['site', 'other', 'nginx'].map((name) => join(folder, name));
  if (site === undefined || other === undefined || own === undefined) throw new Error('folders');
  const headers = { 'Cache-Control': 'public' };
  const rules = [{ pattern: '/*', headers, shared: headers }] as const;
  const files = hostFiles({ rules, redirects: [], patterns: [], prefixes: [''] }, '').files;
  writeFiles(site, { 'index.html': 'the paper', ...files });
  writeFiles(other, { 'index.html': 'Welcome to nginx!' });
  mkdirSync(own);
  const nginx = await startNginx(own, site, (recipe) => `${welcome(other)}${recipe}`);
  onTestFinished(() => nginx.stop());
  expect(await titleAt(nginx.origin, 'news.example')).toBe('the paper');
  expect(await titleAt(nginx.origin, 'other.example')).toBe('Welcome to nginx!');
});
