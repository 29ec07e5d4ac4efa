import { describe, expect, test } from 'vitest';
import { parseRedirects, redirectFor } from '../../../src/serve/redirects.ts';

const TEXT = `
# moved
/old/ /new/ 301
/old/* /never/
/papers/:year/:slug /:year/01/:slug/ 308 # a note
/blog/* https://blog.example/:splat 302!
/app/* /index.html 200
/plain /target
/broken
/odd /target 999
`;
const rules = parseRedirects(TEXT);

describe('redirectFor', () => {
  test.each([
    ['/old/', '/new/', 301],
    ['/old/x/y', '/never/', 302],
    ['/papers/2024/small-caps', '/2024/01/small-caps/', 308],
    ['/blog/a/b', 'https://blog.example/a/b', 302],
    ['/app/deep', '/index.html', 200],
    ['/plain', '/target', 302],
  ])('%s', (path, target, status) => {
    expect(redirectFor(rules, path)).toEqual({ target, status });
  });

  test.each(['/', '/broken', '/odd', '/plain/', '/papers/2024/a/b', '/older/'])(
    '%s leads nowhere else',
    (path) => {
      expect(redirectFor(rules, path)).toBeUndefined();
    },
  );
});
