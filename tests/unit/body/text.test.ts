import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFragment } from '../../../src/body/fragment.ts';
import { slug } from '../../../src/body/heading.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import { straight } from './canonical.ts';
import { blocksOf, context, findings, html } from './context.ts';

const tagged = (symbol: string, written = symbol): string =>
  `<a class="cashtag" href="/tickers/${symbol.toLowerCase()}/">$${written}</a>`;

const linked = (address: string, href = address): string => `<a href="${href}">${address}</a>`;

describe('addresses that stand in the text as they are', () => {
  const a = linked('https://a.example/b');

  test.each([
    ['“https://a.example/b” and', `“${a}” and`],
    ['"https://a.example/b", ("https://a.example/b").', `“${a}”, (“${a}”).`],
    ['"https://a.example/b"—the', `“${a}”—the`],
    ['https://a.example/b—the', `${a}—the`],
    ['https://a.example/b – the, https://a.example/b–the', `${a} – the, ${a}–the`],
    ["https://a.example/b’s and https://a.example/b's", `${a}’s and ${a}’s`],
    ['‘https://a.example/b’, «https://a.example/b»…', `‘${a}’, «${a}»…`],
    ['「https://a.example/b」。', `「${a}」。`],
    ['https://a.example/b…', `${a}…`],
    ['(https://a.example/b)”.', `(${a})”.`],
    ['(https://a.example/b)\\\nnext', `(${a})<br>\nnext`],
    ['https://a.example/b\\\nnext', `${a}<br>\nnext`],
    ['https://a.example/b—https://a.example/b', `${a}—${a}`],
    ['https://a.example/b—$AAPL', `${a}—${tagged('AAPL')}`],
    ['*https://a.example/b—the*', `<em>${a}—the</em>`],
    ['https://“a.example”', 'https://“a.example”'],
    ['https://a.example/~b/', linked('https://a.example/~b/')],
    ['https://a.example/b_(c)”', `${linked('https://a.example/b_(c)')}”`],
    [
      'https://a.example/Zürich”',
      `${linked('https://a.example/Zürich', 'https://a.example/Z%C3%BCrich')}”`,
    ],
    ['https://a.example/?b=1&amp;c=2”', `${linked('https://a.example/?b=1&#x26;c=2')}”`],
    ['`https://a.example/b”`', '<code>https://a.example/b”</code>'],
    ['[https://a.example/b”](/c/)', '<a href="/c/">https://a.example/b”</a>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(`<p>${expected}</p>`);
  });

  test('leave every mark of a sentence outside, and lose none', () => {
    const plain = fc.constantFrom('.', ',', ':', ';', '!', '?', ')', ']', '"', "'", "'s");
    const typographic = fc.constantFrom(
      '…',
      '—',
      '–',
      '“',
      '”',
      '‘',
      '’',
      '«',
      '»',
      '。',
      '、',
      '」',
    );
    const closing = fc.array(plain, { maxLength: 3 }).map((marks) => marks.join(''));
    const rest = fc
      .tuple(
        typographic,
        fc.array(fc.oneof(plain, typographic, fc.constant('the')), { maxLength: 3 }),
      )
      .map(([first, others]) => first + others.join(''));
    fc.assert(
      fc.property(closing, fc.oneof(fc.constant(''), rest), (marks, more) => {
        const source = `See https://a.example/b${marks}${more}`;
        const markup = html(source);
        expect(markup).toContain(a);
        expect(straight(markup.replace(/<[^>]*>/gu, ''))).toBe(straight(source));
      }),
    );
  });

  test('point at the sign of a cashtag behind them', () => {
    expect(findings('> “https://a.example/b”—$NOPE')).toEqual(['1:25 ticker-unknown']);
  });
});

describe('links to headings', () => {
  const headings = ['Ørsted and Mærsk', 'What β measures', '日本の金利', 'ドル高', 'Ставка й'];
  headings.push('मुद्रास्फीति', 'الفائدة', 'Straße 5', 'Łódź', 'Rate cuts');

  test.each(headings)('%s can be linked in its own letters and encoded', (words) => {
    const { references } = parseBody(`## ${words}`, context);
    const [anchor = ''] = references.anchors;
    const plain = anchor.replace('section-', '');
    for (const written of [plain, anchor, encodeURI(plain), encodeURI(anchor).toLowerCase()]) {
      expect(html(`[a](#${written})\n\n## ${words}`)).toContain(`<a href="#${anchor}">a</a>`);
    }
  });

  test.each([
    ['orsted-and-maersk', 'ørsted-and-mærsk'],
    ['what-ß-measures', 'what-β-measures'],
    ['lódź', 'łodz'],
    ['strasse-5', 'straße-5'],
    ['Rate-Cuts', 'rate-cuts'],
  ])('#%s is told as #%s', (written, meant) => {
    const text = headings.map((words) => `## ${words}`).join('\n\n');
    const [problem] = parseBody(`[a](#${written})\n\n${text}`, context).problems;
    expect(problem?.message).toBe(
      `no heading of this article is "#${written}"; did you mean "#${meant}"?`,
    );
  });

  test('are made of whole letters, whatever the heading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (words) => {
        const id = slug(words);
        expect(id).toMatch(/^[\p{L}\p{M}\p{N}-]*$/u);
        expect(readFragment(encodeURIComponent(id))).toBe(id);
      }),
    );
  });
});

