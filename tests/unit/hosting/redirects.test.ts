import { describe, expect, it } from 'vitest';
import { canBePage, redirectPage } from '../../../src/hosting/redirect-page.ts';
import {
  cloudflareShare,
  MAX_RULES,
  redirectMap,
  redirectRules,
  shortageOf,
} from '../../../src/hosting/redirect-rules.ts';
import { parseRedirects, redirectFor } from '../../../src/serve/redirects.ts';

const redirects = [
  { from: '/a/', to: '/2024/07/a/' },
  { from: '/b%22c.html', to: '/2024/07/b/' },
];

describe('redirectRules', () => {
  it('are read by the hosts as permanent', () => {
    const rules = parseRedirects(redirectRules(redirects, 'cloudflare'));
    expect(redirectFor(rules, '/a/')).toEqual({ target: '/2024/07/a/', status: 301 });
    expect(redirectRules(redirects, 'netlify')).toContain('/a/ /2024/07/a/ 301!\n');
  });
});

describe('cloudflareShare', () => {
  const many = (count: number, ending: string) =>
    Array.from({ length: count }, (_, at) => ({ from: `/${at}${ending}`, to: '/x/' }));

  it('has rules for all while there is room', () => {
    const share = cloudflareShare(many(MAX_RULES, '/'));
    expect(share).toEqual({ ruled: many(MAX_RULES, '/'), paged: [], lost: [] });
    expect(shortageOf(share)).toBeUndefined();
  });

  it('leaves to pages what pages can do, and says so', () => {
    const feeds = many(5, '/feed.xml');
    const share = cloudflareShare([...many(MAX_RULES, '/'), ...feeds]);
    expect(share.ruled).toHaveLength(MAX_RULES);
    expect(share.ruled.slice(-5)).toEqual(feeds);
    expect(share.paged.map(({ from }) => from)).toEqual([
      '/1995/',
      '/1996/',
      '/1997/',
      '/1998/',
      '/1999/',
    ]);
    expect(shortageOf(share)).toBe(
      '2005 redirects are more than Cloudflare reads, 2000. There, 5 old addresses from ' +
        '/1995/ on answer 200 with a page that sends readers on, not 301. Other hosts have all ' +
        'of them. See docs/deploy.md.',
    );
  });

  it('says what is lost', () => {
    const share = cloudflareShare(many(MAX_RULES + 2, '.php'));
    expect(share.lost.map(({ from }) => from)).toEqual(['/2000.php', '/2001.php']);
    expect(shortageOf(share)).toContain(' 2 are not found, from /2000.php on: ');
  });
});

it('redirectMap decodes what nginx decodes, and quotes it', () => {
  expect(redirectMap(redirects)).toBe('"/a/" "/2024/07/a/";\n"/b\\"c.html" "/2024/07/b/";\n');
});

describe('redirectPage', () => {
  it('sends readers on and search engines to the new address', () => {
    const site = { name: 'The <Paper>', language: 'en', siteUrl: 'https://news.example' };
    const html = redirectPage({ from: '/a/', to: '/2024/07/a/' }, site);
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/2024/07/a/">');
    expect(html).toContain('<link rel="canonical" href="https://news.example/2024/07/a/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<title>Moved | The &#x3C;Paper></title>');
  });

  it.each([
    ['/a/', true],
    ['/a.html', true],
    ['/a.php', false],
    ['/a%20b/', false],
  ])('at %s: %s', (from, expected) => {
    expect(canBePage({ from, to: '/x/' })).toBe(expected);
  });
});
