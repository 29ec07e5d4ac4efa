import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newNeedsMemory, pageNeeds, type PageNeeds } from '../../../src/hosting/page-needs.ts';
import { forEachTag, type StartTag } from '../../../src/hosting/tags.ts';
import { runs } from '../../runs.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const needs = (html: string): PageNeeds => pageNeeds(html, newNeedsMemory());
const SCRIPT = 'https://stats.example/script.js';

it('a counter is the one script of another host, and only as the site writes it', () => {
  const counted = (html: string): PageNeeds => pageNeeds(html, newNeedsMemory(SCRIPT));
  const tag = `<script defer src="${SCRIPT}" data-domain="news.example"></script>`;
  expect(counted(tag)).toMatchObject({ ownScripts: false, scripts: [], faults: [] });
  expect(needs(tag).faults).toHaveLength(1);
  for (const other of [
    tag.replace('script.js', 'other.js'),
    tag.replace('https://stats.example', 'https://stats.example.evil.example'),
    tag.replace('defer', 'onload="x()"'),
    tag.replace('script', 'img').replace('</script>', ''),
    tag.replace('></', '>x()</'),
  ]) {
    expect(counted(other).faults.length + counted(other).scripts.length, other).toBeGreaterThan(0);
  }
});

/** All that browsers ask for by themselves, as the HTML standard has it: element, attribute. */
const fetched = [
  ...['script', 'img', 'source', 'video', 'audio', 'track', 'input'].map((name) => [name, 'src']),
  ...['img', 'source'].map((name) => [name, 'srcset']),
  ...['input', 'button'].map((name) => [name, 'formaction']),
  ...['image', 'use', 'feImage'].flatMap((name) => [
    [name, 'href'],
    [name, 'xlink:href'],
  ]),
  ...[
    ['video', 'poster'],
    ['form', 'action'],
  ],
].map(([name = '', attribute = '']) => [name, attribute] as const);

it.each(fetched)('<%s %s> may lead to the site, and to no other', (name, attribute) => {
  const tag = (address: string): string => `<${name} ${attribute}="${address}"></${name}>`;
  expect(needs(tag('/a.b')).faults).toEqual([]);
  for (const address of [
    'https://a.example/b',
    '//a.example/b',
    '\\\\a.example',
    'data:,a',
    ' blob:a',
  ]) {
    expect(needs(tag(address)).faults, address).not.toEqual([]);
    expect(needs(tag(address).toUpperCase()).faults, address).not.toEqual([]);
  }
});

it.each(['img', 'source'])('each address of <%s srcset> counts', (name) => {
  expect(needs(`<${name} srcset="/a.png 1x, /b.png 2x">`).faults).toEqual([]);
  expect(needs(`<${name} srcset="/a.png 1x, //b.example/c.png 2x">`).faults).toHaveLength(1);
});

/** What a reading gives, or what it throws. */
function tried(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

/** A tag as no serialiser writes it: a line for each attribute. */
function written({ name, attributes, text }: StartTag): string {
  const lines = Array.from(attributes, ([attribute, value]) => {
    const escaped = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `${attribute}="${escaped}"\n`;
  });
  return `<${name}\n${lines.join('')}>${text}</${name}>`;
}

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
    fc.assert(
      fc.property(fc.array(page, { maxLength: 6 }), (pages) => {
        const memory = newNeedsMemory();
        for (const html of pages) {
          expect(tried(() => pageNeeds(html, memory))).toEqual(tried(() => needs(html)));
        }
      }),
      runs(200),
    );
  });

  it('passes over no tag that needs something', () => {
    const name = fc.constantFrom(
      ...['p', 'a', 'A', 'script', 'SCRIPT', 'scripts', 'style', 'img', 'link', 'use', 'form'],
      ...['iframe', 'iframe-x', 'title', 'meta', 'svg', 'feImage', 'p:x', 'h2', 'template'],
    );
    const attribute = fc.constantFrom(
      ...[
        'class',
        'id',
        'hidden',
        'data-x',
        'data-frame',
        'data-frames',
        'onclick',
        'ONLOAD',
        'on',
        'style',
        'Style',
        'styled',
      ],
      ...['srcdoc', 'href', 'HREF', 'xlink:href', 'action', 'formaction', 'src', 'srcset', 'rel'],
      ...['\u017ftyle', 'viewBox', 'aria-label', 'type', 'xmlns', '"', "'", '<', '='],
    );
    const value = fc.constantFrom(
      ...['', '="a"', "='a'", '=a', '="/b/"', '="//c"', '="#d"', '="https://e.example/"', '="a>b"'],
      ...['="javascript:f"', '="java\nscript:f"', '="&#106;avascript:f"', '=javascript:f', '= "g"'],
      ...['="<p>"', '="', "='", '="stylesheet"', '="data:text/html,h"', '="JavaScript:f"'],
    );
    const space = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\t', '/', '');
    const tag = fc
      .tuple(name, fc.array(fc.tuple(space, attribute, value), { maxLength: 4 }), space)
      .map(([tag, list, end]) => `<${tag}${list.flat().join('')}${end}>`);
    const page = fc.array(
      fc.oneof(tag, fc.constantFrom('text', '"', "'", '</p>', '>', '</script>')),
    );
    /** What its tags need, each read by itself and written so that none is passed over. */
    const ofTags = (html: string): PageNeeds => {
      const found: PageNeeds[] = [];
      forEachTag(html, (tag) => {
        found.push(needs(written(tag)));
      });
      return {
        scripts: [...new Set(found.flatMap(({ scripts }) => scripts))],
        styles: [...new Set(found.flatMap(({ styles }) => styles))],
        ownScripts: found.some(({ ownScripts }) => ownScripts),
        frames: [...new Set(found.flatMap(({ frames }) => frames))],
        faults: [...new Set(found.flatMap(({ faults }) => faults))],
      };
    };
    fc.assert(
      fc.property(page, (parts) => {
        const html = parts.join('');
        expect(tried(() => needs(html))).toEqual(tried(() => ofTags(html)));
      }),
      runs(500),
    );
  });

  it('hashes inline scripts and styles, each once', () => {
    const html =
      '<style>a{}</style><script>1</script><script type="module">2</script><script>1</script>';
    expect(needs(html)).toEqual({
      scripts: [hash('1'), hash('2')],
      styles: [hash('a{}')],
      ownScripts: false,
      frames: [],
      faults: [],
    });
  });

  it('names the origins of what a reader may load, and refuses any other', () => {
    const framed = (address: string): PageNeeds =>
      needs(`<figure data-frame="${address}"></figure>`);
    expect(framed('https://www.youtube-nocookie.com/embed/M7lc1UVf-VE')).toMatchObject({
      frames: ['https://www.youtube-nocookie.com'],
      faults: [],
    });
    for (const address of ['https://evil.example/', 'javascript:alert(1)', '//x', '']) {
      expect(framed(address)).toMatchObject({ frames: [], faults: [expect.any(String)] });
    }
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
