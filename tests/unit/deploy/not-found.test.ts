import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import worker from '../../../deploy/cloudflare/not-found.ts';

const asked: Request[] = [];
const FILES = {
  fetch(request: Request): Promise<Response> {
    asked.push(request);
    const { pathname } = new URL(request.url);
    const answers: Record<string, Response> = {
      '/404': new Response('Not here', { headers: { 'cache-control': 'max-age=0' } }),
      '/old/feed.xml': new Response(null, { status: 301, headers: { location: '/new/feed.xml' } }),
    };
    const missing = { status: 404, headers: { 'cache-control': 'immutable' } };
    return Promise.resolve(answers[pathname] ?? new Response('Not here', missing));
  },
};
const ask = (path: string, init: RequestInit = {}) =>
  worker.fetch(new Request(`https://news.example${path}`, init), { FILES });

describe('what is not there on Cloudflare', () => {
  it('has the headers of the page that says so', async () => {
    const response = await ask('/media/never.avif', { headers: { 'if-none-match': '"x"' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('max-age=0');
    expect(await response.text()).toBe('Not here');
    // No condition of the first request may turn the page into 304.
    expect(asked.at(-1)?.headers.get('if-none-match')).toBeNull();
  });

  it('goes on to a new address', async () => {
    const response = await ask('/old/feed.xml');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/new/feed.xml']);
  });

  it('is all that code is asked for', () => {
    const config = readFileSync(new URL('../../../wrangler.jsonc', import.meta.url), 'utf8');
    expect(config).toContain('"main": "deploy/cloudflare/not-found.ts"');
    expect(config).not.toContain('run_worker_first');
  });
});
