import { describe, expect, it } from 'vitest';
import { convertedBody, sourceBody } from '../../../../tools/import/convert-body.ts';
import { withNotesBeside } from '../../../../tools/import/wordpress-notes.ts';
import { locale } from './run-import.ts';

function markdownOf(html: string): { text: string | undefined; told: string[] } {
  const told: string[] = [];
  const tell = (kind: string): void => {
    told.push(kind);
  };
  const body = sourceBody(
    { html: () => html, paragraphs: 'tags', brackets: 'words' },
    { tell, attachment: () => undefined },
  );
  const where = { tell, link: (href: string) => href, picture: () => undefined };
  return { text: convertedBody(body ?? [], where, locale)?.text, told };
}

const NOTED = 'A toll[^1].\n\n[^1]: It is paid.';

describe('footnotes in HTML', () => {
  it.each([
    // markdown-it, and Ghost's old editor
    '<p>A toll<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>.</p><hr class="footnotes-sep"><section class="footnotes"><ol><li id="fn1" class="footnote-item"><p>It is paid. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>',
    // WordPress
    '<p>A toll<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup>.</p><ol class="wp-block-footnotes"><li id="a-1">It is paid. <a href="#a-1-link">↩︎</a></li></ol>',
    // kramdown, Pandoc
    '<p>A toll<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup>.</p><div class="footnotes" role="doc-endnotes"><ol><li id="fn:1" role="doc-endnote"><p>It is paid. <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>',
    '<p>A toll<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>.</p><section id="footnotes"><hr><ol><li id="fn1"><p>It is paid.<a href="#fnref1">↩</a></p></li></ol></section>',
    // By hand and by word processors
    '<p>A toll<sup><a href="#x" name="y">1</a></sup>.</p><p><a name="x"></a>It is paid. <a href="#y">Back to text</a></p>',
    '<p>A toll<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.</p><hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> It is paid.</p>',
    '<p>A toll<sup><a href="#note-1">*</a></sup>.</p><ol><li id="note-1">It is paid.</li></ol>',
  ])('are those of Markdown: %s', (html) => {
    expect(markdownOf(html)).toEqual({ text: NOTED, told: [] });
  });

  it('are numbered as they come, one of them for several marks, and keep what they hold', () => {
    const html =
      '<p>A<sup><a href="#fn2">2</a></sup> b<sup><a href="#fn1">1</a></sup> c<sup><a href="#fn2">2</a></sup>.</p>' +
      '<ul class="footnotes"><li id="fn1">One, <a href="https://a.b/c">there</a>.</li><li id="fn2"><p>Two.</p><p>And more.</p></li></ul><p>The end.</p>';
    expect(markdownOf(html).text).toBe(
      'A[^1] b[^2] c[^1].\n\nThe end.\n\n[^1]: Two.\n\n    And more.\n\n[^2]: One, [there](https://a.b/c).',
    );
  });

  it.each([
    // A place of the page that is no note, one that is not there, an address of another page, a power.
    ['<h2 id="a">Part</h2><p>See<sup><a href="#a">1</a></sup>.</p>', 'raised'],
    ['<p>See<sup><a href="#fn9">1</a></sup>.</p>', 'raised'],
    ['<p>See<sup><a href="https://a.b/c">1</a></sup>.</p>', 'raised'],
    ['<p>See<sup><a href="#x">1</a></sup>.</p><p id="x">A paragraph.</p>', 'raised'],
  ])('are no others: %s', (html, kind) => {
    const { text, told } = markdownOf(html);
    expect(text).not.toContain('[^');
    expect(told).toContain(kind);
  });
});

describe('the field of notes of WordPress', () => {
  const field = (value: unknown): Map<string, string> =>
    new Map([['footnotes', JSON.stringify(value)]]);
  const text = '<p>A<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup></p>';

  it('stands below its text', () => {
    const meta = field([{ id: 'a-1', content: 'It is <em>paid</em>.' }]);
    expect(markdownOf(withNotesBeside(text, meta)).text).toBe('A[^1]\n\n[^1]: It is *paid*.');
    expect(meta.size).toBe(0);
  });

  it.each([['no list'], [[{ id: 1 }]], [{}]])('is left where it is another: %j', (value) => {
    const meta = field(value);
    expect(withNotesBeside(text, meta)).toBe(text);
    expect(meta.size).toBe(1);
  });
});
