import { describe, expect, it } from 'vitest';
import { caddyHeaders, caddyRedirects } from '../../../src/hosting/caddy.ts';

describe('what Caddy is told of headers', () => {
  it('is in quotation marks, and takes those of what is there from what is missing', () => {
    const rules = [
      { pattern: '/*', headers: { Policy: 'a "b"' } },
      { pattern: '/x/*/feed.xml', headers: { Policy: 'c', Link: '</x/:splat/feed.xml>' } },
      { pattern: '/y.txt', headers: { Link: '<y>' } },
    ];
    expect(caddyHeaders(rules)).toBe(
      [
        '(site_headers) {',
        '  header {',
        String.raw`    Policy "a \"b\""`,
        '  }',
        '  @site0 path_regexp site0 `^/x/(?P<splat>.*)/feed\\.xml$`',
        '  header @site0 {',
        '    Policy "c"',
        '    Link "</x/{http.regexp.site0.splat}/feed.xml>"',
        '  }',
        '  @site1 path_regexp site1 `^/y\\.txt$`',
        '  header @site1 {',
        '    Link "<y>"',
        '  }',
        '}',
        '(missing_headers) {',
        '  header {',
        String.raw`    Policy "a \"b\""`,
        '  }',
        '  header -Link',
        '}',
        '',
      ].join('\n'),
    );
  });
});

describe('what Caddy is told of redirects', () => {
  const lines = caddyRedirects(
    [
      { from: '/old/', to: '/2024/07/a/' },
      { from: '/a%60b%7D.html', to: '/b/' },
      { from: '/caf%C3%A9', to: '/b/' },
      { from: '/%23x', to: '/b/' },
    ],
    [{ from: '/blog/:year/*', to: '/archive/:year/:splat' }],
  ).split('\n');

  it('is a word of a plain address, and an expression of another, which nothing in it ends', () => {
    expect(lines.slice(0, 9)).toEqual([
      '(site_redirects) {',
      '  map {http.request.uri.path} {moved_to} {',
      '    /old/ /2024/07/a/',
      '    /old /2024/07/a/',
      '    `~^/a\\x{60}b\\x{7d}\\x{2e}html$` /b/',
      '    `~^/caf\\x{e9}$` /b/',
      '    `~^/\\x{23}x$` /b/',
      '    `~^/blog/([0-9]{4})/([\\w.~/-]*)$` /archive/${1}/${2}',
      '    default ""',
    ]);
  });

  it('keeps the query, unless what it leads to has one', () => {
    expect(lines.slice(9)).toEqual([
      '  }',
      '  map "{moved_to} {http.request.uri.query}" {moved_query} {',
      '    `~^[^ ]*[?]` ""',
      '    `~ $` ""',
      '    default "?{http.request.uri.query}"',
      '  }',
      '}',
      '',
    ]);
  });
});
