import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../../src/serve/headers.ts';

const TEXT = `
# all pages
/*
  X-Frame-Options: DENY
  Cache-Control: max-age=0
  Link: </a.css>; rel=preload

/feed.xml
  ! Cache-Control
  Cache-Control: max-age=300
  not a header
/tags/:tag/*
  X-Tag: :tag/:splat; at 10:30
https://test-ledger.example/about/
  Link: </b.css>; rel=preload
stray line without a slash
  X-Stray: yes
`;

const of = (path: string, text = TEXT): Record<string, string> =>
  Object.fromEntries(headersFor(parseHeaders(text), path));

describe('headersFor', () => {
  test('gives what every matching block sets', () => {
    expect(of('/x/')).toEqual({
      'x-frame-options': 'DENY',
      'cache-control': 'max-age=0',
      link: '</a.css>; rel=preload',
    });
  });

  test('takes away with !, then sets anew', () => {
    expect(of('/feed.xml')['cache-control']).toBe('max-age=300');
  });

  test('joins values of one name by commas', () => {
    expect(of('/about/')['link']).toBe('</a.css>; rel=preload, </b.css>; rel=preload');
  });

  test('fills placeholders, and leaves other colons alone', () => {
    expect(of('/tags/rates/2024/')['x-tag']).toBe('rates/2024/; at 10:30');
  });

  test('does not match a longer or shorter path than the pattern', () => {
    expect(of('/feed.xml/x')['cache-control']).toBe('max-age=0');
    expect(of('/feedZxml')['cache-control']).toBe('max-age=0');
  });

  test('reads CRLF, and lines before any pattern as nothing', () => {
    expect(of('/', '  X-Lost: 1\r\n/*\r\n  X-A: 1\r\n')).toEqual({ 'x-a': '1' });
  });
});
