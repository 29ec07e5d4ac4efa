import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { htmlBelow } from '../../../src/hosting/html-below.ts';
import { runs } from '../../runs.ts';

describe('a page below a path', () => {
  it.each([
    ['<a href="/x/">/x/</a>', '<a href="/p/x/">/x/</a>'],
    ['<a class=a href=/x/ hidden>', '<a class=a href=/p/x/ hidden>'],
    ["<a href='/'>", "<a href='/p/'>"],
    ['<A\n HREF = "/x/">', '<A\n HREF = "/p/x/">'],
    ['<a href="//other.example/">', '<a href="//other.example/">'],
    ['<a href="https://other.example/">', '<a href="https://other.example/">'],
    ['<a href="x/"><a href="#x"><a href="?x=/y">', '<a href="x/"><a href="#x"><a href="?x=/y">'],
    ['<a title=\' href="/x/"\' href="/y/">', '<a title=\' href="/x/"\' href="/p/y/">'],
    ['<img src="/a.png" alt="/b.png">', '<img src="/p/a.png" alt="/b.png">'],
    [
      '<source srcset="/a.png 1x, /b.png 2x, c.png 3x">',
      '<source srcset="/p/a.png 1x, /p/b.png 2x, c.png 3x">',
    ],
    ['<form action="/search/">', '<form action="/p/search/">'],
    ['<use href="/a.svg#b"/>', '<use href="/p/a.svg#b"/>'],
    [
      '<meta http-equiv="refresh" content="0; url=/x/">',
      '<meta http-equiv="refresh" content="0; url=/p/x/">',
    ],
    [
      '<meta name="description" content="0; url=/x/">',
      '<meta name="description" content="0; url=/x/">',
    ],
    [
      '<style>a{background:url(/a.png),url( "/b.png"),url(\'//c/\')}</style>',
      '<style>a{background:url(/p/a.png),url( "/p/b.png"),url(\'//c/\')}</style>',
    ],
    ['<script>"<a href=\\"/x/\\">"</script>', '<script>"<a href=\\"/x/\\">"</script>'],
    [
      '<script type="module" src="/a.js"></script>',
      '<script type="module" src="/p/a.js"></script>',
    ],
    ['<textarea><a href="/x/"></textarea>', '<textarea><a href="/x/"></textarea>'],
    ['<!-- <a href="/x/"> -->', '<!-- <a href="/x/"> -->'],
    ['1 < 2 href="/x/" > 1', '1 < 2 href="/x/" > 1'],
  ])('%s', (html, below) => {
    expect(htmlBelow(html, '/p')).toBe(below);
    expect(htmlBelow(html, '')).toBe(html);
  });

  it('differs in addresses from the root alone, as a browser reads it', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'/ab "\'<>=,&; #?:'.split('')),
      maxLength: 9,
    });
    const address = words.map((text) => `/${text}`);
    const attributes = fc.record(
      { href: fc.oneof(words, address), src: address, title: address, alt: words, id: words },
      { requiredKeys: [] },
    );
    const element = fc.record({
      tagName: fc.constantFrom('a', 'img', 'p', 'link'),
      properties: attributes,
      text: words,
    });
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (elements) => {
        const html = toHtml({
          type: 'root',
          children: elements.flatMap(({ tagName, properties, text }) => [
            { type: 'element' as const, tagName, properties, children: [] },
            { type: 'text' as const, value: text },
          ]),
        });
        const [before, after] = [read(html), read(htmlBelow(html, '/p'))];
        const expected = before.map(([name, value]): Read => {
          const moves = ['href', 'src'].includes(name) && /^\/(?!\/)/u.test(value);
          return [name, moves ? `/p${value}` : value];
        });
        expect(after).toEqual(expected);
      }),
      runs(500),
    );
  });
});

type Read = readonly [name: string, value: string];

/** Attributes and texts in order, as the parser of the HTML standard reads them. */
function read(html: string): Read[] {
  const found: Read[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text' && 'value' in node) found.push(['#text', node.value]);
    if ('attrs' in node) for (const { name, value } of node.attrs) found.push([name, value]);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  for (const child of parseFragment(html).childNodes) visit(child);
  return found;
}
