import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimFaults, type ClaimFault } from '../../../src/loader/claim-faults.ts';
import { formerAddressFault } from '../../../src/loader/former-address.ts';
import { createAddressSet } from '../../../src/publication/address-set.ts';
import { claimsOf } from '../../../src/publication/redirects.ts';
import { runs } from '../../runs.ts';

const PAGES = [
  ...['/', '/404.html', '/about/', '/latest/', '/markets/', '/markets/2024/', '/feed.xml'],
  ...['/markets/feed.xml', '/2024/07/a/', '/2024/07/b/', '/tickers/meta/', '/tickers/brk.b/'],
  ...['/feeds.opml', '/archive/2024/'],
];

interface Claiming {
  readonly id: string;
  readonly aliases: string[];
}

function faultsOf(...articles: readonly Claiming[]): ClaimFault[] {
  const site = createAddressSet();
  for (const page of PAGES) site.add(page);
  const claims = claimsOf({ articles, tags: [], tickers: [], redirects: [] });
  return claimFaults(claims, site, new Set(PAGES));
}

function rulesOf(...articles: readonly Claiming[]): string[] {
  return faultsOf(...articles).map(
    ({ claim, rule }) => `${claim.by.type === 'article' ? claim.by.at : ''} ${rule}`,
  );
}

const ruleOf = (...aliases: string[]) => rulesOf({ id: '2024/07/a', aliases });

