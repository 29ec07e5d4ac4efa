import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/body/parse.ts';
import { convertedBody, sourceBody } from '../../../../tools/import/convert-body.ts';
import type { LossKind } from '../../../../tools/import/losses.ts';
import { parseSourceHtml } from '../../../../tools/import/source-html.ts';
import { elementText } from '../../../../tools/import/source-tree.ts';
import { context } from '../../body/context.ts';
import { signs, plainTags, movingTags, htmlOf, editors } from './any-html.ts';

const locale = { timeZone: 'America/New_York', language: 'en-US' };

interface Converted {
  readonly text: string;
  readonly told: readonly LossKind[];
}

function convert(html: string, paragraphs: 'tags' | 'lines' = 'tags'): Converted {
  const told: LossKind[] = [];
  const tell = (kind: LossKind): void => {
    told.push(kind);
  };
  const body = sourceBody(
    { html: () => html, paragraphs, brackets: 'commands' },
    { tell, attachment: () => undefined },
  );
  const where = {
    tell,
    link: (href: string) => (/^https?:|^\//u.test(href) ? href : undefined),
    picture: (address: string) => (address.includes('here') ? 'here.png' : undefined),
  };
  const made = body === undefined ? undefined : convertedBody(body, where, locale);
  if (made === undefined) throw new Error('refused');
  return { text: made.text, told };
}

describe('a body', () => {
  it.each<[html: string, text: string, told: readonly LossKind[]]>([
    [
      '<p>Bold <b>words </b>here, $AAPL {a} &lt;b&gt;</p>',
      'Bold **words** here, \\$AAPL \\{a} \\<b>',
      [],
    ],
    ['<p>import a from "b"</p>', '&#x69;mport a from "b"', []],
    ['<h1>One</h1><p>a</p>', '## One\n\na', ['heading']],
    ['<ul><li>a</li></ul><ul><li>b</li></ul>', '- a\n\n* b', []],
    [
      '<ol><li>a<img src="here.png" alt="x"></li></ol>',
      '1. a\n\n<Figure src="here.png" alt="x" />',
      ['picture-moved'],
    ],
    ['<p>a<img src="here.png" alt="x">b</p>', 'a\n\n<Figure src="here.png" alt="x" />\n\nb', []],
    [
      '<p><img src="https://o.example/gone.jpg" alt="x"></p>',
      '[x](https://o.example/gone.jpg)',
      [],
    ],
    [
      '<figure class="wp-block-gallery"><figure><img src="here.png" alt="x"><figcaption>One</figcaption></figure> <figure><a href="/b"><img src="here.png" alt="y"></a></figure><figcaption>Both</figcaption></figure>',
      '<Gallery caption="Both">\n\n<Figure src="here.png" alt="x" caption="One" />\n\n<Figure src="here.png" alt="y" href="/b" />\n\n</Gallery>',
      [],
    ],
    [
      '<figure><div class="row"><div><img src="here.png" alt="x"></div><div><img src="gone.png" alt="y"></div></div><figcaption>Both</figcaption></figure>',
      'Both\n\n<Figure src="here.png" alt="x" />\n\ny',
      [],
    ],
    [
      '<ul><li><figure><img src="here.png" alt="x"><img src="here.png" alt="y"></figure></li></ul>',
      '<Figure src="here.png" alt="x" />\n\n<Figure src="here.png" alt="y" />',
      ['picture-moved', 'picture-moved'],
    ],
    [
      '<figure><img src="here.png"><figcaption>It is "so"</figcaption></figure>',
      '<Figure src="here.png" alt="" caption="It is &#x22;so&#x22;" />',
      ['picture-alt'],
    ],
    [
      '<details><summary>More</summary><p>Inside</p></details>',
      '<Details summary="More">\n\nInside\n\n</Details>',
      [],
    ],
    [
      '<details><summary>More</summary><img src="here.png" alt="x"><table><caption>C</caption><tr><th>a</th></tr></table></details>',
      '<Details summary="More">\n\n<Figure src="here.png" alt="x" />\n\n<Table caption="C">\n\n| a |\n| - |\n\n</Table>\n\n</Details>',
      [],
    ],
    [
      '<details><summary>More</summary>a<details><summary>Still more</summary>b</details>c</details>',
      '<Details summary="More">\n\na\n\nStill more\n\nb\n\nc\n\n</Details>',
      ['details'],
    ],
    [
      '<ul><li>a<details><summary>More</summary>b</details></li></ul>',
      '- a\n\n  More\n\n  b',
      ['details'],
    ],
    ['<details><p>Inside</p></details>', '<Aside>\n\nInside\n\n</Aside>', []],
    ['<details><summary>More</summary></details>', 'More', ['details']],
    [
      '<table><caption>C</caption><tr><th>a</th></tr><tr><td><p>b</p><p>c|d</p></td></tr></table>',
      '<Table caption="C">\n\n| a           |\n| ----------- |\n| b<br />c\\|d |\n\n</Table>',
      ['table-flat'],
    ],
    [
      '<dl><dt>A <b>b</b></dt><dd>c</dd><dd><p>d</p><ul><li>e</li></ul></dd><div><dt>f</dt><dt>g</dt><dd>h</dd></div></dl><p>i</p>',
      'A **b**\n: c\n: d\n\n  - e\n\nf\ng\n: h\n\ni',
      [],
    ],
    ['<dl><dt>a</dt></dl>', '- a', ['definition-list']],
    ['<dl><dd>a</dd><dt>b</dt></dl>', '- a\n- b', ['definition-list']],
    [
      '<ul><li>a<dl><dt>b</dt><dd>c</dd></dl></li></ul>',
      '- a\n\n  - b\n\n  - c',
      ['definition-list'],
    ],
    [
      '<dl><dt>a</dt><dd><img src="here.png" alt="x"></dd></dl>',
      '- a\n\n<Figure src="here.png" alt="x" />',
      ['definition-list', 'picture-moved'],
    ],
    ['<p>a</p><p>: b</p>', 'a\n\n\\: b', []],
    [
      '<p><a href="https://a.b/c"><img src="here.png" alt="x"></a></p>',
      '<Figure src="here.png" alt="x" href="https://a.b/c" />',
      [],
    ],
    [
      '<figure><a href="https://a.b/c"><img src="here.png" alt="x"></a><figcaption>Y</figcaption></figure>',
      '<Figure src="here.png" alt="x" caption="Y" href="https://a.b/c" />',
      [],
    ],
    [
      '<p><a href="https://a.b/c.jpg"><img src="here.png" alt="x"></a></p>',
      '<Figure src="here.png" alt="x" />',
      [],
    ],
    [
      '<p><a href="javascript:pwned()"><img src="here.png" alt="x"></a></p>',
      '<Figure src="here.png" alt="x" />',
      ['picture-link'],
    ],
    [
      '<p>H<sub>2</sub>O, 10<sup>6</sup>, 4<sup> th </sup><em>x<sub>i</sub></em></p>',
      'H<sub>2</sub>O, 10<sup>6</sup>, 4<sup>th</sup>*x<sub>i</sub>*',
      [],
    ],
    ['<p>a<sup><a href="https://a.b/c">1</a></sup></p>', 'a[1](https://a.b/c)', ['raised']],
    ['<h2>CO<sub>2</sub></h2>', '## CO<sub>2</sub>', []],
    ['<table><tr><th>m<sup>2</sup></th></tr></table>', '| m<sup>2</sup> |\n| ------------- |', []],
    ['<p>a<sup></sup>b<sub> </sub>c</p>', 'ab c', []],
    [
      '<h2 id="a">The &amp; place</h2><p><a href="#a">there</a>, <a href="#b">nowhere</a></p>',
      '## The & place\n\n[there](#the-place), nowhere',
      ['anchor'],
    ],
    [
      '<script>alert(1)</script><p onclick="x">a<iframe src="//www.youtube.com/embed/abcdefghijk"></iframe></p>',
      'a\n\n<Embed url="https://www.youtube.com/watch?v=abcdefghijk" title="YouTube" />',
      ['script', 'embed-title'],
    ],
    ['<p>a<img src="https://t.example/p" width="1" height="1"></p>', 'a', ['tracking-pixel']],
    ['<pre><code class="language-js">a = `b`</code></pre>', '```js\na = `b`\n```', []],
    [
      '<figure><img src="here.png" alt="x"><figcaption>By <a href="https://a.b/c">us</a></figcaption></figure>',
      '<Figure src="here.png" alt="x" caption="By us" />',
      ['simplified'],
    ],
    [
      '<table><caption>By <a href="https://a.b/c">us</a></caption><tr><th>a</th></tr></table>',
      '<Table caption="By us">\n\n| a |\n| - |\n\n</Table>',
      ['simplified'],
    ],
    ['<p>a\u202eb\u0007</p>', 'ab', ['characters', 'characters']],
  ])('%s', (html, text, told) => {
    expect(convert(html)).toEqual({ text, told });
  });

  it.each([
    ['One\ntwo\n\nthree', 'One\\\ntwo\n\nthree'],
    ['<blockquote>a\n\nb</blockquote>\nc', '> a\n>\n> b\n\nc'],
    ['a\n\n<h3>b</h3>\nc <em>d</em>\n\n\ne', 'a\n\n### b\n\nc *d*\n\ne'],
    [
      '[caption width="1"]<img src="here.png"> Words[/caption]',
      '<Figure src="here.png" alt="" caption="Words" />',
    ],
    [
      '[video mp4="https://v.example/a.mp4"][/video]',
      '[Video (v.example)](https://v.example/a.mp4)',
    ],
    ['[[caption]] and [sic]', '\\[\\[caption]] and \\[sic]'],
  ])('of the old editor: %s', (html, text) => {
    expect(convert(html, 'lines').text).toBe(text);
  });
});

describe('whatever comes in', () => {
  it('the parser of this house finds no error in what comes out', () => {
    const words = fc.oneof(signs, fc.stringMatching(/^[a-z]{1,6}$/u));
    fc.assert(
      fc.property(htmlOf([...plainTags, ...movingTags], words), editors, (html, editor) => {
        const { text } = convert(html, editor);
        const unknown = {
          resolveSymbol: () => undefined,
          promoIds: new Set<string>(),
          kind: 'news' as const,
        };
        const { problems } = parseBody(text, { ...context, ...unknown });
        expect(
          problems.filter(({ level, inArchive }) => level === 'error' && inArchive === undefined),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '<p><code><center> <details><p><p><p><summary>wq0z',
    '<code><figure><img src="/here.png"><figcaption>wq0z</figcaption></figure></code>',
    '<pre><details><summary>wq0z</summary>wq1z</details></pre>',
    '<kbd><table><caption>wq0z</caption><tr><td>wq1z</td></tr></table></kbd>',
    '<tr><th><table><caption><p>wq0z',
    '<em><ul><details><summary>wq0z</summary></details></ul></em>',
    '<ul><li><b><ul> <table><caption>wq0z</caption></table></ul></b></li></ul>',
    '<table><tr><td><ul><li><details><summary>wq0z</summary>wq1z</details></li></ul></td></tr></table>',
  ])('%s loses no word to what it stands in', (html) => {
    const { text } = convert(html);
    for (const [each] of html.matchAll(/wq\d/gu)) expect(text).toContain(each);
  });

  const word = fc.constantFrom('W', 'W W', ' W ', '*W*', '[W](W)', '{W}', '$W');
  it.each([
    ['in its order', plainTags, true],
    ['somewhere, where a component says it elsewhere', [...plainTags, ...movingTags], false],
  ] as const)('every word of it comes out, %s', (_, tags, isOrdered) => {
    fc.assert(
      fc.property(htmlOf(tags, word), editors, (pattern, editor) => {
        let count = 0;
        const html = pattern.replaceAll('W', () => `wq${count++}z`);
        // As browsers read it: what stands wrongly in a table stands before it.
        const source = (parseSourceHtml(html) ?? []).map((node) => elementText(node)).join(' ');
        const text = convert(html, editor).text.replace(/&#x([\dA-F]+);/gu, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        );
        let at = 0;
        for (const each of source.match(/wq\d+z/gu) ?? []) {
          const found = text.indexOf(each, isOrdered ? at : 0);
          if (found === -1) throw new Error(`${each} of ${html} is not in ${text}`);
          at = found;
        }
      }),
      { numRuns: 300 },
    );
  });
});
