import { describe, expect, it } from 'vitest';
import { canBePage, redirectPage } from '../../../src/hosting/redirectPage.ts';
import { MAX_RULES, redirectMap, redirectRules } from '../../../src/hosting/redirectRules.ts';
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

  it('stop where Cloudflare stops reading', () => {
    const many = Array.from({ length: MAX_RULES + 1 }, (_, at) => ({ from: `/${at}/`, to: '/x/' }));
    expect(redirectRules(many, 'cloudflare').match(/\n/gu)).toHaveLength(MAX_RULES);
    expect(redirectRules(many, 'netlify').match(/\n/gu)).toHaveLength(MAX_RULES + 1);
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
