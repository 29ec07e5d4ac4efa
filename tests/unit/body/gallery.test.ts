import { describe, expect, it, test } from 'vitest';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import { blocksOf, context, findings } from './context.ts';
import { feedEnvironment } from './feed-environment.ts';

const FIRST = '![One](one.png "First")';
const SECOND = '<Figure src="two.png" alt="Two" credit="Ada" />';
const gallery = (inner: string): string => `<Gallery caption="Both">\n\n${inner}\n\n</Gallery>`;
const GALLERY = gallery(`${FIRST}\n\n${SECOND}`);

describe('a gallery', () => {
  it('holds its pictures in their order', () => {
    const { references } = parseBody(GALLERY, context);
    expect(references.images.map(({ src }) => src)).toEqual(['one.png', 'two.png']);
    expect(references.words).toBe(2);
  });

  it('is figures one after another to feeds', () => {
    expect(feedHtml(blocksOf(GALLERY), feedEnvironment)).toBe(
      [
        '<figure><img src="https://example.com/one.png" alt="One" width="3" height="2"><figcaption>First</figcaption></figure>',
        '<figure><img src="https://example.com/two.png" alt="Two" width="3" height="2"><figcaption>Ada</figcaption></figure>',
        '<p>Both</p>',
      ].join('\n'),
    );
  });

  it('is its words to search and plain text', () => {
    expect(plainText(blocksOf(GALLERY)).split('\n\n')).toEqual(['First', 'Two', 'Ada', 'Both']);
  });

  test.each([
    [gallery(FIRST), ['1:1 component-content']],
    [gallery(`${FIRST}\n\nWords.\n\n${SECOND}`), ['1:1 component-content']],
    [gallery(`${FIRST}\n${FIRST}`), ['3:1 image-inline', '4:1 image-inline']],
    ['<Gallery></Gallery>', ['1:1 component-empty']],
    [gallery(`${FIRST}\n\n<Promo id="weekly-letter" />`), ['5:1 component-placement']],
    [gallery(GALLERY), ['3:1 component-placement']],
    [`<Details summary="A">\n\n${GALLERY}\n\n</Details>`, []],
    [`<KeyPoints>\n\n${GALLERY}\n\n</KeyPoints>`, ['3:1 component-placement']],
  ])('%j', (source, expected) => {
    expect(findings(source)).toEqual(expected);
  });
});
