import { createServer, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { changedTopics, pingHub } from '../../../src/feeds/ping.ts';

const SITE = 'https://news.example';
const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A hub on a free port that writes down what it is sent. */
async function stubHub(answer: (topic: string) => number) {
  const requests: { type: string | undefined; mode: string | null; topic: string }[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const form = new URLSearchParams(body);
      const topic = form.get('hub.url') ?? '';
      requests.push({ type: request.headers['content-type'], mode: form.get('hub.mode'), topic });
      response.writeHead(answer(topic)).end('text that nobody reads');
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, requests };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
}

const topics = (entries: Record<string, string>) => new Map(Object.entries(entries));

describe('pingHub', () => {
  it('tells of new and changed feeds, and of nothing else', async () => {
    const hub = await stubHub(() => 204);
    const now = topics({ '/feed.xml': '2', '/a/feed.xml': '1', '/b/feed.json': '1' });
    const known = topics({ '/feed.xml': '1', '/a/feed.xml': '1', '/gone/feed.xml': '1' });
    const report = await pingHub(hub.url, SITE, now, known);
    expect(report.told).toEqual(['/b/feed.json', '/feed.xml']);
    expect(report.failed).toEqual([]);
    expect(report.known).toEqual(now);
    expect(hub.requests.map(({ topic }) => topic).sort()).toEqual([
      `${SITE}/b/feed.json`,
      `${SITE}/feed.xml`,
    ]);
    for (const { type, mode } of hub.requests) {
      expect(type).toMatch(/^application\/x-www-form-urlencoded/u);
      expect(mode).toBe('publish');
    }
  });

  it('tells of nothing when nothing changed', async () => {
    const hub = await stubHub(() => 204);
    const now = topics({ '/feed.xml': '1' });
    await pingHub(hub.url, SITE, now, now);
    expect(hub.requests).toEqual([]);
  });

  it('tells again of what the hub did not take', async () => {
    const hub = await stubHub((topic) => (topic.endsWith('/a/feed.xml') ? 503 : 202));
    const now = topics({ '/feed.xml': '1', '/a/feed.xml': '1' });
    const report = await pingHub(hub.url, SITE, now, new Map());
    expect(report.told).toEqual(['/feed.xml']);
    expect(report.failed).toEqual([{ path: '/a/feed.xml', reason: 'the hub answered 503' }]);
    expect(changedTopics(now, report.known)).toEqual(['/a/feed.xml']);
  });

  it('says why when there is no hub', async () => {
    const hub = await stubHub(() => 204);
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    const report = await pingHub(hub.url, SITE, topics({ '/feed.xml': '1' }), new Map());
    expect(report.failed[0]?.reason).toContain('ECONNREFUSED');
  });
});