describe('a former address', () => {
  it.each([
    ...[
      '/old-story-of-ours/',
      '/old.html',
      '/a/b%20c/',
      '/x-(1)/y/',
      '/old.php',
      '/%C3%A9t%C3%A9/',
    ],
    ...['/markets/old-story/', '/2023/01/a/', '/2024/07/a/amp/', '/index.php/2019/story/'],
    ...['/what-now%3F/', '/b%22c.html', '/old/%24host/', '/2019/01/05/story/', '/story.aspx'],
  ])('may be %s', (alias) => {
    expect(ruleOf(alias)).toEqual([]);
  });

  it.each([
    ['old', '; write "/old/"'],
    ['https://a.example/b/c/', '; write "/b/c/"'],
    ['/?p=123', 'no part of an old address; delete it'],
    ['/story.php?id=3', 'no part of an old address; write "/story.php"'],
    ['/a/#top', 'no part of an old address; write "/a/"'],
    ['/café/', '; write "/caf%C3%A9/"'],
    ['/a b/', '; write "/a%20b/"'],
    ['/10:30/', '; write "/10%3A30/"'],
    ['/a//b/', '; write "/a/b/"'],
    [
      '/%C3/',
      ': "%C3" is a part of a letter alone, as "%C3" is of "%C3%A9", which is é; delete it',
    ],
    ['/caf%E9/', ': "%E9" is a part of a letter alone'],
    [
      '/100%/',
      ': a "%" in an address begins a sign in two digits, as "%20"; "%/" is none; delete it',
    ],
    [
      '/2024/07/a',
      'which hosts take for "/2024/07/a/", is the address it would lead to; delete it',
    ],
    ['/2024/07/b', 'which hosts take for "/2024/07/b/", is the address of a page; a page cannot'],
    [
      '/markets',
      'which hosts take for "/markets/", is the address of a page; a page cannot redirect',
    ],
    ['https://a.example/2024/07/a', '"/2024/07/a/" is the address it would lead to; delete it'],
    ['2024/07/b/', '"/2024/07/b/" is the address of a page; a page cannot redirect: delete it'],
    ['/tags/new', '"/tags/new/" lies in /tags/, where the site has its own pages; delete it'],
    ['/../a/', '; write "/a/"'],
  ])('%s is told with what to write', (alias, advice) => {
    const [fault] = faultsOf({ id: '2024/07/a', aliases: [alias] });
    expect(fault?.message).toContain(advice);
  });

  it.each([
    ['old/', 'alias-invalid'],
    ['//elsewhere.example/', 'alias-invalid'],
    ['https://elsewhere.example/', 'alias-invalid'],
    ['/', 'alias-invalid'],
    ['/old', 'alias-invalid'],
    ['/old/*', 'alias-invalid'],
    ['/:x/', 'alias-invalid'],
    ['/a b/', 'alias-invalid'],
    ['/a/?b=1', 'alias-invalid'],
    ['/a/../b/', 'alias-invalid'],
    ['/a/%2e%2e/b/', 'alias-invalid'],
    ['/a./', 'alias-invalid'],
    ['/a%20/', 'alias-invalid'],
    ['/a%zz/', 'alias-invalid'],
    ['/a%0ab/', 'alias-invalid'],
    ['/a%E2%80%AEb/', 'alias-invalid'],
    ['/a%2Fb/', 'alias-invalid'],
    ['/a%5Cb/', 'alias-invalid'],
    ['/%6catest/', 'alias-invalid'],
    ['/é/', 'alias-invalid'],
    [`/${'a'.repeat(300)}/`, 'alias-invalid'],
    ...['/con/', '/CON.html', '/a/nul/b/', '/aux.html/', '/com1.php', '/Lpt9/'].map(
      (path): [string, string] => [path, 'alias-invalid'],
    ),
    ...[
      ...['/sitemap-2024.xml/', '/sitemap.xml/x/', '/favicon.ico/', '/Favicon.ICO/x.html'],
      ...[
        '/wordmark.svg/',
        '/manifest.webmanifest/x/',
        '/a/live.json/b/',
        '/x.gz/',
        '/x.html.br/y/',
      ],
    ].map((path): [string, string] => [path, 'alias-reserved']),
    ['/2024/07/a/', 'alias-loop'],
    ['/2024/07/A/', 'alias-loop'],
    ['/2024/07/a/index.html', 'alias-loop'],
    ['/2024/07/a.html', 'alias-loop'],
    ['/2024/07/b/', 'alias-page'],
    ['/2024/07/b/index.html', 'alias-page'],
    ['/2024/07/B.HTML', 'alias-page'],
    ['/2024/07/b.htm', 'alias-page'],
    ['/2024/07/%EF%BD%82/', 'alias-page'],
    ['/about/', 'alias-page'],
    ['/About/', 'alias-page'],
    ['/ABOUT.html', 'alias-page'],
    ['/index.html', 'alias-page'],
    ['/INDEX.htm', 'alias-page'],
    ['/index.html/a/', 'alias-page'],
    ['/404.html', 'alias-page'],
    ['/404/', 'alias-page'],
    ['/404.html/x/', 'alias-page'],
    ['/Feed.xml', 'alias-page'],
    ['/feed.xml/x/', 'alias-page'],
    ['/markets/FEED.xml', 'alias-page'],
    ['/Markets/', 'alias-page'],
    ['/media/x.png', 'alias-reserved'],
    ['/Media/x/', 'alias-reserved'],
    ['/_astro/', 'alias-reserved'],
    ['/_headers.txt', 'alias-reserved'],
    ['/.well-known/x/', 'alias-reserved'],
    ['/robots.txt', 'alias-reserved'],
    ['/tickers-2019/index.html.br', 'alias-reserved'],
    ['/old/index.html.zst', 'alias-reserved'],
    ['/favicon.ico', 'alias-reserved'],
    ['/sitemap-2031.xml', 'alias-reserved'],
    ['/2024/07/b/live.json', 'alias-reserved'],
    ['/tags/not-yet/', 'alias-reserved'],
    ['/Tickers/nvda/', 'alias-reserved'],
    ['/archive/2031/', 'alias-reserved'],
    ['/2030/', 'alias-reserved'],
    ['/2024/07/', 'alias-reserved'],
    ['/markets/2031/', 'alias-reserved'],
    ['/2024/08/later/', 'alias-ahead'],
    ['/2030/01/later.html', 'alias-ahead'],
    ['/crypto/', 'alias-short'],
    ['/real-estate/', 'alias-short'],
  ])('is told of at %s: %s', (alias, rule) => {
    expect(ruleOf('/fine/story/', alias)).toEqual([`1 ${rule}`]);
  });

  it.each([
    ['/old/story/', '/old/story/', 1],
    ['/old/story/', '/Old/story/', 1],
    ['/old/story/', '/old/story/index.html', 1],
    ['/old/caf%C3%A9/', '/old/cafe%CC%81/', 1],
    ['/old/caf%C3%A9/', '/old/caf%c3%a9/', 1],
    ['/old/story/', '/old/story.html', 0],
  ])('of one story is told of twice: %s and %s', (one, other, count) => {
    expect(ruleOf(one, other)).toEqual(count === 0 ? [] : ['1 alias-taken']);
  });

  it.each([
    ['/old/story/', '/old/story/'],
    ['/old/story/', '/OLD/story/'],
    ['/old/story/', '/old/story.html'],
    ['/old/story.html', '/old/story.html/below/'],
    ['/old/story.html/below/', '/old/story.html'],
    ['/old.php', '/old.php/below/'],
    ['/old.php/below/', '/old.php'],
  ])('of two stories is one claim too many: %s and %s', (one, other) => {
    expect(
      rulesOf({ id: '2024/07/a', aliases: [one] }, { id: '2024/07/b', aliases: [other] }),
    ).toEqual(['0 alias-taken']);
  });

  it('leads to a page', () => {
    expect(rulesOf({ id: '2024/07/never', aliases: ['/old/story/'] })).toEqual(['0 alias-target']);
  });

  it('needs no check for chains: a source that is a target is a page', () => {
    expect(
      rulesOf(
        { id: '2024/07/a', aliases: ['/2024/07/b/'] },
        { id: '2024/07/b', aliases: ['/old/story/'] },
      ),
    ).toEqual(['0 alias-page']);
  });

  it('is told with an address that can be one, if with any', () => {
    const sign = fc.constantFrom(
      ...'/\\.%?#*: aé\u202e-'.split(''),
      '%41',
      '%2f',
      '%C3%A9',
      '..',
      'https://',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const path = signs.join('');
        const advice = / write "([^"]*)"(?! instead)/u.exec(
          formerAddressFault(path)?.message ?? '',
        )?.[1];
        if (advice !== undefined) expect(formerAddressFault(advice), path).toBe(undefined);
      }),
      runs(2000),
    );
  });

  it('is never told to be one that is refused then', () => {
    const sign = fc.constantFrom(
      ...['/', '//', '%', '?a', '#', ' ', 'é', '%C3', '.', 'A', 'https://a.example'],
      ...PAGES.flatMap((page) => [page, page.slice(1), page.replace(/\/$/u, '')]),
      ...['/tags/', '/2031/01/', '/con/', '/media/'],
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 4 }), (signs) => {
        const [fault] = faultsOf({ id: '2024/07/a', aliases: [signs.join('')] });
        const advice = / write "([^"]*)"(?! instead)/u.exec(fault?.message ?? '')?.[1];
        if (advice === undefined) return;
        const then = faultsOf({ id: '2024/07/a', aliases: [advice] });
        expect(then.filter(({ level }) => level === 'error')).toEqual([]);
      }),
      runs(1000),
    );
  });

  it('is never another way to write an address of the site', () => {
    const spelling = fc.tuple(
      fc.constantFrom(...PAGES),
      fc.array(fc.constantFrom('lower', 'upper', 'hex', 'HEX', 'wide'), { minLength: 20 }),
      fc.constantFrom('', 'index.html', 'index.htm', 'INDEX.HTML'),
    );
    fc.assert(
      fc.property(spelling, ([page, forms, index]) => {
        const written = Array.from(page, (character, at) => {
          const form = forms[at];
          if (character === '/') return character;
          if (form === 'upper') return character.toUpperCase();
          if (form === 'lower') return character;
          const wide = /[a-z0-9]/u.test(character)
            ? String.fromCodePoint(character.charCodeAt(0) + 0xfee0)
            : character;
          if (form === 'wide') return encodeURIComponent(wide);
          const code = `%${character.charCodeAt(0).toString(16)}`;
          return form === 'hex' ? code : code.toUpperCase();
        }).join('');
        expect(ruleOf(page.endsWith('/') ? written + index : written)).toHaveLength(1);
      }),
    );
  });
});
