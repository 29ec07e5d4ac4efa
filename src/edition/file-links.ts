import type { ElementContent } from 'hast';
import type { Block } from '../body/block.ts';
import { changedLinks } from '../body/changed-links.ts';
import { nodeText } from '../body/heading.ts';
import type { CarriedFile } from '../publication/article.ts';
import { fileViewOf } from '../publication/view/file.ts';
import { compose } from '../words/message.ts';
import { wordsOf } from '../words/words.ts';

/** Blocks whose links to files beside the article lead to where the site has them, and say what they are. */
export function withFiles(
  blocks: readonly Block[],
  files: readonly CarriedFile[],
  language: string,
): readonly Block[] {
  const bySrc = new Map(files.map((file) => [file.src, file]));
  return changedLinks(blocks, (link, href) => {
    const file = href === undefined ? undefined : bySrc.get(href);
    if (file === undefined) return [link];
    const { url, label } = fileViewOf(file, language);
    const said = link.children.length === 0 ? [] : labelled(link.children, label, language);
    return [{ ...link, properties: { ...link.properties, href: url }, children: said }];
  });
}

/** The words of a link, and what the file is unless they say so. */
function labelled(
  children: readonly ElementContent[],
  label: string,
  language: string,
): ElementContent[] {
  if (nodeText(children).includes(label)) return [...children];
  const text = (value: string): ElementContent[] => [{ type: 'text', value }];
  const { file } = wordsOf(language).text;
  return compose<'title' | 'label', readonly ElementContent[]>(
    file,
    { title: children, label: text(label) },
    text,
  ).flat();
}
