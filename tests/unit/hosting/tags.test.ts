import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { forEachTag, type StartTag } from '../../../src/hosting/tags.ts';

const tagsOf = (html: string): StartTag[] => {
  const tags: StartTag[] = [];
  forEachTag(html, (tag) => {
    tags.push(tag);
  });
  return tags;
};

const attributesOf = (html: string) => Object.fromEntries(tagsOf(html)[0]?.attributes ?? []);

describe('forEachTag', () => {
  it.each([
    [
      '<p class="a" id=b hidden data-x=\'c "d"\'>',
      { class: 'a', id: 'b', hidden: '', 'data-x': 'c "d"' },
    ],
    ['<A HREF=/x/>', { href: '/x/' }],
    ['<br/>', {}],
    ['<p\n  a = "1"\tb>', { a: '1', b: '' }],
    ['<p a="1" a="2">', { a: '1' }],
    ['<a href="java&#115;cript&colon;x&amp;y">', { href: 'javascript:x&y' }],
    ['<a href="a&#x2F;b&lt">', { href: 'a/b<' }],
  ])('reads %s', (html, attributes) => {
    expect(attributesOf(html)).toEqual(attributes);
  });

  it('takes a letter alone for the beginning of a name', () => {
    const html = Array.from({ length: 0x80 }, (_, code) => `<${String.fromCharCode(code)}->`);
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    expect(html.flatMap(tagsOf).map(({ name }) => name)).toEqual(
      Array.from(letters + letters, (letter) => `${letter}-`),
    );
  });

  it('takes no tags from comments, text, attributes and raw text', () => {
    const html =
      '<!doctype html><!-- <img src=x> --><p title="<b>">1 < 2 </p>' +
      '<script>"<i>"</script><style>a>b{}</style><title><u></title>';
    expect(tagsOf(html).map(({ name, text }) => [name, text])).toEqual([
      ['p', ''],
      ['script', '"<i>"'],
      ['style', 'a>b{}'],
      ['title', ''],
    ]);
  });

  it('finds the end of a script in any case, and no earlier', () => {
    expect(
      tagsOf('<script>a</scripty></SCRIPT ><p>').map(({ name, text }) => [name, text]),
    ).toEqual([
      ['script', 'a</scripty>'],
      ['p', ''],
    ]);
  });

  it.each(['<script>alert(1)', '<p class="a', '<!-- <p>', '<p '])('refuses %s', (html) => {
    expect(() => tagsOf(html)).toThrow();
  });

  it('finds every element and attribute that a serialiser writes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const name = fc.constantFrom('p', 'div', 'b', 'span');
    const { node } = fc.letrec<{ node: Element }>((tie) => ({
      node: fc
        .tuple(name, text, fc.array(fc.oneof(text, tie('node')), { maxLength: 3 }))
        .map(([tagName, title, children]): Element => ({
          type: 'element',
          tagName,
          properties: { title },
          children: children.map((child): ElementContent =>
            typeof child === 'string' ? { type: 'text', value: child } : child,
          ),
        })),
    }));
    fc.assert(
      fc.property(node, (tree) => {
        const expected: [string, string][] = [];
        const walk = (element: Element): void => {
          expected.push([element.tagName, String(element.properties['title'])]);
          for (const child of element.children) if (child.type === 'element') walk(child);
        };
        walk(tree);
        const root: Root = { type: 'root', children: [tree] };
        const found = tagsOf(toHtml(root));
        expect(found.map((tag) => [tag.name, tag.attributes.get('title')])).toEqual(expected);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const html = '<p a="&amp;" b>x</p><'.repeat(200_000);
    let count = 0;
    forEachTag(html, () => {
      count += 1;
    });
    expect(count).toBe(200_000);
  });

  it('passes over what is called dull, and over nothing else', () => {
    const seen: string[] = [];
    const page = '<p a=">">1</p><p>2</p><b>3</b><!-- <p> --><style>p{}</style><p>4</p>';
    forEachTag(
      page,
      ({ name }) => {
        seen.push(name);
      },
      /<p>/uy,
    );
    expect(seen).toEqual(['p', 'b', 'style']);
  });
});
