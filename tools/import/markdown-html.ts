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

/** A line within quotations and lists within each other, deeper than any text is. */
const DEEP = /^[ \t]*(?:>[ \t]*|[-*+][ \t]+|\d{1,9}[.)][ \t]+){100}/mu;

/** The tree of a text in Markdown, with the HTML in it; undefined when it is refused. */
export function markdownNodes(text: string): ElementContent[] | undefined {
  if (DEEP.test(text)) return undefined;
  try {
    const tree = reader.runSync(reader.parse(text));
    return parseSourceHtml(toHtml(tree, { allowDangerousHtml: true }));
  } catch (error) {
    // Quotations within quotations without end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
