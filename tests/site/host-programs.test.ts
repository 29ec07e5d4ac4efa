import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freePort } from '../../scripts/serving/free-port.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** A program that serves a folder on this machine as its host does. */
interface HostProgram {
  readonly host: string;
  /** On the path, or the file that a variable names: too large to install for all. */
  readonly command: string;
  /** Lays out a folder as the recipe of the host says; the site is in `dist`. */
  readonly prepare: (folder: string) => void;
  readonly args: (port: string) => string[];
  /** The one page whose policy all get, where rules cannot differ by page. */
  readonly policyOf: string | undefined;
  /** Headers that it sets itself on this machine, or that the recipe leaves out of need. */
  readonly ownHeaders: readonly string[];
  /** Addresses that it serves on this machine, though the host does not. */
  readonly ownAddresses: readonly string[];
}

const programs: readonly HostProgram[] = [
  {
    host: 'Cloudflare',
    command: process.env['WRANGLER'] ?? 'wrangler',
    prepare: (folder) => {
      cpSync(join(PROJECT, 'wrangler.jsonc'), join(folder, 'wrangler.jsonc'));
      cpSync(join(PROJECT, 'deploy'), join(folder, 'deploy'), { recursive: true });
    },
    args: (port) => ['dev', '--ip', '127.0.0.1', '--port', port],
    policyOf: undefined,
    ownHeaders: [],
    ownAddresses: [],
  },
  {
    host: 'Netlify',
    command: process.env['NETLIFY'] ?? 'netlify',
    prepare: (folder) => {
      cpSync(join(PROJECT, 'deploy/netlify/netlify.toml'), join(folder, 'netlify.toml'));
      const dist = join(folder, 'dist');
      cpSync(join(dist, '_hosts/netlify'), dist, { recursive: true });
      rmSync(join(dist, '_hosts'), { recursive: true });
    },
    args: (port) => [
      ...['dev', '--offline', '--no-open', '--dir', 'dist', '--port', port],
      // They would be run by a program that is fetched first.
      '--internal-disable-edge-functions',
    ],
    policyOf: '/search/',
    // Of two rules for one header Netlify sends both: what only some files have, only they are told.
    ownHeaders: ['cache-control', 'content-type', 'cross-origin-resource-policy'],
    ownAddresses: ['/_headers'],
  },
];

/** Addresses of a page of each kind, of every other sort of file, and of what is not there. */
const ADDRESSES = [
  ...['/', '/latest/', '/search/', '/2026/11/hostile-words/', '/tickers/brk.b/', '/feeds/'],
  ...['/feed.xml', '/feed.json', '/markets/feed.xml', '/tickers/brk.b/feed.json', '/feeds.opml'],
  ...['/sitemap-index.xml', '/news-sitemap.xml', '/robots.txt', '/ads.txt'],
  ...['/.well-known/security.txt', '/manifest.webmanifest', '/icon-192.png'],
  ...['/never/', '/media/never.avif', '/_astro/never.js', '/never/feed.xml', '/cards/never.png'],
  ...['/_headers', '/_hosts/nginx/maps.conf', '/old-story.html', '/tickers/fb/feed.xml'],
];

const POLICY = 'content-security-policy';
const TOLD =
  /^(?:content-security|cross-origin|permissions|referrer|strict-transport|x-content|access-control|cache-control)/u;

const isInstalled = ({ command }: HostProgram): boolean =>
  spawnSync(command, ['--version'], { env: quiet() }).status === 0;

describe.each(programs)('the recipe for $host', (program) => {
  describe.runIf(isInstalled(program))('in its own program', () => {
    let folder = '';
    let origin = '';
    let runtime: ChildProcess | undefined;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'host-'));
      cpSync(inject('siteDir'), join(folder, 'dist'), { recursive: true });
      program.prepare(folder);
      const port = String(await freePort());
      origin = `http://127.0.0.1:${port}`;
      const options = { cwd: folder, stdio: 'ignore', env: quiet() } as const;
      runtime = spawn(program.command, program.args(port), options);
      await untilAnswered(origin);
    });

    afterAll(async () => {
      const ended = new Promise((done) => runtime?.on('exit', done));
      if (runtime?.kill('SIGTERM') === true) await ended;
      rmSync(folder, { recursive: true, force: true });
    });

    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(origin + path, { redirect: 'manual', headers });

    test.each(ADDRESSES.filter((path) => !program.ownAddresses.includes(path)))(
      'answers %s as the local server does',
      async (path) => {
        const theirs = await get(path);
        const ours = await fetch(inject('siteOrigin') + path, { redirect: 'manual' });
        expect(theirs.status).toBe(ours.status);
        expect(theirs.headers.get('location')).toBe(ours.headers.get('location'));
        const policy =
          program.policyOf === undefined
            ? ours.headers.get(POLICY)
            : (await fetch(inject('siteOrigin') + program.policyOf)).headers.get(POLICY);
        // Netlify sends them with what is in the site alone.
        if (ours.status === 301) return;
        const names = [...ours.headers.keys()].filter((name) => TOLD.test(name));
        expect(names.length).toBeGreaterThan(6);
        for (const name of names) {
          if (program.ownHeaders.includes(name)) continue;
          const wanted = name === POLICY ? policy : ours.headers.get(name);
          expect.soft(theirs.headers.get(name), name).toBe(wanted);
        }
        if (!program.ownHeaders.includes('content-type')) {
          expect(typeOf(theirs)).toBe(typeOf(ours));
        }
        expect(await theirs.text()).toBe(await ours.text());
      },
    );

    test('what is not there is asked for again, also by who says that they navigate', async () => {
      const response = await get('/media/never.avif', { 'sec-fetch-mode': 'navigate' });
      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toContain('max-age=0');
    });

    test('a feed that did not change is 304', async () => {
      const etag = (await get('/feed.xml')).headers.get('etag') ?? '';
      expect((await get('/feed.xml', { 'if-none-match': etag })).status).toBe(304);
      expect((await get('/feed.xml', { 'if-none-match': '"other"' })).status).toBe(200);
    });

    test('every redirect leads where its rule says, for good', async () => {
      const rules = readFileSync(join(inject('siteDir'), '_redirects'), 'utf8')
        .trim()
        .split('\n');
      for (const rule of rules) {
        const [from = '', to] = rule.split(' ');
        const response = await get(from);
        expect.soft([response.status, response.headers.get('location')], rule).toEqual([301, to]);
      }
    });
  });
});

/** The environment of a program that asks nobody and tells nobody. */
function quiet(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CI: '1',
    WRANGLER_SEND_METRICS: 'false',
    NETLIFY_TELEMETRY_DISABLED: '1',
  };
}

function typeOf(response: Response): string | undefined {
  return response.headers.get('content-type')?.toLowerCase().split(';')[0];
}

async function untilAnswered(origin: string): Promise<void> {
  for (let tries = 0; tries < 480; tries++) {
    const answered = await fetch(origin).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (answered) return;
    await pause(250);
  }
  throw new Error(`nobody answers at ${origin}`);
}
