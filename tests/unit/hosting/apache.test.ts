import { describe, expect, it } from 'vitest';
import { apacheHeaders, apacheRedirects } from '../../../src/hosting/apache.ts';

describe('what Apache is told of headers', () => {
  it('is in order, in quotation marks, and fills in what was asked for alone', () => {
    const rules = [
      { pattern: '/*', headers: { Policy: String.raw`a "b" \c %{ENV:PATH}e` } },
      {
        pattern: '/x/*/feed.xml',
        headers: { 'Content-Type': 'text/"xml"', Link: '</x/:splat/feed.xml>; 5%' },
      },
    ];
    expect(apacheHeaders(rules)).toBe(
      [
        '<LocationMatch "^/(?<splat>.*)$">',
        String.raw`  Header always set Policy "a \"b\" \\c %%{ENV:PATH}e"`,
        '</LocationMatch>',
        String.raw`<LocationMatch "^/x/(?<splat>.*)/feed\.xml$">`,
        String.raw`  ForceType "text/\"xml\""`,
        '  Header always set Link "</x/%{MATCH_SPLAT}e/feed.xml>; 5%%"',
        '</LocationMatch>',
        '',
      ].join('\n'),
    );
  });
});

describe('what Apache is told of redirects', () => {
  const { map, rules } = apacheRedirects(
    [
      { from: '/old/', to: '/2024/07/a/' },
      { from: '/caf%C3%A9.html', to: '/b/' },
      { from: '/a%20b/', to: '/b/' },
      { from: '/%23x.html', to: '/b/' },
      { from: '/shop.html', to: String.raw`https://shop.example/?a=$1&b=%1\c` },
    ],
    [{ from: '/blog/:year/*', to: String.raw`/$0/%0/\/:year/:splat` }],
  );

  it('is a map of those that a map can hold', () => {
    expect(map).toBe('/old/ /2024/07/a/\n/old /2024/07/a/\n');
  });

  it('is rules of the others, which fill in what a pattern took alone', () => {
    expect(rules.trimEnd().split('\n')).toEqual([
      String.raw`RewriteRule ^/caf\xc3\xa9\x2ehtml$ "/b/" [R=301,L,NE]`,
      String.raw`RewriteRule ^/a\x20b/$ "/b/" [R=301,L,NE]`,
      String.raw`RewriteRule ^/a\x20b$ "/b/" [R=301,L,NE]`,
      String.raw`RewriteRule ^/\x23x\x2ehtml$ "/b/" [R=301,L,NE]`,
      String.raw`RewriteRule ^/shop\x2ehtml$ "https://shop.example/?a=\$1&b=\%1\\c" [R=301,L,NE]`,
      String.raw`RewriteRule ^/blog/([0-9]{4})/([\w.~/-]*)$ "/\$0/\%0/\\/$1/$2" [R=301,L,NE]`,
    ]);
  });
});
