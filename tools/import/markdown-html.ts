import type { ElementContent } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { toHtml } from 'hast-util-to-html';
import { parseSourceHtml } from './source-html.ts';

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .freeze();

/** The tree of a text in Markdown, with the HTML in it; undefined when it is refused. */
export function markdownNodes(text: string): ElementContent[] | undefined {
  const tree = reader.runSync(reader.parse(text));
  return parseSourceHtml(toHtml(tree, { allowDangerousHtml: true }));
}
