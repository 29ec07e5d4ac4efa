import { describe, expect, it } from 'vitest';
import { feedHtml } from '../../../src/body/feed-html.ts';
import { parseBody } from '../../../src/body/parse.ts';
import { plainText } from '../../../src/body/plain-text.ts';
import { withoutLinks } from '../../../src/body/changed-links.ts';
import { blocksOf, context, findings } from './context.ts';
import { feedEnvironment } from './feed-environment.ts';

const linkOf = (source: string): unknown => {
  const figure = blocksOf(source).find((block) => block.type === 'figure');
  return figure?.link?.properties['href'];
};

describe('a picture that is a link', () => {
  it.each([
    ['[![Boxes](a.png "In a row")](https://a.example/)', 'https://a.example/'],
    ['[![Boxes](a.png)](/2024/07/story/)', '/2024/07/story/'],
    ['[![Boxes](a.png)](#there)\n\n## There', '#section-there'],
    ['<Figure src="a.png" alt="Boxes" href="https://a.example/" />', 'https://a.example/'],
    ['<Figure src="a.png" alt="Boxes" href="/2024/07/story/" />', '/2024/07/story/'],
    ['![Boxes](a.png)', undefined],
  ])('%j leads where it says', (source, href) => {
    expect(linkOf(source)).toBe(href);
  });

  it('is one in feeds, from wherever they are read', () => {
    const markup = feedHtml(blocksOf('[![Boxes](a.png "In a row")](/2024/07/b/)'), feedEnvironment);
    expect(markup).toBe(
      '<figure><a href="https://example.com/2024/07/b/"><img src="https://example.com/a.png" alt="Boxes" width="3" height="2"></a><figcaption>In a row</figcaption></figure>',
    );
  });

  it('is a picture alone until the story that it leads to is out', () => {
    const blocks = blocksOf(
      '<Details summary="More">\n\n[![Boxes](a.png)](/2024/07/b/)\n\n</Details>\n\n[![Boxes](a.png)](/2024/07/c/)',
    );
    const held = (href: string): string =>
      feedHtml(
        withoutLinks(blocks, (each) => each === href),
        feedEnvironment,
      );
    expect(held('/2024/07/b/')).not.toContain('/2024/07/b/');
    expect(held('/2024/07/b/')).toContain('/2024/07/c/');
    expect(held('/2024/07/b/').match(/<img/gu)).toHaveLength(2);
    expect(held('/2024/07/c/')).toContain('/2024/07/b/');
  });

  it('is its caption in plain text, and its picture and link are collected', () => {
    const source = '[![Boxes](a.png "In a row")](/2024/07/b/)';
    expect(plainText(blocksOf(source))).toBe('In a row');
    const { references } = parseBody(source, context);
    expect(references).toMatchObject({
      images: [{ src: 'a.png' }],
      links: [{ href: '/2024/07/b/', line: 1, column: 1 }],
    });
  });

  it.each([
    ['[![Boxes](a.png)](javascript:pwned())', '1:1 url-scheme'],
    ['[![Boxes](a.png)]()', '1:1 link-empty'],
    ['[![Boxes](a.png)](https://u:p@a.example/)', '1:1 url-credentials'],
    ['[![](a.png)](https://a.example/)', '1:2 image-alt-missing'],
    ['[![Boxes](a.svg)](https://a.example/)', '1:2 image-type'],
    ['[![Boxes](a.png)](#nowhere)', '1:1 fragment-unknown'],
    ['[![Boxes](a.png) and words](https://a.example/)', '1:2 image-inline'],
    ['Words [![Boxes](a.png)](https://a.example/)', '1:8 image-inline'],
    ['<Figure src="a.png" alt="b" href="javascript:pwned()" />', '1:35 url-scheme'],
    ['<Figure src="a.png" alt="b" href={pwned()} />', '1:29 attribute-expression'],
    ['<Figure src="a.png" alt="b" href="data:text/html,x" />', '1:35 url-scheme'],
  ])('%j is refused at its place', (source, finding) => {
    expect(findings(source)).toEqual([finding]);
  });
});
