import { describe, expect, it } from 'vitest';
import type { FramedPages } from '../../../src/hosting/framed-pages.ts';
import { cloudflareHeaders, netlifyHeaders } from '../../../src/hosting/header-files.ts';
import { headerRules, type HeaderRules } from '../../../src/hosting/headers.ts';
import type { Newsroom } from '../../../src/schema/newsroom.ts';
import { headersFor, parseHeaders } from '../../../src/serve/headers.ts';
import { headerOptions } from './header-options.ts';

const rules = headerRules(headerOptions({ hub: 'https://hub.example/' }));
const parsed = parseHeaders(cloudflareHeaders(rules));
const get = (path: string, name: string) => headersFor(parsed, path).get(name);

describe('the headers of', () => {
  it.each(['/', '/2024/07/story/', '/404.html', '/search/', '/feed.xml'])(
    '%s are whole',
    (path) => {
      expect(get(path, 'content-security-policy')).toContain("default-src 'none'");
      expect(get(path, 'strict-transport-security')).toBe('max-age=63072000');
      expect(get(path, 'x-content-type-options')).toBe('nosniff');
      expect(get(path, 'referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(get(path, 'permissions-policy')).toMatch(/browsing-topics=\(\).*camera=\(\)/u);
      expect(get(path, 'cross-origin-opener-policy')).toBe('same-origin');
    },
  );

  it.each([
    ...['/_astro/headline.woff2', '/favicon.ico', '/favicon.svg', '/apple-touch-icon.png'],
    ...['/icon-192.png', '/manifest.webmanifest', '/speculation-rules.json'],
  ])('%s, which every page loads, have a policy of one line', (path) => {
    const policy = get(path, 'content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; (?!.*script)/u);
    expect(policy.length).toBeLessThan(80);
    expect(get(path, 'x-content-type-options')).toBe('nosniff');
  });

  it('the search page alone allow scripts of the site', () => {
    expect(get('/search/', 'content-security-policy')).toMatch(
      /script-src 'self' 'wasm-unsafe-eval' 'sha256-a';.* connect-src 'self'/u,
    );
    expect(get('/searching/', 'content-security-policy')).not.toContain('wasm');
  });

  it.each([
    ['/', /max-age=0, must-revalidate, stale-while-revalidate/u],
    ['/_astro/a.woff2', /^public, max-age=31536000, immutable$/u],
    ['/media/a.png', /^public, max-age=31536000, immutable$/u],
    ['/cards/a.png', /^public, max-age=86400$/u],
    ['/feed.xml', /^public, max-age=300$/u],
    ['/tags/a/feed.json', /^public, max-age=300$/u],
  ])('%s keep copies as long as is right', (path, expected) => {
    expect(get(path, 'cache-control')).toMatch(expected);
  });

  it('feeds let other sites read them and name themselves and the hub', () => {
    expect(get('/feed.xml', 'content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(get('/tags/a/feed.json', 'content-type')).toBe('application/feed+json; charset=utf-8');
    expect(get('/tags/a/feed.xml', 'cross-origin-resource-policy')).toBe('cross-origin');
    expect(get('/tags/a/feed.xml', 'link')).toBe(
      '<https://news.example/tags/a/feed.xml>; rel="self", <https://hub.example/>; rel="hub"',
    );
    expect(get('/feed.xml', 'link')).toContain('<https://news.example/feed.xml>; rel="self"');
  });
});

it('lets running live stories alone load scripts, and the search page run WebAssembly', () => {
  const live = get('/2024/07/live/', 'content-security-policy');
  expect(live).toContain("script-src 'self' 'sha256-a'; ");
  expect(live).toContain("connect-src 'self'");
  expect(live).not.toContain('wasm');
  for (const path of ['/2024/07/story/', '/2024/07/live/live.json']) {
    expect(get(path, 'content-security-policy')).not.toMatch(/worker-src|script-src 'self'/u);
  }
});

describe('limits of the host', () => {
  it('refuses a policy longer than a line may be', () => {
    const many = Array.from({ length: 40 }, (_, at) => `sha256-${'x'.repeat(44)}${at}`);
    const long = headerRules(headerOptions({ general: { scripts: [], styles: many } }));
    expect(() => cloudflareHeaders(long)).toThrow(/different inline styles/u);
  });

  it('refuses more rules than are read', () => {
    const [first] = rules;
    expect(() => cloudflareHeaders(Array.from({ length: 101 }, () => first))).toThrow(/101/u);
  });
});

const FILMS = 'https://films.example';
const MAPS = 'https://maps.example';
const STORY = '/2026/11/film/';

/** The rules of a site with frames of these origins on pages of these addresses. */
const framedRules = (frames: FramedPages): HeaderRules => headerRules(headerOptions({ frames }));
const framed = framedRules(
  new Map([
    [STORY, [FILMS]],
    ['/2024/07/live/', [MAPS]],
  ]),
);

describe('stories with something of another site', () => {
  const read = parseHeaders(cloudflareHeaders(framed));
  const of = (path: string, name: string): string => headersFor(read, path).get(name) ?? '';

  it('alone may hold frames, of the origins that they have', () => {
    expect(of(STORY, 'content-security-policy')).toContain(`; frame-src ${FILMS}; `);
    expect(of(STORY, 'cross-origin-embedder-policy')).toBe('unsafe-none');
    for (const path of ['/', '/2026/11/other/', '/search/', `${STORY}film.png`]) {
      expect(of(path, 'content-security-policy')).not.toContain('frame-src');
      expect(of(path, 'cross-origin-embedder-policy')).toBe('require-corp');
      expect(of(path, 'permissions-policy')).not.toContain('example');
    }
  });

  it('give frames what plays films and nothing else', () => {
    const given = of(STORY, 'permissions-policy').split(', ');
    expect(given.filter((each) => !each.endsWith('=()'))).toEqual([
      ...[`autoplay=("${FILMS}")`, `encrypted-media=("${FILMS}")`],
      ...[`fullscreen=(self "${FILMS}")`, `picture-in-picture=(self "${FILMS}")`],
    ]);
  });

  it('load the script of live stories too while they run', () => {
    const policy = of('/2024/07/live/', 'content-security-policy');
    expect(policy).toContain("script-src 'self' ");
    expect(policy).toContain(`; frame-src ${MAPS}; `);
    expect(of('/2024/07/live/', 'cross-origin-embedder-policy')).toBe('unsafe-none');
  });

  it('are more than a host has rules for, and share them', () => {
    const many = new Map(Array.from({ length: 300 }, (_, at) => [`/2026/11/${at}/`, [FILMS]]));
    const text = cloudflareHeaders(framedRules(many));
    expect(text.split('\n')).toContain('/2026/*');
    expect(text).not.toContain('/2026/11/');
  });
});

/** Headers of a path as Netlify adds them up: `*` stands for anything, and for nothing. */
function onNetlify(path: string, of: HeaderRules = rules): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const block of netlifyHeaders(of, '').split(/\n(?=\/)/u)) {
    const [pattern = '', ...lines] = block.trim().split('\n');
    const parts = pattern.slice(1).split('/');
    const source = parts.map((part) =>
      part === '*' ? '(?:/.*)?' : `/${part.replaceAll('.', '\\.').replaceAll('*', '.*')}`,
    );
    if (!new RegExp(`^${source.join('')}$`, 'u').test(path)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/u.exec(line) ?? [];
      found.set(name, [...(found.get(name) ?? []), value]);
    }
  }
  return found;
}

describe('on Netlify', () => {
  const paths = ['/', '/search/', '/2024/07/live/', '/media/a.png', '/icon-1.png'];
  const feeds = ['/feed.xml', '/a/feed.json', '/tags/a/feed.xml'];

  it.each([...paths, ...feeds])('no header of %s is said twice', (path) => {
    const twice = [...onNetlify(path)].filter(([, values]) => values.length > 1);
    expect(twice).toEqual([]);
    expect(onNetlify(path).get('Content-Security-Policy')?.[0]).toContain("default-src 'none'");
  });

  it.each(feeds)('%s is a feed', (path) => {
    expect(onNetlify(path).get('Content-Type')?.[0]).toMatch(/^application\/(?:rss|feed)\+/u);
    expect(onNetlify(path).get('Cache-Control')).toEqual(['public, max-age=300']);
  });

  it.each([STORY, '/', '/2024/07/live/', '/search/'])(
    '%s has what the widest page needs, each header once, where a story holds frames',
    (path) => {
      const found = onNetlify(path, framed);
      expect([...found].filter(([, values]) => values.length > 1)).toEqual([]);
      const [policy = ''] = found.get('Content-Security-Policy') ?? [];
      expect(policy).toContain(`; frame-src ${FILMS} ${MAPS}; `);
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' ");
      expect(found.get('Cross-Origin-Embedder-Policy')).toEqual(['unsafe-none']);
      expect(found.get('Permissions-Policy')?.[0]).toContain(
        `fullscreen=(self "${FILMS}" "${MAPS}")`,
      );
    },
  );
});

describe('the newsroom', () => {
  const server = 'https://git.example';
  const newsroom: Newsroom = { service: 'github', repository: 'owner/paper', server };
  const rulesOf = (of: Newsroom): HeaderRules => headerRules(headerOptions({ newsroom: of }));
  const withOne = rulesOf(newsroom);
  const blocks = parseHeaders(cloudflareHeaders(withOne));

  it('runs scripts of the site alone, none made of text, and asks one service', () => {
    const headers = headersFor(blocks, '/newsroom/');
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(
      /; script-src 'self'; .*; connect-src 'self' blob: data: https:\/\/git\.example;/u,
    );
    expect(policy).not.toMatch(/unsafe-eval|unsafe-hashes|\*/u);
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  it.each<[Partial<Newsroom>, string]>([
    [{}, 'same-origin-allow-popups'],
    [{ signIn: { helper: 'https://auth.example' } }, 'same-origin-allow-popups'],
    [{ service: 'gitlab' }, 'same-origin-allow-popups'],
    [{ service: 'gitlab', signIn: { application: 'app1' } }, 'unsafe-none'],
    [{ service: 'gitea', signIn: { application: 'app1' } }, 'unsafe-none'],
  ])('with %o keeps the window that signs in as %s', (more, opener) => {
    const headers = parseHeaders(cloudflareHeaders(rulesOf({ ...newsroom, ...more })));
    expect(headersFor(headers, '/newsroom/').get('cross-origin-opener-policy')).toBe(opener);
  });

  it.each(['/', '/newsroom/x', '/news/', '/2024/07/story/'])('leaves %s as it is', (path) => {
    expect(headersFor(blocks, path).get('content-security-policy')).not.toContain('git.example');
    expect(headersFor(blocks, path).get('x-robots-tag')).toBeUndefined();
  });

  it('loosens no page of a host that adds up its rules', () => {
    expect(netlifyHeaders(withOne, '')).not.toContain('git.example');
    expect(rules.map(({ pattern }) => pattern)).not.toContain('/newsroom/');
  });
});
