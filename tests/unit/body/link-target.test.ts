import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLinkTarget } from '../../../src/body/link-target.ts';
import { runs } from '../../runs.ts';

const ruleOf = (href: string): string | undefined => {
  const target = readLinkTarget(href);
  return 'rule' in target ? target.rule : undefined;
};

describe('an address', () => {
  test('that lacks its beginning is told with it', () => {
    expect(readLinkTarget('www.example.com/a')).toEqual({
      rule: 'link-relative',
      message: '"www.example.com/a" lacks its beginning; write "https://www.example.com/a"',
    });
  });

  test.each(['example.com', 'sec.gov/edgar?q=1', 'ons.gov.uk/economy', 'blog.example.org:8080/a'])(
    'that is a host alone is told with its beginning: %s',
    (href) => {
      const message = `"${href}" lacks its beginning; write "https://${href}"`;
      expect(readLinkTarget(href)).toEqual({ rule: 'link-relative', message });
    },
  );

  test.each(['story.mdx', 'report.pdf', '2024/07/story/', 'a.b/c', 'markets/', 'index.html'])(
    'that is a path is not taken for a host: %s',
    (href) => {
      expect(JSON.stringify(readLinkTarget(href))).toContain('write the path from the root');
    },
  );

  test.each([
    ['https://bücher.example/ä?q=ö#ü', 'https://xn--bcher-kva.example/ä?q=ö#ü'],
    ['https://b%C3%BCcher.example/%C3%A4', 'https://xn--bcher-kva.example/%C3%A4'],
    ['http://例え.jp:8080', 'http://xn--r8jz45g.jp:8080'],
    ['https://EXAMPLE.com:443/A', 'https://EXAMPLE.com:443/A'],
    ['https://[2001:db8::1]:80/', 'https://[2001:db8::1]:80/'],
    ['https://exa_mple.com/', 'https://exa_mple.com/'],
  ])('has its host in letters that every program knows: %s', (href, plain) => {
    expect(readLinkTarget(href)).toEqual({ kind: 'external', href: plain });
  });

  // The parser encodes most of these: what it lets through is refused here too.
  test.each(['https://example.com/', '/a', '#a', 'mailto:a@example.com'])(
    'that begins with %s holds no space, backslash, control or invisible character',
    (start) => {
      for (let code = 0; code <= 0xffff; code++) {
        const character = String.fromCharCode(code);
        if (!/[\s\\\p{Cc}\p{Cf}\p{Z}]/u.test(character)) continue;
        const name = code.toString(16);
        expect([name, ruleOf(`${start}${character}b`)]).toEqual([name, 'url-invalid']);
      }
      expect(ruleOf(`${start}\u{e0041}b`)).toBe('url-invalid');
    },
  );

  test('holds none of them encoded, where browsers decode it', () => {
    for (const code of [...Array.from({ length: 0x20 }, (_, at) => at), 0x5c, 0x7f]) {
      const encoded = `%${code.toString(16).padStart(2, '0')}`;
      expect([encoded, ruleOf(`/a${encoded}b`)]).toEqual([encoded, 'url-invalid']);
      expect(ruleOf(`/a${encoded.toUpperCase()}b`)).toBe('url-invalid');
    }
    expect(ruleOf('/a%20b')).toBeUndefined();
  });

  test.each([
    'https://user@example.com/',
    'https://user:word@example.com/',
    'https://:word@example.com/',
    'https://@example.com/',
    'https://:@example.com',
    'http://a@b@example.com/',
    'HTTPS://%75ser@example.com?a',
  ])('%s holds a user name', (href) => {
    expect(ruleOf(href)).toBe('url-credentials');
  });

  test('that is let through has no user name or password to a browser', () => {
    const part = fc.constantFrom('https://', '@', ':', '/', '?', '#', 'a', '.b', '%40', '[', ']');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const href = `https://${parts.join('')}`;
        const target = readLinkTarget(href);
        if ('rule' in target) return;
        const { username, password, protocol } = new URL(target.href);
        expect([username, password, protocol]).toEqual(['', '', 'https:']);
      }),
      runs(400),
    );
  });

  test.each(['https://example.com/@name', '/a@b', '#a@b', 'https://example.com/?a=b@c'])(
    '%s holds an @ and no user name',
    (href) => {
      expect(ruleOf(href)).toBeUndefined();
    },
  );
});
