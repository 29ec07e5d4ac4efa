import { describe, expect, inject, it } from 'vitest';
import { grade } from '../observatory.ts';
import { pageTypes } from '../page-types.ts';

const files = [
  '/feed.xml',
  '/markets/feed.json',
  '/feeds.opml',
  '/sitemap-index.xml',
  '/robots.txt',
];
const gone = ['/nothing/', '/old-story.html'];

/** What the OWASP Secure Headers Project asks of every response; docs/headers.md says more. */
const OWASP: Readonly<Record<string, RegExp>> = {
  'cache-control': /./u,
  'content-security-policy': /^default-src 'none'; .*frame-ancestors 'none'$/u,
  'cross-origin-embedder-policy': /^require-corp$/u,
  'cross-origin-opener-policy': /^same-origin$/u,
  'cross-origin-resource-policy': /^(?:same|cross)-origin$/u,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/u,
  'referrer-policy': /^strict-origin-when-cross-origin$/u,
  'strict-transport-security': /^max-age=63072000$/u,
  'x-content-type-options': /^nosniff$/u,
  'x-dns-prefetch-control': /^off$/u,
  'x-frame-options': /^DENY$/u,
  'x-permitted-cross-domain-policies': /^none$/u,
};
/** They tell what a server is made of. */
const TELLING = ['server', 'x-powered-by', 'x-aspnet-version', 'via', 'x-generator'];

/** A page that shows another site must let it in: the frame sends none of these headers. */
const SHOWING = { ...OWASP, 'cross-origin-embedder-policy': /^unsafe-none$/u };

const get = (path: string): Promise<Response> =>
  fetch(inject('siteOrigin') + path, { redirect: 'manual' });

describe('by the rules of the HTTP Observatory', () => {
  it.each(Object.entries(pageTypes))('%s is worth 130 points, which is A+', async (_type, path) => {
    const response = await get(path);
    expect(grade(response.headers, await response.text())).toEqual({ score: 130, faults: [] });
  });

  it.each(files)('%s is worth A+', async (path) => {
    const response = await get(path);
    expect(grade(response.headers, '').score).toBeGreaterThanOrEqual(120);
  });
});

describe('the headers that OWASP lists', () => {
  it.each([...Object.values(pageTypes), ...files, ...gone])('are those of %s', async (path) => {
    const { headers } = await get(path);
    const asked = path === pageTypes['every mark of text'] ? SHOWING : OWASP;
    for (const [name, value] of Object.entries(asked)) {
      expect.soft(headers.get(name), name).toMatch(value);
    }
    expect(TELLING.filter((name) => headers.has(name))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const good = async (): Promise<Headers> => new Headers((await get('/')).headers);

  it.each([
    ['content-security-policy', "default-src 'none'; script-src 'unsafe-inline'"],
    ['content-security-policy', "default-src 'none'; script-src https://cdn.example *"],
    ['set-cookie', 'a=b'],
    ['access-control-allow-credentials', 'true'],
    ['strict-transport-security', 'max-age=86400'],
    ['referrer-policy', 'unsafe-url'],
    ['x-content-type-options', ''],
    ['cross-origin-resource-policy', 'cross-origin'],
  ])('take points away for %s: %s', async (name, value) => {
    const headers = await good();
    headers.set(name, value);
    expect(grade(headers, '').score).toBeLessThan(130);
    expect(grade(headers, '').faults).not.toEqual([]);
  });

  it('take points away for scripts of other sites', async () => {
    const html = '<script src="https://cdn.example/a.js"></script>';
    expect(grade(await good(), html).score).toBe(50);
  });
});
