import type { Nodes } from 'mdast';
import { pictureIn } from '../../../src/schema/article.ts';
import { nodesOf } from '../written-article.ts';
import type { Rule } from '../rule.ts';

const OPENING =
  /^(?:an? )?(?:image|picture|photo|photograph|graphic|screenshot) (?:of|showing)\b/iu;
const FILE_NAME = /^\S+\.(?:png|jpe?g|webp|avif)$/iu;

/** Descriptions of pictures that describe nothing. */
export const altText: Rule = {
  id: 'alt-text',
  level: 'warning',
  summary:
    'The description of a picture says what it shows: not "image of", not the file name, not the caption again.',
  example: {
    bad: { body: '![Image of a bull](bull.png)' },
    good: { body: '![A bronze bull, its head lowered](bull.png)' },
  },
  look({ tree, reading, fieldOffset }, tell) {
    const cover = pictureIn(reading.frontmatter?.cover);
    const judge = (offset: number, alt: string, caption: string | undefined): void => {
      const fault = faultOf(alt.trim(), caption?.trim());
      if (fault !== undefined) tell(offset, fault);
    };
    if (cover !== undefined) judge(fieldOffset(['cover', 'alt']), cover.alt, cover.caption);
    for (const node of nodesOf(tree)) {
      const picture = pictureOf(node);
      if (picture !== undefined && picture.alt !== '') {
        judge(node.position?.start.offset ?? 0, picture.alt, picture.caption);
      }
    }
  },
};

function faultOf(alt: string, caption: string | undefined): string | undefined {
  if (FILE_NAME.test(alt)) return `"${alt}" is a file name; say what the picture shows`;
  if (OPENING.test(alt)) return 'say what the picture shows without "image of"';
  if (alt === caption) return 'the description repeats the caption; say what the picture shows';
  return undefined;
}

function pictureOf(node: Nodes): { alt: string; caption: string | undefined } | undefined {
  if (node.type === 'image') return { alt: node.alt ?? '', caption: node.title ?? undefined };
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Figure') return undefined;
  const attribute = (name: string): string | undefined => {
    const found = node.attributes.find((each) => 'name' in each && each.name === name);
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  return { alt: attribute('alt') ?? '', caption: attribute('caption') };
}
