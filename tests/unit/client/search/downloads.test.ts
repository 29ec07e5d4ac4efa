import { describe, expect, test } from 'vitest';
import { Downloads, Unreachable } from '../../../../src/client/search/downloads.ts';

function watched(answer: (url: string) => Promise<Response>): {
  readonly downloads: Downloads;
  readonly get: (url: string) => Promise<Response>;
} {
  const page: { fetch: typeof fetch } = {
    fetch: (input) => answer(input instanceof Request ? input.url : String(input)),
  };
  const downloads = new Downloads('/pagefind/');
  downloads.watch(page);
  return { downloads, get: (url) => page.fetch(url) };
}

/** As Pagefind does: a failure is swallowed. */
const quietly = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    () => 'done',
  );

describe('during', () => {
  test('gives what the work comes to', async () => {
    const { downloads, get } = watched(() => Promise.resolve(new Response('')));
    await expect(downloads.during(() => quietly(get('/pagefind/a')))).resolves.toBe('done');
  });

  test.each([
    ['is not there', (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }))],
    ['does not arrive', (): Promise<Response> => Promise.reject(new TypeError('offline'))],
  ])('fails when a part of the index %s', async (_, answer) => {
    const { downloads, get } = watched(answer);
    const search = downloads.during(() => quietly(get('https://site.example/pagefind/a?ts=1')));
    await expect(search).rejects.toThrow(Unreachable);
  });

  test('does not mind other downloads, nor failures before it began', async () => {
    const { downloads, get } = watched(() => Promise.reject(new TypeError('offline')));
    await quietly(get('/pagefind/a'));
    await expect(downloads.during(() => quietly(get('/search/names.json')))).resolves.toBe('done');
  });
});
