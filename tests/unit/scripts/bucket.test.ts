import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { FILES_LIST } from '../../../src/build/record.ts';
import { bucketGroups, bucketScript } from '../../../scripts/process/bucket.ts';
import { cloudflareHeaders } from '../../../src/hosting/header-files.ts';
import { headerRules } from '../../../src/hosting/headers.ts';
import { close, listen } from '../../../src/serve/address.ts';
import { folderOf } from '../folder.ts';
import { headerOptions } from '../hosting/header-options.ts';

const rules = headerRules(headerOptions({ siteUrl: 'https://news.example/paper' }));
const HEADERS = cloudflareHeaders(
  rules.map((rule) => ({ ...rule, pattern: `/paper${rule.pattern}` })),
);
const groupsOf = (paths: readonly string[]) => bucketGroups(paths, HEADERS, '/paper');

const PAGE = 'public, max-age=0, must-revalidate, stale-while-revalidate=60';
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** What each file of a site is kept with. */
const KEPT: Readonly<Record<string, readonly [type: string, caching: string]>> = {
  '2024/07/live/index.html': ['text/html; charset=utf-8', PAGE],
  'index.html': ['text/html; charset=utf-8', PAGE],
  '404.html': ['text/html; charset=utf-8', PAGE],
  'feed.xml': ['application/rss+xml; charset=utf-8', 'public, max-age=300'],
  'markets/feed.json': ['application/feed+json; charset=utf-8', 'public, max-age=300'],
  'feeds.opml': ['text/x-opml; charset=utf-8', 'public, max-age=300'],
  'sitemap-index.xml': ['application/xml', PAGE],
  'robots.txt': ['text/plain; charset=utf-8', PAGE],
  '.well-known/security.txt': ['text/plain; charset=utf-8', PAGE],
  'manifest.webmanifest': ['application/manifest+json; charset=utf-8', PAGE],
  '_astro/a.css': ['text/css; charset=utf-8', IMMUTABLE],
  '_astro/it’s a font.woff2': ['font/woff2', IMMUTABLE],
  'media/a.avif': ['image/avif', IMMUTABLE],
  'cards/a.png': ['image/png', 'public, max-age=86400'],
  'pagefind/closed/a.pf_index': ['application/octet-stream', IMMUTABLE],
  'favicon.svg': ['image/svg+xml', PAGE],
  [FILES_LIST]: ['application/json', PAGE],
};
const FOR_HOSTS = ['_headers', '_redirects', '.assetsignore', '_hosts/nginx/maps.conf'];

it('knows the type and the caching of every file, and leaves out what is for hosts', () => {
  const groups = groupsOf([...Object.keys(KEPT), ...FOR_HOSTS]);
  const found = groups.flatMap(({ headers, paths }) => {
    const kept = [headers['Content-Type'], headers['Cache-Control']];
    return paths.map((path) => [path, kept] as const);
  });
  expect(Object.fromEntries(found)).toEqual(KEPT);
  expect(groups.at(-1)?.paths).toContain('index.html');
});

const uploads = {
  steps: [Object.keys(KEPT).filter((path) => path !== FILES_LIST), [], [FILES_LIST]],
  remove: ['gone/index.html', 'never.html', '_hosts/old.conf'],
};

describe('the script', () => {
  const script = bucketScript(uploads, "/srv/it's a site", 'store:paper', groupsOf);

  it('is one for a shell, whatever folders and files are called', () => {
    const odd = { steps: [['END', 'END_', '$(id)', '`id`', "it's"]], remove: ['-rf'] };
    for (const text of [script, bucketScript(odd, '$HOME', 'a:$(id)', groupsOf)]) {
      expect(spawnSync('sh', ['-n'], { input: text }).status).toBe(0);
    }
    const said = execFileSync('sh', {
      input: `rclone() { for it in "$@"; do echo "<$it>"; done; cat; }\n${bucketScript(odd, '$HOME', 'a:$(id)', groupsOf)}`,
    }).toString();
    expect(said).toContain("<$HOME>\n<a:$(id)>\nEND\nEND_\n$(id)\n`id`\nit's\n");
    expect(said).toContain('<a:$(id)>\n-rf\n');
  });

  it('sends pages behind what they need, the list of files last, and then deletes', () => {
    const at = ['\n_astro/a.css\n', '\nindex.html\n', `\n${FILES_LIST}\n`, '\ngone/index.html\n'];
    const places = at.map((line) => script.indexOf(line));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(script).not.toContain('old.conf');
  });
});

/** As much of an object store as rclone needs to send files to one. */
function createStore(): {
  readonly server: ReturnType<typeof createServer>;
  readonly sent: Map<string, IncomingHttpHeaders>;
} {
  const sent = new Map<string, IncomingHttpHeaders>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    request.resume().on('end', () => {
      const key = path.replace('/paper/', '');
      if (request.method === 'PUT') sent.set(key, request.headers);
      if (request.method === 'DELETE') sent.set(`deleted ${key}`, {});
      const isThere = request.method !== 'HEAD' || sent.has(key) || key === 'gone/index.html';
      response
        .writeHead(isThere ? 200 : 404, { ETag: '"0"', 'Last-Modified': THEN, 'Content-Length': 0 })
        .end();
    });
  });
  return { server, sent };
}

const THEN = 'Wed, 17 Jul 2024 13:30:00 GMT';
const hasRclone = spawnSync('rclone', ['version']).status === 0;

test.runIf(hasRclone)('rclone sends each file with its type and caching', async () => {
  const folder = folderOf(Object.fromEntries(Object.keys(KEPT).map((path) => [path, path])));
  const { server, sent } = createStore();
  const endpoint = await listen(server, { host: '127.0.0.1', port: 0 });
  const script = bucketScript(uploads, folder, 'store:paper', groupsOf);
  const env = {
    PATH: process.env['PATH'],
    RCLONE_LOG_LEVEL: 'ERROR',
    RCLONE_CONFIG: join(folder, 'none.conf'),
    RCLONE_CONFIG_STORE_TYPE: 's3',
    RCLONE_CONFIG_STORE_PROVIDER: 'Other',
    RCLONE_CONFIG_STORE_ACCESS_KEY_ID: 'a',
    RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: 'b',
    RCLONE_CONFIG_STORE_ENDPOINT: endpoint,
    RCLONE_S3_NO_CHECK_BUCKET: 'true',
    RCLONE_S3_NO_HEAD: 'true',
    RCLONE_RETRIES: '1',
  };
  const shell = spawn('sh', ['-c', script], { env });
  const said: Buffer[] = [];
  shell.stderr.on('data', (piece: Buffer) => said.push(piece));
  const code = await new Promise((done) => shell.on('close', done));
  await close(server);
  expect([code, Buffer.concat(said).toString()]).toEqual([0, '']);
  const kept = [...sent].flatMap(([path, headers]) =>
    path.startsWith('deleted ')
      ? []
      : [[path, [headers['content-type'], headers['cache-control']]] as const],
  );
  expect(Object.fromEntries(kept)).toEqual(KEPT);
  expect(sent.has('deleted gone/index.html')).toBe(true);
});
