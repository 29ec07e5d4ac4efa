import type { Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { canonical } from './canonical.ts';

const reference = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkMdx)
  .use(remarkRehype);

/**
 * What the reference implementation of MDX and GFM makes of a text, as `canonical` writes it.
 *
 * @throws VFileMessage where MDX cannot read the text.
 */
export function asElsewhere(source: string): string {
  const root: Root = reference.runSync(reference.parse(source));
  return canonical(root.children);
}
