import { describe, expect, it } from 'vitest';
import { canBePage, redirectPage } from '../../../src/hosting/redirect-page.ts';
import {
  cloudflareRules,
  ruleShare,
  MAX_RULES,
  netlifyRules,
  shortageOf,
} from '../../../src/hosting/redirect-rules.ts';
import { parseRedirects, redirectFor } from '../../../src/serve/redirects.ts';

const redirects = [
  { from: '/a/', to: '/2024/07/a/' },
  { from: '/b%22c.html', to: '/2024/07/b/' },
];

describe('rules', () => {
  it('are permanent', () => {
    const rules = parseRedirects(cloudflareRules(redirects));
    expect(redirectFor(rules, '/a/')).toEqual({ target: '/2024/07/a/', status: 301 });
    expect(netlifyRules(redirects)).toContain('/a/ /2024/07/a/ 301!\n');
  });

  it('know an address without its closing slash, and hex digits in both cases', () => {
    const encoded = [{ from: '/%C3%a9/', to: '/x/' }];
    const paths = (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]);
    expect(paths(cloudflareRules(encoded))).toEqual(['/%C3%A9/', '/%C3%A9', '/%c3%a9/', '/%c3%a9']);
    expect(paths(netlifyRules(encoded))).toEqual(['/%C3%A9/', '/%c3%a9/']);
  });

  it('leave other ways to write an address out where Cloudflare has no room', () => {
    const many = Array.from({ length: MAX_RULES - 3 }, (_, at) => ({ from: `/${at}/`, to: '/x/' }));
    const lines = cloudflareRules(many).trimEnd().split('\n');
    expect(lines).toHaveLength(MAX_RULES);
    expect(lines.slice(-4)).toEqual([
      `/${MAX_RULES - 4}/ /x/ 301`,
      '/0 /x/ 301',
      '/1 /x/ 301',
      '/2 /x/ 301',
    ]);
  });
});

describe('ruleShare', () => {
  const many = (count: number, ending: string) =>
    Array.from({ length: count }, (_, at) => ({ from: `/${at}${ending}`, to: '/x/' }));

  it('has rules for all while there is room', () => {
    const share = ruleShare(many(MAX_RULES, '/'));
    expect(share).toEqual({ ruled: many(MAX_RULES, '/'), paged: [], lost: [] });
    expect(shortageOf(share)).toBeUndefined();
  });

  it('leaves to pages what pages can do, and says so', () => {
    const feeds = many(5, '/feed.xml');
    const share = ruleShare([...many(MAX_RULES, '/'), ...feeds]);
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
        '/1995/ on answer 200 with a page that sends readers on, not 301. Vercel reads as few; other hosts have all ' +
        'of them. See docs/deploy.md.',
    );
  });

  it('says what is lost', () => {
    const share = ruleShare(many(MAX_RULES + 2, '.php'));
    expect(share.lost.map(({ from }) => from)).toEqual(['/2000.php', '/2001.php']);
    expect(shortageOf(share)).toContain(' 2 are not found, from /2000.php on: ');
  });
});

describe('redirectPage', () => {
  it('sends readers on and search engines to the new address', () => {
    const site = { name: 'The <Paper>', language: 'en', siteUrl: 'https://news.example' };
    const html = redirectPage({ from: '/a/', to: '/2024/07/a/' }, site);
    expect(html).toContain('<meta http-equiv="refresh" content="0; url=/2024/07/a/">');
    expect(html).toContain('<link rel="canonical" href="https://news.example/2024/07/a/">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<title>Moved | The &#x3C;Paper></title>');
    expect(html).toContain('<html lang="en" dir="ltr">');
    const hebrew = redirectPage({ from: '/a/', to: '/b/' }, { ...site, language: 'he-IL' });
    expect(hebrew).toContain('<html lang="he-IL" dir="rtl">');
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
