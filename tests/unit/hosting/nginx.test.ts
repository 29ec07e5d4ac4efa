import { describe, expect, it } from 'vitest';
import { nginxFiles } from '../../../src/hosting/nginx.ts';

const { maps, headers } = nginxFiles([
  { pattern: '/*', headers: { 'Cache-Control': 'a "b"', Link: '' } },
  { pattern: '/x/*', headers: { 'Cache-Control': 'b' } },
  {
    pattern: '/x/*/feed.xml',
    headers: { 'Cache-Control': 'c', 'Content-Type': 'text/xml', Link: '</x/:splat/feed.xml>' },
  },
]);

describe('nginxFiles', () => {
  it('puts later rules first, as the first expression decides', () => {
    expect(maps).toContain(
      [
        'map $uri $site_cache_control {',
        String.raw`  "~^/x/(?<splat>.*)/feed\.xml$" "c";`,
        '  "~^/x/(?<splat>.*)$" "b";',
        String.raw`  default "a \"b\"";`,
        '}',
      ].join('\n'),
    );
    expect(maps).toContain('"</x/$splat/feed.xml>"');
  });

  it('adds each header once, on every status', () => {
    expect(headers.match(/^add_header .*$/gmu)).toEqual([
      'add_header Cache-Control $site_cache_control always;',
      'add_header Link $site_link always;',
    ]);
  });

  it('gives content types in locations without headers of their own', () => {
    expect(headers).toContain(
      [
        String.raw`location ~ "^/x/(?<splat>.*)/feed\.xml$" {`,
        '  types {}',
        '  default_type "text/xml";',
        '}',
      ].join('\n'),
    );
  });
});
