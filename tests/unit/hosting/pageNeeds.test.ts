import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newNeedsMemory, pageNeeds } from '../../../src/hosting/pageNeeds.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const needs = (html: string) => pageNeeds(html, newNeedsMemory());

describe('pageNeeds', () => {
  it('finds in a page what it would find had it seen no other before', () => {
    const part = fc.constantFrom(
      ...['<p>', '<p class="a">', '<p class=">">', '<p onclick="a">', '</p>', 'text', ' x="', '">'],
      ...[
        '<a href="/b/">',
        '<a href="javascript:b">',
        '<img src="/c">',
        '<img src="//c">',
        '<!-- ',
      ],
      ...[
        '-->',
        '<style>a{}</style>',
        '<script>1</script>',
        '<script src="/d"></script>',
        '<',
        '>',
      ],
    );
    const page = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    const tried = (html: string, memory = newNeedsMemory()): unknown => {
      try {
        return pageNeeds(html, memory);
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(fc.array(page, { maxLength: 6 }), (pages) => {
        const memory = newNeedsMemory();
        for (const html of pages) expect(tried(html, memory)).toEqual(tried(html));
      }),
      { numRuns: 500 },
    );
  });

  it('hashes inline scripts and styles, each once', () => {
    const html =
      '<style>a{}</style><script>1</script><script type="module">2</script><script>1</script>';
    expect(needs(html)).toEqual({
      scripts: [hash('1'), hash('2')],
      styles: [hash('a{}')],
      ownScripts: false,
      faults: [],
    });
  });

  it('takes data for data, and speculation rules for a script', () => {
    expect(needs('<script type="application/ld+json">{}</script>').scripts).toEqual([]);
    expect(needs('<script type="speculationrules">{}</script>').scripts).toEqual([hash('{}')]);
  });

  it('notes scripts of the site', () => {
    expect(needs('<script type="module" src="/_astro/a.js"></script>')).toMatchObject({
      ownScripts: true,
      scripts: [],
      faults: [],
    });
  });

  it.each([
    '<link rel="canonical" href="https://elsewhere.example/">',
    '<link rel="alternate" type="application/rss+xml" href="https://elsewhere.example/feed">',
    '<a href="https://elsewhere.example/">',
    '<img src="/media/a.png" srcset="/media/a.png 1x, /media/b.png 2x">',
    '<link rel="preload" as="font" href="/_astro/a.woff2" crossorigin>',
    '<form action="/search/">',
    '<svg><use href="#a"></use></svg>',
    '<style>@font-face{src:url(/_astro/a.woff2)}</style>',
    '<meta http-equiv="refresh" content="0; url=/x/">',
  ])('finds nothing wrong with %s', (html) => {
    expect(needs(html).faults).toEqual([]);
  });

  it.each([
    '<p onclick="x()">',
    '<p ONCLICK=x>',
    '<p style="color:red">',
    '<img src="https://elsewhere.example/a.png">',
    '<img src="//elsewhere.example/a.png">',
    '<img src="\\\\elsewhere.example/a.png">',
    '<img src="data:image/png;base64,AAAA">',
    '<img srcset="/a.png 1x, https://elsewhere.example/a.png 2x">',
    '<script src="https://elsewhere.example/a.js"></script>',
    '<link rel="stylesheet" href="/a.css">',
    '<link rel="preload icon" href="https://elsewhere.example/a.woff2">',
    '<style>@import "/a.css";</style>',
    '<style>a{background:url( "https://elsewhere.example/a.png" )}</style>',
    '<iframe src="/x/"></iframe>',
    '<object data="/x"></object>',
    '<base href="/x/">',
    '<form action="https://elsewhere.example/">',
    '<a href="java\nscript:alert(1)">',
    '<a href="&#106;avascript:alert(1)">',
    '<svg><image href="https://elsewhere.example/a.png"></image></svg>',
  ])('refuses %s', (html) => {
    expect(needs(html).faults).toHaveLength(1);
  });
});