describe('one tilde', () => {
  test('is a sign wherever it stands', () => {
    const source = '3~5% this year and 7~9% in the next, ~~not 2~3%~~';
    expect(html(source)).toBe('<p>3~5% this year and 7~9% in the next, <del>not 2~3%</del></p>');
    expect(plainText(blocksOf(source))).toBe('3~5% this year and 7~9% in the next, not 2~3%');
    const [figure] = blocksOf('![About ~5%, not ~6%](a.png "~5 ~6")');
    expect(figure).toMatchObject({ alt: 'About ~5%, not ~6%', caption: '~5 ~6' });
    expect(html('[5~a~6](https://a.example/~b~/ "~c~") `~d~`')).toBe(
      '<p><a href="https://a.example/~b~/" title="~c~">5~a~6</a> <code>~d~</code></p>',
    );
  });
});

describe('braces, comments and keywords', () => {
  test.each([
    ['a {/* note */} b', '<p>a  b</p>'],
    ['a\n\n{/* note <b> */}\n\nb', '<p>a</p>\n<p>b</p>'],
    ['{/**/}', ''],
    ['\\{x}', '<p>{x}</p>'],
    ['a } b', '<p>a } b</p>'],
    ['`{x}` `{/* y */}` `\\{`', '<p><code>{x}</code> <code>{/* y */}</code> <code>\\{</code></p>'],
    [
      '```\n{/* a */}{/* b */}\nimport x\n```',
      '<pre><code>{/* a */}{/* b */}\nimport x\n</code></pre>',
    ],
    ['[a](https://example.com/{id})', '<p><a href="https://example.com/%7Bid%7D">a</a></p>'],
    ['[a](https://example.com/ "{t}")', '<p><a href="https://example.com/" title="{t}">a</a></p>'],
    ['a\nimport b', '<p>a\nimport b</p>'],
    ['importers gained', '<p>importers gained</p>'],
    ['> export a', '<blockquote>\n<p>export a</p>\n</blockquote>'],
    ['&#123;x&#125;', '<p>{x}</p>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('come back in attributes', () => {
    expect(blocksOf('<Aside title="{a} import">b</Aside>')).toMatchObject([
      { title: '{a} import' },
    ]);
    expect(findings('<Aside title="{/* a */}">b</Aside>')).toEqual(['1:8 attribute-expression']);
  });
});

describe('elements', () => {
  test.each([
    [
      '## Rate cuts\n\n## Rate cuts',
      '<h2 id="section-rate-cuts">Rate cuts</h2>\n<h2 id="section-rate-cuts-2">Rate cuts</h2>',
    ],
    [
      '## $BRK.B & *co*',
      '<h2 id="section-brk-b-co"><a class="cashtag" href="/tickers/brk.b/">$BRK.B</a> &#x26; <em>co</em></h2>',
    ],
    ['## \u2014', '<h2 id="section-untitled">\u2014</h2>'],
    [
      '[a](#rate-cuts)\n\n## Rate cuts',
      '<p><a href="#section-rate-cuts">a</a></p>\n<h2 id="section-rate-cuts">Rate cuts</h2>',
    ],
    [
      '- [ ] a\n- [x] b',
      '<ul>\n<li><input type="checkbox" disabled aria-label="Not done"> a</li>\n<li><input type="checkbox" checked disabled aria-label="Done"> b</li>\n</ul>',
    ],
    ['3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['```js\na\n```', '<pre><code class="language-js">a\n</code></pre>'],
    ['a\\\nb', '<p>a<br>\nb</p>'],
    ['me@example.com', '<p><a href="mailto:me@example.com">me@example.com</a></p>'],
    ['[a](/2024/07/story/?x#y)', '<p><a href="/2024/07/story/?x#y">a</a></p>'],
    ['~~a~~', '<p><del>a</del></p>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('heading ids never collide', () => {
    const { references } = parseBody('## a\n\n## a 2\n\n## a\n\n## a 2\n\n## a', context);
    expect(new Set(references.anchors).size).toBe(5);
  });

  test('footnotes have ids from numbers and lead back', () => {
    expect(html('a\\[^Ä b] c[^x] d[^x]\n\n[^x]: two\n')).toBe(
      [
        '<p>a[^Ä b] c<sup><a class="note-reference" href="#note-1" id="noteref-1" aria-describedby="notes-title">1</a></sup>',
        ' d<sup><a class="note-reference" href="#note-1" id="noteref-1-2" aria-describedby="notes-title">1</a></sup></p>\n',
        '<section class="footnotes"><h2 id="notes-title" class="visually-hidden">Notes</h2><ol>\n',
        '<li id="note-1">\n<p>two <a class="note-return" href="#noteref-1" aria-label="Back to reference 1">\u21a9\ufe0e</a>',
        ' <a class="note-return" href="#noteref-1-2" aria-label="Back to reference 1-2">\u21a9\ufe0e<sup>2</sup></a></p>\n</li>\n</ol></section>',
      ].join(''),
    );
  });

  test('a footnote that nobody defined is told', () => {
    expect(findings('a[^x]')).toEqual(['1:2 footnote-unknown']);
  });

  test('levels that are skipped are told', () => {
    expect(findings('### a')).toEqual(['1:1 heading-level']);
    expect(findings('## a\n\n### b\n\n## c\n\n#### d')).toEqual(['7:1 heading-level']);
    expect(findings('<Aside title="t">\n\n### a\n\n</Aside>')).toEqual([]);
  });
});

describe('tables', () => {
  test('align by class and mark figures', () => {
    expect(html('|a|change||\n|:-|-:|:-:|\n|x|-1.4%|0.0%|')).toBe(
      '<table>\n<thead>\n<tr>\n<th scope="col" class="align-left">a</th>\n<th scope="col" class="align-right">change</th>\n<td class="align-center"></td>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td class="align-left">x</td>\n<td class="align-right numeric loss"><span class="glyph" aria-hidden="true">\u25bc</span>\u22121.4%</td>\n<td class="align-center numeric">0.0%</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  test('are blocks at the outermost level and scroll regions within others', () => {
    expect(blocksOf('|a|\n|-|')).toMatchObject([{ type: 'table', caption: undefined }]);
    expect(blocksOf('<Aside>\n\n|a|\n|-|\n\n</Aside>')).toMatchObject([
      { children: [{ type: 'table', caption: undefined }] },
    ]);
    expect(blocksOf('<Table caption="c">\n\n|a|\n|-|\n\n</Table>')).toMatchObject([
      { type: 'table', caption: 'c', children: [{ type: 'prose' }] },
    ]);
    expect(html('> |a|\n> |-|')).toContain(
      '<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table>',
    );
  });
});
